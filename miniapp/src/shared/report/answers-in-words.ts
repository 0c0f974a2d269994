import { type TypeQuestion, typeQuestions } from '../../../../functions/contract/type-questions';

type Answered = { readonly question: string; readonly options: readonly string[] };

const questions: readonly TypeQuestion[] = typeQuestions;

/** What a reporter chose: question and answers as they were asked. Ids this build does not know are left out. */
export const answersInWords = (
  answers: readonly Answered[],
  language: 'zh' | 'en',
): readonly (readonly [question: string, answer: string])[] =>
  answers.flatMap(({ question, options }) => {
    const asked = questions.find(({ id }) => id === question);
    const told = asked?.options.filter(({ id }) => options.includes(id)).map((option) => option[language]);
    return asked && told && told.length > 0
      ? [[asked.ask[language], told.join(language === 'zh' ? '、' : ', ')] as const]
      : [];
  });
