/** The shape of one language's words: sentences stay sentences, functions keep their arguments. */
export type Vocabulary<T> = {
  readonly [K in keyof T]: T[K] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : T[K] extends string
      ? string
      : Vocabulary<T[K]>;
};
