import { type TypeQuestion, typeQuestions } from '../../../../functions/contract/type-questions';
import type { Answer, Draft, PollutionType } from './draft';

type Question = (typeof typeQuestions)[number];

/** What the chosen kinds of pollution lead to, in the order of the list. */
export const questionsFor = (types: readonly PollutionType[]): readonly Question[] =>
  typeQuestions.filter((question: TypeQuestion) => question.types.some((type) => types.includes(type)));

export const answersTo = (draft: Draft, question: string): readonly string[] =>
  draft.answers.find((answer) => answer.question === question)?.options ?? [];

/** The same answer again takes a single choice back: none of the questions has to be answered. */
export function withAnswer(
  draft: Draft,
  { id, many }: Question,
  chosen: readonly string[],
): readonly Answer[] {
  const before = answersTo(draft, id);
  const again = !many && chosen.length === 1 && before[0] === chosen[0];
  const others = draft.answers.filter(({ question }) => question !== id);
  return chosen.length === 0 || again ? others : [...others, { question: id, options: [...chosen] }];
}

/** A question that is no longer asked takes its answer along. */
export function withTypes(draft: Draft, pollutionTypes: readonly PollutionType[]): Partial<Draft> {
  const asked: readonly string[] = questionsFor(pollutionTypes).map(({ id }) => id);
  return { pollutionTypes, answers: draft.answers.filter(({ question }) => asked.includes(question)) };
}
