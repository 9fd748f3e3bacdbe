// Types of `headwater/vite`, in the words of Vite's own, so that this package does not need Vite.

/**
 * A plugin for Vite: serves what runs scripts, copies it beside what is built, and tells the package where it is.
 * It goes among `plugins` of Vite's configuration.
 */
export default function headwater(): { name: string };
