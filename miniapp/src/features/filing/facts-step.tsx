import { Field } from '../../shared/ui/field/field';
import { TextField } from '../../shared/ui/field/text-field';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import { ClueList } from './clue-list';
import { PollutionTiles } from './pollution-tiles';
import { withTypes } from './questions';
import { SeenWhen } from './seen-when';
import { SelfReveal } from './self-reveal';
import { StepHead } from './step-head';
import type { StepProps } from './step-props';
import { TypeQuestions } from './type-questions';

export function FactsStep({ draft, change, faults, part, asked }: StepProps) {
  const all = useWords();
  const words = all.filing.facts;
  const alone = part !== undefined;
  const shows = (name: typeof part) => !alone || part === name;
  const heads = {
    type: words.types,
    description: words.description,
    party: words.party,
    when: words.when,
  };
  const head = part === undefined ? words.question : part in heads ? Reflect.get(heads, part) : undefined;
  return (
    <Box className="stack-24">
      {typeof head === 'string' ? <StepHead question={head} {...hintOf(part, words)} /> : null}
      {shows('type') ? (
        <Field
          id="types"
          label={words.types}
          labelUnseen={alone}
          fault={faults.includes('type') ? words.noType : undefined}
        >
          <PollutionTiles
            label={words.types}
            few={alone}
            chosen={draft.pollutionTypes}
            onChange={(types) => change(withTypes(draft, types))}
          />
        </Field>
      ) : null}
      {shows('description') ? (
        <Box className="stack-12">
          <TextField
            id="description"
            long
            label={words.description}
            labelUnseen={alone}
            placeholder={words.descriptionHint}
            value={draft.description}
            maxLength={2000}
            fault={faults.includes('description') ? words.tooShort : undefined}
            onChange={(description) => change({ description })}
          />
          <SelfReveal text={draft.description} onChange={(description) => change({ description })} />
          <ClueList draft={draft} />
        </Box>
      ) : null}
      {shows('question') ? (
        <TypeQuestions draft={draft} change={change} {...(asked ? { asked } : {})} />
      ) : null}
      {shows('party') ? (
        <TextField
          id="party"
          label={all.state.optional(words.party)}
          labelUnseen={alone}
          placeholder={words.partyHint}
          value={draft.party}
          maxLength={100}
          onChange={(party) => change({ party })}
        />
      ) : null}
      {shows('when') ? <SeenWhen draft={draft} change={change} labelUnseen={alone} /> : null}
    </Box>
  );
}

const hintOf = (part: StepProps['part'], words: { readonly partyHint: string }) =>
  part === 'party' ? { hint: words.partyHint } : {};
