import { useEffect } from 'react';
import { localMinute } from '../../shared/time/day';
import { now } from '../../shared/time/now';
import { ChipGroup } from '../../shared/ui/choice/chip-group';
import { ChoiceCard } from '../../shared/ui/choice/choice-card';
import { Field } from '../../shared/ui/field/field';
import { TextField } from '../../shared/ui/field/text-field';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { Moment } from '../../shared/ui/primitives/moment';
import { useWords } from '../../shared/words/use-words';
import { revealsReporter } from './clue-check';
import { ClueList } from './clue-list';
import { pollutionIcons } from './pollution-icons';
import { StepHead } from './step-head';
import type { StepProps } from './step-props';

export function FactsStep({ draft, change, faults }: StepProps) {
  const all = useWords();
  const words = all.filing.facts;
  const latest = localMinute(now());
  // A draft begun before the server told the time may carry the wrong time of a phone that runs ahead.
  const early = draft.seenAt > latest;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wrong time
  useEffect(() => {
    if (early) change({ seenAt: latest });
  }, [early]);
  return (
    <Box className="stack-24">
      <StepHead question={words.question} />
      <Field id="types" label={words.types} fault={faults.includes('type') ? words.noType : undefined}>
        <ChipGroup
          label={words.types}
          options={pollutionIcons.map(([value, icon]) => ({ value, icon, text: all.type[value] }))}
          chosen={draft.pollutionTypes}
          onChange={(pollutionTypes) => change({ pollutionTypes })}
        />
      </Field>
      <Box className="stack-12">
        <TextField
          id="description"
          long
          label={words.description}
          placeholder={words.descriptionHint}
          value={draft.description}
          maxLength={2000}
          fault={faults.includes('description') ? words.tooShort : undefined}
          onChange={(description) => change({ description })}
        />
        {revealsReporter(draft.description) ? (
          <Notice tone="soon" icon="eye-off" live="polite">
            {words.selfReveal}
          </Notice>
        ) : null}
        <ClueList draft={draft} />
      </Box>
      <TextField
        id="party"
        label={all.state.optional(words.party)}
        placeholder={words.partyHint}
        value={draft.party}
        maxLength={100}
        onChange={(party) => change({ party })}
      />
      <Box className="stack-8">
        <Field id="seen-at" label={words.when}>
          <Moment
            id="seen-at"
            value={draft.seenAt}
            latest={latest}
            dateLabel={words.whenDate}
            timeLabel={words.whenTime}
            onChange={(seenAt) => change({ seenAt })}
          />
        </Field>
        <ChoiceCard
          plain
          role="checkbox"
          checked={draft.ongoing}
          onPress={() => change({ ongoing: !draft.ongoing })}
        >
          {words.ongoing}
        </ChoiceCard>
      </Box>
    </Box>
  );
}
