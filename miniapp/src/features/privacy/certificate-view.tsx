import { useState } from 'react';
import type { Certificate } from '../../../../functions/contract/privacy';
import { useSettings } from '../../shared/settings/settings';
import { dayText, momentText } from '../../shared/time/day';
import { Button } from '../../shared/ui/button/button';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { saveText } from '../../shared/wechat/save-text';
import { useWords } from '../../shared/words/use-words';

/** What was destroyed, what stays and why, and its place in the chain. */
export function CertificateView({ certificate }: { readonly certificate: Certificate }) {
  const words = useWords().privacy;
  const { language } = useSettings();
  const [saved, setSaved] = useState<boolean>();
  const { id, caseNumber, issuedAt, cause, erased, kept, proof } = certificate;
  const save = async () =>
    setSaved(
      await saveText(`${words.certificateFile}-${caseNumber}`, `${JSON.stringify(certificate, null, 2)}\n`),
    );
  return (
    <Box className="card stack-16">
      <Box className="stack-4">
        <Box as="h3" className="strong">
          {`${words.certificate} · ${words.certificateOf(caseNumber)}`}
        </Box>
        <Box className="note secondary">{cause}</Box>
        <Box className="small secondary numeric">{`${words.certificateAt} ${momentText(issuedAt, language)}`}</Box>
        <Box className="small secondary numeric pre">{`${words.certificateNumber} ${id}`}</Box>
      </Box>
      <Box className="stack-8">
        <Box className="strong">{words.gone}</Box>
        {erased.map(({ what, text, keyHash }) => (
          <Box key={what}>
            {text}
            {keyHash ? (
              <Box className="small secondary certificate-print">{`${words.keyPrint} ${keyHash}`}</Box>
            ) : null}
          </Box>
        ))}
      </Box>
      {kept.length > 0 ? (
        <Box className="stack-8">
          <Box className="strong">{words.kept}</Box>
          {kept.map(({ what, text, reason, untilOn }) => (
            <Box key={what}>
              {text}
              <Box className="small secondary">
                {untilOn ? `${reason} ${words.keptUntil(dayText(untilOn, language))}` : reason}
              </Box>
            </Box>
          ))}
        </Box>
      ) : null}
      <Box className="stack-4">
        <Box className="strong">{words.chain}</Box>
        {proof.chain.map(({ version, hash }) => (
          <Box key={version} className="small secondary certificate-print">{`${version} · ${hash}`}</Box>
        ))}
        <Box className="small secondary">{proof.text}</Box>
      </Box>
      {saved === false ? <Notice tone="overdue">{words.saveFailed}</Notice> : null}
      <Button kind="tint" icon="download" onPress={() => void save()} block>
        {words.saveCertificate}
      </Button>
    </Box>
  );
}
