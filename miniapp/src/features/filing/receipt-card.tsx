import { useState } from 'react';
import { groupCode } from '../../shared/receipt/receipt-code';
import { Button } from '../../shared/ui/button/button';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { copy } from '../../shared/wechat/clipboard';
import { savePicture } from '../../shared/wechat/save-picture';
import { useWords } from '../../shared/words/use-words';
import './receipt-card.css';

type Props = { readonly code: string; readonly caseNumber: string };

/** The code large, in groups to write down, with copy and save; the warning is said once. */
export function ReceiptCard({ code, caseNumber }: Props) {
  const words = useWords();
  const receipt = words.filing.receipt;
  const [told, setTold] = useState<string>();
  const groups = groupCode(code);
  const save = async () => {
    const lines = [receipt.pictureTitle, `${receipt.number} ${caseNumber}`, groups.join(' ')];
    setTold((await savePicture(lines)) ? receipt.saved : receipt.saveFailed);
  };
  return (
    <Box as="section" className="card receipt" label={words.report.code}>
      <Box className="stack-12">
        <Box as="h2" className="heading">
          {words.report.code}
        </Box>
        <Box className="receipt-code" label={[...code].join(' ')} role="img" id="receipt-code">
          {groups.map((group) => (
            <Box as="span" key={group} className="receipt-group">
              {group}
            </Box>
          ))}
        </Box>
        <Box className="receipt-actions">
          <Button
            kind="plain"
            icon="copy"
            onPress={() =>
              void copy(groups.join(' ')).then((ok) => setTold(ok ? receipt.copiedWarn : receipt.saveFailed))
            }
            block
          >
            {words.action.copy}
          </Button>
          <Button kind="plain" icon="download" onPress={() => void save()} block>
            {receipt.save}
          </Button>
        </Box>
        {told ? (
          <Box className="note go" live="polite">
            {told}
          </Box>
        ) : null}
        <Notice tone="soon" icon="triangle-alert" title={receipt.codeTitle}>
          {receipt.codeText}
        </Notice>
      </Box>
    </Box>
  );
}
