/** A sentence users read: Chinese first, English complete. */
export type Words = { readonly zh: string; readonly en: string };
