import type { PlainSentence } from '../../domain/policy/plain-sentence.ts';
import { type Language, say } from './language.ts';

export const plainSentence =
  (language: Language) =>
  ({ title, text, basis }: PlainSentence) => ({
    title: say(title, language),
    text: say(text, language),
    ...(basis !== undefined && { basis: say(basis, language) }),
  });
