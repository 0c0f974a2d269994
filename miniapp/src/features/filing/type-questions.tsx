import { useSettings } from '../../shared/settings/settings';
import { ChipGroup } from '../../shared/ui/choice/chip-group';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import type { Draft } from './draft';
import { answersTo, questionsFor, withAnswer } from './questions';
import { StepHead } from './step-head';

type Props = {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  /** The one question on this screen; without it all of them under one title. */
  readonly asked?: string;
};

/** A few taps for what an inspector would ask; answers are choices, so they give nobody away. */
export function TypeQuestions({ draft, change, asked }: Props) {
  const words = useWords().filing.facts;
  const { language } = useSettings();
  const questions = questionsFor(draft.pollutionTypes).filter(
    ({ id }) => asked === undefined || id === asked,
  );
  if (questions.length === 0) return null;
  return (
    <Box as="section" className="questions" label={words.questions}>
      {asked === undefined ? (
        <Box>
          <Box as="h2" className="heading">
            {words.questions}
          </Box>
          <Box className="note secondary">{words.questionsHint}</Box>
        </Box>
      ) : null}
      {questions.map((question) => {
        const name = question.ask[language];
        return (
          <Box key={question.id} className="stack-8">
            {asked === undefined ? (
              <Box className="strong">{name}</Box>
            ) : (
              <StepHead
                question={name}
                hint={words.questionsHint}
                alsoRead={question.options.map((option) => option[language])}
              />
            )}
            <ChipGroup
              label={name}
              options={question.options.map((option) => ({ value: option.id, text: option[language] }))}
              chosen={answersTo(draft, question.id)}
              single={!question.many}
              onChange={(chosen) => change({ answers: withAnswer(draft, question, chosen) })}
            />
          </Box>
        );
      })}
    </Box>
  );
}
