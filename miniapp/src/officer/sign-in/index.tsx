import { useState } from 'react';
import { currentOtp, useDemoAccounts } from '../../features/officer/demo-accounts';
import { type Credentials, signIn } from '../../features/officer/session';
import { useOfficerWords } from '../../features/officer/use-officer-words';
import type { Problem } from '../../shared/api/answer';
import { Button } from '../../shared/ui/button/button';
import { ListRow } from '../../shared/ui/card/list-row';
import { TextField } from '../../shared/ui/field/text-field';
import { Notice } from '../../shared/ui/notice/notice';
import { ProblemNotice } from '../../shared/ui/notice/problem-notice';
import { Box } from '../../shared/ui/primitives/box';
import { Screen } from '../../shared/ui/screen/screen';
import { goHome, startAt, useParam } from '../../shared/wechat/navigation';

export default function SignInPage() {
  const words = useOfficerWords().signIn;
  const expired = useParam('expired') !== undefined;
  const [form, setForm] = useState<Credentials>({ username: '', password: '', otp: '' });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const demo = useDemoAccounts().value;
  const send = async (credentials: Credentials) => {
    setTried(true);
    setProblem(undefined);
    if (Object.values(credentials).some((value) => value.trim() === '')) return;
    setBusy(true);
    const answer = await signIn(credentials);
    setBusy(false);
    if (answer.ok) startAt('officer/today/index');
    else setProblem(answer.problem);
  };
  const asDemo = async (username: string) => {
    const otp = await currentOtp(username);
    const credentials = { username, password: demo?.password ?? '', otp: otp ?? '' };
    setForm(credentials);
    await send(credentials);
  };
  const field = (name: keyof Credentials) => ({
    id: name,
    value: form[name],
    fault: tried && form[name].trim() === '' ? words.fault : undefined,
    onChange: (value: string) => setForm((now) => ({ ...now, [name]: value })),
  });
  return (
    <Screen title={words.title} onBack={goHome}>
      <Box className="stack-24">
        {expired ? <Notice tone="soon">{words.expired}</Notice> : null}
        <Box className="stack-16">
          <TextField {...field('username')} label={words.username} autoComplete="username" />
          <TextField
            {...field('password')}
            label={words.password}
            kind="password"
            autoComplete="current-password"
          />
          <TextField
            {...field('otp')}
            label={words.otp}
            kind="digits"
            maxLength={6}
            autoComplete="one-time-code"
          />
          {problem ? <ProblemNotice problem={problem} /> : null}
          <Button onPress={() => void send(form)} busy={busy} id="sign-in" block>
            {words.send}
          </Button>
        </Box>
        {demo ? (
          <Box as="section" className="stack-8">
            <Box as="h2" className="heading">
              {words.demo}
            </Box>
            <Box className="note secondary">{words.demoText}</Box>
            <Box className="card card-list">
              {demo.items.map((account) => (
                <ListRow
                  key={account.username}
                  title={account.name}
                  hint={`${account.unit.name} · ${account.username}`}
                  onPress={() => void asDemo(account.username)}
                />
              ))}
            </Box>
          </Box>
        ) : null}
      </Box>
    </Screen>
  );
}
