import { useState } from 'react';
import type { Certificate } from '../../../../../functions/contract/privacy';
import { CertificateView } from '../../../features/privacy/certificate-view';
import { EraseOne } from '../../../features/privacy/erase-one';
import { HeldContact } from '../../../features/privacy/held-contact';
import { useContact } from '../../../features/privacy/privacy';
import '../../../features/privacy/privacy.css';
import { forgetKnown } from '../../../shared/api/use-remote';
import { Notice } from '../../../shared/ui/notice/notice';
import { RemoteView } from '../../../shared/ui/notice/remote-view';
import { Box } from '../../../shared/ui/primitives/box';
import { Screen } from '../../../shared/ui/screen/screen';
import { useParam } from '../../../shared/wechat/navigation';
import { useWords } from '../../../shared/words/use-words';

export default function PrivacyOfReportPage() {
  const words = useWords().privacy;
  const caseNumber = useParam('number') ?? '';
  const contact = useContact(useParam('id') ?? '');
  const [erased, setErased] = useState<Certificate>();
  return (
    <Screen title={words.reportTitle}>
      {erased !== undefined ? (
        <Box className="stack-16">
          <Notice tone="go" title={words.erased} live="polite">
            {words.erasedText}
          </Notice>
          <CertificateView certificate={erased} />
        </Box>
      ) : (
        <RemoteView remote={contact}>
          {(value) => (
            <Box className="stack-24">
              <Box className="secondary numeric">{words.seenCase(caseNumber)}</Box>
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
      )}
    </Screen>
  );
}
