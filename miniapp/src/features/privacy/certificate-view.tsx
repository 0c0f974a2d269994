import type { Certificate } from '../../../../functions/contract/privacy';
import { useSettings } from '../../shared/settings/settings';
import { dayText, momentText } from '../../shared/time/day';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';

/** What was destroyed, what stays and why, and its place in the chain. */
export function CertificateView({ certificate }: { readonly certificate: Certificate }) {
  const words = useWords().privacy;
  const { language } = useSettings();
  const { id, caseNumber, issuedAt, cause, erased, kept, proof } = certificate;
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
    </Box>
  );
}
