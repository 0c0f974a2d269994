/** What is wrong with a pack, at its path, in words for the administrator who wrote it. */
export type PackFault = { readonly path: string; readonly reason: string };

export type Note = (path: string, reason: string) => void;
