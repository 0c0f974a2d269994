import { useState } from 'react';
import { currentNotice, privacyNotices } from '../../../../functions/contract/privacy-notice';
import type { RewardDetail } from '../../../../functions/contract/rewards';
import type { Problem } from '../../shared/api/answer';
import { receiptToken } from '../../shared/api/citizen-session';
import { useSettings } from '../../shared/settings/settings';
import { Button } from '../../shared/ui/button/button';
import { ChoiceCard } from '../../shared/ui/choice/choice-card';
import { TextField } from '../../shared/ui/field/text-field';
import { Notice } from '../../shared/ui/notice/notice';
import { ProblemNotice } from '../../shared/ui/notice/problem-notice';
import { Box } from '../../shared/ui/primitives/box';
import { askForNotices } from '../../shared/wechat/ask-for-notices';
import { loginCode } from '../../shared/wechat/login-code';
import { randomKey } from '../../shared/wechat/random-key';
import { useWords } from '../../shared/words/use-words';
import { type ClaimFault, claimFaults, type ClaimForm as Form, needsRealName, toPayout } from './claim';
import { RecipientFields } from './recipient-fields';
import { actOnReward } from './rewards';

type Props = { readonly reward: RewardDetail; readonly onDone: (reward: RewardDetail) => void };

/** The only place where payment data are asked, with a consent of its own. */
export function ClaimForm({ reward, onDone }: Props) {
  const words = useWords().reward;
  const { language } = useSettings();
  const [form, setForm] = useState<Form>({
    channel: reward.channels[0] ?? 'wechat',
    realName: '',
    accountName: '',
    accountNumber: '',
    bankName: '',
    consent: false,
  });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(randomKey);
  const [problem, setProblem] = useState<Problem>();
  const change = (part: Partial<Form>) => setForm((now) => ({ ...now, ...part }));
  const faults: readonly ClaimFault[] = claimFaults(form, reward.amountFen);
  const fault = (name: ClaimFault) => (tried && faults.includes(name) ? words.fieldFault : undefined);

  const send = async () => {
    setTried(true);
    if (faults.length > 0) return;
    const coded = receiptToken(reward.reportId) !== undefined;
    if (!coded) askForNotices('claim');
    setBusy(true);
    // Whoever takes cash or a transfer stays unknown to WeChat.
    const code = coded && form.channel === 'wechat' ? await loginCode() : undefined;
    const payout = toPayout(form, code);
    const answer = await actOnReward(
      reward.id,
      reward.reportId,
      'claim',
      { payout, consent: true, consentVersion: currentNotice },
      key,
    );
    setBusy(false);
    if (answer.ok) {
      onDone(answer.value);
      return;
    }
    setProblem(answer.problem);
    if (answer.problem.kind === 'refused') setKey(randomKey());
  };

  return (
    <Box className="stack-16">
      <Box className="stack-12" role="radiogroup" label={words.channel}>
        {reward.channels.map((channel) => (
          <ChoiceCard
            key={channel}
            role="radio"
            checked={form.channel === channel}
            onPress={() => change({ channel })}
          >
            <Box className="strong">{words.channels[channel]}</Box>
            <Box className="note secondary">{words.channelText[channel]}</Box>
          </ChoiceCard>
        ))}
      </Box>
      {form.channel === 'wechat' && needsRealName(reward.amountFen) ? (
        <TextField
          id="real-name"
          label={words.realName}
          value={form.realName}
          maxLength={40}
          fault={fault('realName')}
          onChange={(realName) => change({ realName })}
        />
      ) : null}
      {form.channel === 'bank' ? (
        <Box className="stack-16">
          <TextField
            id="account-name"
            label={words.accountName}
            value={form.accountName}
            maxLength={60}
            fault={fault('accountName')}
            onChange={(accountName) => change({ accountName })}
          />
          <TextField
            id="account-number"
            kind="digits"
            label={words.accountNumber}
            value={form.accountNumber}
            maxLength={40}
            fault={fault('accountNumber') ? words.numberFault : undefined}
            onChange={(accountNumber) => change({ accountNumber })}
          />
          <TextField
            id="bank-name"
            label={words.bankName}
            value={form.bankName}
            maxLength={80}
            fault={fault('bankName')}
            onChange={(bankName) => change({ bankName })}
          />
          <RecipientFields
            kinds={reward.recipients}
            value={form.recipient}
            fault={fault('recipient')}
            onChange={(recipient) => change({ recipient })}
          />
        </Box>
      ) : null}
      <Box className="note secondary">{privacyNotices[currentNotice].payout[language]}</Box>
      <ChoiceCard
        plain
        id="claim-consent"
        role="checkbox"
        checked={form.consent}
        onPress={() => change({ consent: !form.consent })}
      >
        {words.consent}
      </ChoiceCard>
      {fault('consent') ? (
        <Notice tone="overdue" live="assertive">
          {words.consentFault}
        </Notice>
      ) : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Button onPress={() => void send()} busy={busy} id="claim-send" block>
        {words.claimSend}
      </Button>
    </Box>
  );
}
