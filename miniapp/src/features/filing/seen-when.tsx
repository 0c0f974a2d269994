import { useEffect } from 'react';
import { localMinute } from '../../shared/time/day';
import { now } from '../../shared/time/now';
import { ChoiceCard } from '../../shared/ui/choice/choice-card';
import { Field } from '../../shared/ui/field/field';
import { Box } from '../../shared/ui/primitives/box';
import { Moment } from '../../shared/ui/primitives/moment';
import { useWords } from '../../shared/words/use-words';
import type { Draft } from './draft';

type Props = {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly labelUnseen: boolean;
};

export function SeenWhen({ draft, change, labelUnseen }: Props) {
  const words = useWords().filing.facts;
  const latest = localMinute(now());
  // A draft begun before the server told the time may carry the wrong time of a phone that runs ahead.
  const early = draft.seenAt > latest;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wrong time
  useEffect(() => {
    if (early) change({ seenAt: latest });
  }, [early]);
  return (
    <Box className="stack-8">
      <Field id="seen-at" label={words.when} labelUnseen={labelUnseen}>
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
  );
}
