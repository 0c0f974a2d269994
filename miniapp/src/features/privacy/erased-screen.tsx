import { useEffect, useState } from 'react';
import type { Certificate } from '../../../../functions/contract/privacy';
import { ActionBar } from '../../shared/ui/action-bar/action-bar';
import { Button } from '../../shared/ui/button/button';
import { ChoiceCard } from '../../shared/ui/choice/choice-card';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { Screen } from '../../shared/ui/screen/screen';
import { askBeforeLeaving } from '../../shared/wechat/ask-before-leaving';
import { backToTop } from '../../shared/wechat/back-to-top';
import { goHome } from '../../shared/wechat/navigation';
import { saveText } from '../../shared/wechat/save-text';
import { useWords } from '../../shared/words/use-words';
import { CertificateView } from './certificate-view';

type Props = { readonly title: string; readonly certificates: readonly Certificate[] };

/**
 * After an erasure. A certificate is found again by its number alone, and neither the phone nor anybody at the
 * office keeps whose it is: so the way on opens when its owner says that it is saved.
 */
export function ErasedScreen({ title, certificates }: Props) {
  const words = useWords().privacy;
  const [kept, setKept] = useState(false);
  const [saved, setSaved] = useState<boolean>();
  const [asked, setAsked] = useState(false);
  const mayLeave = kept || certificates.length === 0;
  useEffect(() => {
    askBeforeLeaving(mayLeave ? undefined : words.leaveAsk);
    return () => askBeforeLeaving(undefined);
  }, [mayLeave, words]);
  const back = () => {
    if (mayLeave || asked) return goHome();
    setAsked(true);
    backToTop();
  };
  const save = async () => {
    const [only, ...more] = certificates;
    const text = JSON.stringify(more.length === 0 ? only : certificates, null, 2);
    const name = `${words.certificateFile}${only && more.length === 0 ? `-${only.caseNumber}` : ''}`;
    setSaved(await saveText(name, `${text}\n`));
  };
  return (
    <Screen
      title={title}
      onBack={back}
      action={
        <ActionBar>
          <Button id="leave-erased" onPress={goHome} disabled={!mayLeave} block>
            {words.leave}
          </Button>
        </ActionBar>
      }
    >
      <Box className="stack-16">
        {asked && !mayLeave ? (
          <Notice tone="overdue" live="assertive">
            {words.leaveAgain}
          </Notice>
        ) : null}
        <Notice tone="go" title={words.erased} live="polite">
          {certificates.length === 0 ? words.erasedNone : words.erasedText}
        </Notice>
        {certificates.map((certificate) => (
          <CertificateView key={certificate.id} certificate={certificate} />
        ))}
        {certificates.length === 0 ? null : (
          <>
            <Notice tone="soon" icon="triangle-alert" title={words.certificateOnce}>
              {words.certificateOnceText}
            </Notice>
            {saved === undefined ? null : (
              <Notice tone={saved ? 'go' : 'overdue'} live="polite">
                {saved ? words.certificateSaved : words.saveFailed}
              </Notice>
            )}
            <Button kind="tint" id="save-certificates" icon="download" onPress={() => void save()} block>
              {certificates.length > 1 ? words.saveCertificates : words.saveCertificate}
            </Button>
            <ChoiceCard role="checkbox" id="certificate-kept" checked={kept} onPress={() => setKept(!kept)}>
              {words.certificateKept}
            </ChoiceCard>
          </>
        )}
      </Box>
    </Screen>
  );
}
