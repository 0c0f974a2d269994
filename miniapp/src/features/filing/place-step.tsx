import { TextField } from '../../shared/ui/field/text-field';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import { PlaceSpot } from './place-spot';
import { SelfReveal } from './self-reveal';
import { SimilarNearby } from './similar-nearby';
import { StepHead } from './step-head';
import type { StepProps } from './step-props';

export function PlaceStep({ draft, change, faults, part }: StepProps) {
  const words = useWords().filing.place;
  const alone = part === 'address';
  return (
    <Box className="stack-16">
      {alone ? (
        <StepHead question={words.addressQuestion} hint={words.addressHint} />
      ) : (
        <>
          <StepHead question={words.question} hint={words.hint} />
          <PlaceSpot pin={draft.pin} bad={faults.includes('pin')} onPin={(pin) => change({ pin })} />
        </>
      )}
      {part === 'spot' ? null : (
        <Box className="stack-12">
          <TextField
            id="address"
            label={words.address}
            placeholder={words.addressHint}
            value={draft.address}
            maxLength={200}
            onChange={(address) => change({ address })}
          />
          <SelfReveal text={draft.address} onChange={(address) => change({ address })} />
          <SimilarNearby pin={draft.pin} />
        </Box>
      )}
      {alone ? null : <Box className="note secondary">{words.notPhone}</Box>}
    </Box>
  );
}
