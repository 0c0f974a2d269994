import type { Words } from '../words.ts';

/** One line of a citizen's page; `basis` is the clause it rests on. */
export type PlainSentence = { readonly title: Words; readonly text: Words; readonly basis?: Words };
