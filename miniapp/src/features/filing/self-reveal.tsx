import { selfIdentificationWords } from '../../../../functions/contract/self-identification';
import { useSettings } from '../../shared/settings/settings';
import { Button } from '../../shared/ui/button/button';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import { revealingParts, withoutPart } from './revealing-parts';
import './self-reveal.css';

type Props = { readonly text: string; readonly onChange: (text: string) => void };

/** What may tell who wrote it, each part with a tap that takes it out. Never in the way of going on. */
export function SelfReveal({ text, onChange }: Props) {
  const words = useWords().filing.facts;
  const { language } = useSettings();
  const parts = revealingParts(text);
  if (parts.length === 0) return null;
  return (
    <Notice tone="soon" icon="eye-off" title={words.selfReveal} live="polite">
      <Box className="stack-4">
        <Box>{words.selfRevealText}</Box>
        {parts.map((part) => {
          const said = text.slice(part.start, part.end);
          return (
            <Box key={`${part.start}-${said}`} className="reveal-part">
              <Box className="grow">
                <Box as="span" className="strong">
                  {said}
                </Box>
                <Box as="span">{` · ${selfIdentificationWords[part.kind][language]}`}</Box>
              </Box>
              <Button
                kind="text"
                onPress={() => onChange(withoutPart(text, part))}
                label={words.takeOutPart(said)}
              >
                {words.takeOut}
              </Button>
            </Box>
          );
        })}
      </Box>
    </Notice>
  );
}
