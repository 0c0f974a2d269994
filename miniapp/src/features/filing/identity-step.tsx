import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import { ContactFields } from './contact-fields';
import { DisclosureChoice } from './disclosure-choice';
import { StepHead } from './step-head';
import type { StepProps } from './step-props';
import { Wishes } from './wishes';

export function IdentityStep({ draft, change, faults, part }: StepProps) {
  const words = useWords().filing.identity;
  const shows = (name: typeof part) => part === undefined || part === name;
  const cards = [words.named, words.coded, words.anonymous];
  return (
    <Box className="stack-24">
      {part === 'contact' ? null : (
        <StepHead
          question={part === 'wishes' ? words.wishesQuestion : words.question}
          {...(part === 'wishes'
            ? {}
            : {
                hint: words.hint,
                alsoRead: cards.flatMap(({ name, who, follow, reward }) => [name, who, follow, reward]),
              })}
        />
      )}
      {shows('choice') ? (
        <DisclosureChoice
          label={words.question}
          chosen={draft.disclosure}
          onChoose={(disclosure) => change({ disclosure })}
        />
      ) : null}
      {shows('choice') && draft.disclosure === 'coded' ? (
        <Notice tone="soon" icon="triangle-alert">
          {words.codeLost}
        </Notice>
      ) : null}
      {shows('contact') && draft.disclosure === 'named' ? (
        <ContactFields draft={draft} change={change} faults={faults} alone={part !== undefined} />
      ) : null}
      {shows('wishes') ? <Wishes draft={draft} change={change} /> : null}
    </Box>
  );
}
