import { groupCode } from '../../shared/receipt/receipt-code';
import { Button } from '../../shared/ui/button/button';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import './collection-card.css';

type Props = { readonly code: string; readonly until: string; readonly onKept: () => void };

/** The code for the cash desk, large, to write down; it is not kept on the phone. */
export function CollectionCard({ code, until, onKept }: Props) {
  const words = useWords().reward.collection;
  return (
    <Box as="section" className="card collection stack-12" label={words.code} live="polite">
      <Box as="h2" className="heading">
        {words.code}
      </Box>
      <Box className="collection-code" label={[...code].join(' ')} role="img" id="collection-code">
        {groupCode(code).map((group) => (
          <Box as="span" key={group} className="collection-group">
            {group}
          </Box>
        ))}
      </Box>
      <Box>{words.where(until)}</Box>
      <Notice tone="soon" icon="triangle-alert" title={words.once}>
        {words.bearer}
      </Notice>
      <Button kind="plain" onPress={onKept} id="collection-kept" block>
        {words.kept}
      </Button>
    </Box>
  );
}
