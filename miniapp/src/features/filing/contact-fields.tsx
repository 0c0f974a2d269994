import { currentNotice, privacyNotices } from '../../../../functions/contract/privacy-notice';
import { useSettings } from '../../shared/settings/settings';
import { TextField } from '../../shared/ui/field/text-field';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import { StepHead } from './step-head';
import type { StepProps } from './step-props';

type Props = Pick<StepProps, 'draft' | 'change' | 'faults'> & {
  /** The only thing on its screen. */
  readonly alone: boolean;
};

/** Name and number, under the notice of what becomes of them. */
export function ContactFields({ draft, change, faults, alone }: Props) {
  const words = useWords().filing.identity;
  const { language } = useSettings();
  return (
    <Box className="stack-16">
      {alone ? (
        <StepHead question={words.contactTitle} hint={words.contactText} />
      ) : (
        <Box>
          <Box as="h2" className="heading">
            {words.contactTitle}
          </Box>
          <Box className="note secondary">{words.contactText}</Box>
        </Box>
      )}
      <TextField
        id="name"
        label={words.name}
        value={draft.name}
        maxLength={40}
        autoComplete="name"
        fault={faults.includes('name') ? words.nameFault : undefined}
        onChange={(name) => change({ name })}
      />
      <TextField
        id="phone"
        label={words.phone}
        kind="phone"
        value={draft.phone}
        maxLength={20}
        autoComplete="tel"
        fault={faults.includes('phone') ? words.phoneFault : undefined}
        onChange={(phone) => change({ phone })}
      />
      <Notice tone="plain" icon="lock">
        {privacyNotices[currentNotice].contact[language]}
      </Notice>
    </Box>
  );
}
