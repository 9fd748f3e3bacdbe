// Where the folder is that runs scripts, unless an app says otherwise: beside this package's modules.

export default new URL(/* @vite-ignore */ '../runtime/', import.meta.url);
