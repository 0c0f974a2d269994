import { useState } from 'react';
import type { Certificate } from '../../../../../functions/contract/privacy';
import { AccessList } from '../../../features/privacy/access-list';
import { CopyOfData } from '../../../features/privacy/copy-of-data';
import { EraseAll } from '../../../features/privacy/erase-all';
import { ErasedScreen } from '../../../features/privacy/erased-screen';
import { OwnReports } from '../../../features/privacy/own-reports';
import '../../../features/privacy/privacy.css';
import { forgetKnown } from '../../../shared/api/use-remote';
import { Box } from '../../../shared/ui/primitives/box';
import { Screen } from '../../../shared/ui/screen/screen';
import { useWords } from '../../../shared/words/use-words';

export default function PrivacyPage() {
  const words = useWords().privacy;
  const [erased, setErased] = useState<readonly Certificate[]>();
  if (erased !== undefined) return <ErasedScreen title={words.title} certificates={erased} />;
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
