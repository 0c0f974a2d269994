import { useState } from 'react';
import type { Certificate } from '../../../../../functions/contract/privacy';
import { AccessList } from '../../../features/privacy/access-list';
import { CertificateView } from '../../../features/privacy/certificate-view';
import { CopyOfData } from '../../../features/privacy/copy-of-data';
import { EraseAll } from '../../../features/privacy/erase-all';
import { OwnReports } from '../../../features/privacy/own-reports';
import '../../../features/privacy/privacy.css';
import { forgetKnown } from '../../../shared/api/use-remote';
import { Notice } from '../../../shared/ui/notice/notice';
import { Box } from '../../../shared/ui/primitives/box';
import { Screen } from '../../../shared/ui/screen/screen';
import { useWords } from '../../../shared/words/use-words';

export default function PrivacyPage() {
  const words = useWords().privacy;
  const [erased, setErased] = useState<readonly Certificate[]>();
  if (erased !== undefined)
    return (
      <Screen title={words.title}>
        <Box className="stack-16">
          <Notice tone="go" title={words.erased} live="polite">
            {erased.length === 0 ? words.erasedNone : words.erasedText}
          </Notice>
          {erased.map((certificate) => (
            <CertificateView key={certificate.id} certificate={certificate} />
          ))}
        </Box>
      </Screen>
    );
  return (
    <Screen title={words.title}>
      <Box className="stack-24">
        <Box className="secondary">{words.lead}</Box>
        <AccessList />
        <OwnReports />
        <CopyOfData />
        <EraseAll
          onErased={(certificates) => {
            forgetKnown();
            setErased(certificates);
          }}
        />
      </Box>
    </Screen>
  );
}
