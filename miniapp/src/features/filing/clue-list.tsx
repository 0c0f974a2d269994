import { Icon } from '../../shared/ui/icon/icon';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import { type ClueItem, checkClue } from './clue-check';
import type { Draft } from './draft';
import './clue-list.css';

const items: readonly ClueItem[] = ['time', 'place', 'party', 'act'];

/** Live, and never in the way: an open item is an invitation. */
export function ClueList({ draft }: { readonly draft: Draft }) {
  const words = useWords().filing.facts;
  const clear = checkClue(draft);
  return (
    <Box as="section" className="clue" label={words.checkTitle}>
      <Box className="strong">{words.checkTitle}</Box>
      <Box as="ul" className="clue-items" live="polite">
        {items.map((item) => (
          <Box as="li" key={item} className={`clue-item${clear[item] ? ' clue-clear' : ''}`}>
            <Icon name={clear[item] ? 'circle-check' : 'pencil'} size="small" />
            <Box as="span" className="strong">
              {words.check[item]}
            </Box>
            <Box as="span" className="clue-state">
              {clear[item] ? words.filled : words.checkOpen[item]}
            </Box>
          </Box>
        ))}
      </Box>
      <Box className="note secondary">{words.checkText}</Box>
    </Box>
  );
}
