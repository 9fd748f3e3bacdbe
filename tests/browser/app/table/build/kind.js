// A file beside the module.

export const kind = (value) => typeof value;
