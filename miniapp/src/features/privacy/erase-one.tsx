import { useState } from 'react';
import type { Certificate, OwnContact } from '../../../../functions/contract/privacy';
import type { Problem } from '../../shared/api/answer';
import { receiptToken } from '../../shared/api/citizen-session';
import { Button } from '../../shared/ui/button/button';
import { TextField } from '../../shared/ui/field/text-field';
import { Box } from '../../shared/ui/primitives/box';
import { Sheet } from '../../shared/ui/sheet/sheet';
import { randomKey } from '../../shared/wechat/random-key';
import { useWords } from '../../shared/words/use-words';
import { ConfirmErasure } from './confirm-erasure';
import { eraseReport } from './privacy';

type Props = {
  readonly contact: OwnContact;
  readonly caseNumber: string;
  readonly onErased: (certificate: Certificate) => void;
};

/** Taking oneself out of one report. With a receipt code the code is typed again: it is what is destroyed. */
export function EraseOne({ contact, caseNumber, onErased }: Props) {
  const words = useWords().privacy;
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState(randomKey);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const coded = receiptToken(contact.reportId) !== undefined;
  const erase = async () => {
    setBusy(true);
    setProblem(undefined);
    const body = { caseNumber, ...(coded && { receiptCode: code }) };
    const answer = await eraseReport(contact.reportId, body, key);
    setBusy(false);
    if (answer.ok) return onErased(answer.value);
    setProblem(answer.problem);
    if (answer.problem.kind === 'refused') setKey(randomKey());
  };
  return (
    <Box as="section" className="stack-8">
      <Box className="secondary">{words.eraseText}</Box>
      <Button kind="danger" id="erase-one" icon="trash-2" onPress={() => setOpen(true)} block>
        {words.eraseOne}
      </Button>
      {open ? (
        <Sheet title={words.eraseOne} onClose={() => setOpen(false)}>
          <ConfirmErasure
            lead={words.eraseWhat}
            lines={words.consequences.slice(0, 4)}
            busy={busy}
            problem={problem}
            onConfirm={() => void erase()}
          >
            <Box className="stack-8">
              <Box>{words.eraseKeeps}</Box>
              {contact.keeps.map(({ text, reason }) => (
                <Box key={text}>
                  {text}
                  <Box className="small secondary">{reason}</Box>
                </Box>
              ))}
            </Box>
            {coded ? (
              <TextField
                id="erase-code"
                label={words.code}
                hint={words.codeHint}
                value={code}
                maxLength={40}
                onChange={setCode}
              />
            ) : null}
          </ConfirmErasure>
        </Sheet>
      ) : null}
    </Box>
  );
}
