// Where the folder is that runs scripts, unless an app says otherwise: around these modules.

export default new URL('../', import.meta.url);
