import { useState } from 'react';
import type { Certificate } from '../../../../../functions/contract/privacy';
import { AccessList } from '../../../features/privacy/access-list';
import { EraseOne } from '../../../features/privacy/erase-one';
import { ErasedScreen } from '../../../features/privacy/erased-screen';
import { HeldContact } from '../../../features/privacy/held-contact';
import { useContact } from '../../../features/privacy/privacy';
import '../../../features/privacy/privacy.css';
import { receiptToken } from '../../../shared/api/citizen-session';
import { forgetKnown } from '../../../shared/api/use-remote';
import { RemoteView } from '../../../shared/ui/notice/remote-view';
import { Box } from '../../../shared/ui/primitives/box';
import { Screen } from '../../../shared/ui/screen/screen';
import { useParam } from '../../../shared/wechat/navigation';
import { useWords } from '../../../shared/words/use-words';

export default function PrivacyOfReportPage() {
  const words = useWords().privacy;
  const caseNumber = useParam('number') ?? '';
  const id = useParam('id') ?? '';
  const contact = useContact(id);
  const [erased, setErased] = useState<Certificate>();
  if (erased !== undefined) return <ErasedScreen title={words.reportTitle} certificates={[erased]} />;
  return (
    <Screen title={words.reportTitle}>
      <RemoteView remote={contact}>
        {(value) => (
          <Box className="stack-24">
            <Box className="secondary numeric">{words.seenCase(caseNumber)}</Box>
            {/* Behind a code stands no account whose page could tell of it. */}
            {receiptToken(id) === undefined ? null : <AccessList reportId={id} />}
            <HeldContact contact={value} onChanged={contact.replace} />
            <EraseOne
              contact={value}
              caseNumber={caseNumber}
              onErased={(certificate) => {
                forgetKnown();
                setErased(certificate);
              }}
            />
          </Box>
        )}
      </RemoteView>
    </Screen>
  );
}
