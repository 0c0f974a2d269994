type Sentence = { readonly title: string; readonly text: string; readonly basis?: string | undefined };
export type SpannedSentence = Sentence & {
  /** Rows that the basis written here covers; 0 = it is written above. */
  readonly span: number;
};

/** A basis that several sentences in a row share is written once. */
export function basisSpans(sentences: readonly Sentence[]): readonly SpannedSentence[] {
  return sentences.map((sentence, index) => {
    if (index > 0 && sentences[index - 1]?.basis === sentence.basis) return { ...sentence, span: 0 };
    const other = sentences.findIndex((later, place) => place > index && later.basis !== sentence.basis);
    return { ...sentence, span: (other < 0 ? sentences.length : other) - index };
  });
}
