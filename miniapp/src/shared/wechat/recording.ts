/** A recording that runs. */
export type Recording = { readonly stop: () => void };
