import { useState } from 'react';
import type { OwnContact } from '../../../../functions/contract/privacy';
import type { Problem } from '../../shared/api/answer';
import { useSettings } from '../../shared/settings/settings';
import { dayText, localDay } from '../../shared/time/day';
import { Button } from '../../shared/ui/button/button';
import { TextField } from '../../shared/ui/field/text-field';
import { Notice } from '../../shared/ui/notice/notice';
import { ProblemNotice } from '../../shared/ui/notice/problem-notice';
import { Box } from '../../shared/ui/primitives/box';
import { Sheet } from '../../shared/ui/sheet/sheet';
import { randomKey } from '../../shared/wechat/random-key';
import { useWords } from '../../shared/words/use-words';
import { correctContact } from './privacy';

type Props = { readonly contact: OwnContact; readonly onChanged: (contact: OwnContact) => void };

/** Name and phone as they are held, which notice was read, and what was put right. */
export function HeldContact({ contact, onChanged }: Props) {
  const words = useWords().privacy;
  const { language } = useSettings();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const day = (at: string) => dayText(localDay(at), language);
  if (!contact.held) return <Notice tone="info">{words.nothingHeld}</Notice>;
  return (
    <Box className="stack-12">
      <Box className="card stack-8">
        {(['name', 'phone'] as const).map((field) => (
          <Box key={field}>
            <Box className="small secondary">{words[field]}</Box>
            <Box className="strong numeric">{contact[field] ?? words.notGiven}</Box>
          </Box>
        ))}
        {contact.notice ? (
          <Box className="small secondary">
            {words.noticeRead(contact.notice.version, day(contact.notice.at))}
          </Box>
        ) : null}
        {contact.corrections.map(({ at, fields }) => (
          <Box key={at} className="small secondary">
            {words.corrected(day(at), namesOf(fields, words.fields).join(language === 'zh' ? '、' : ', '))}
          </Box>
        ))}
      </Box>
      {done ? (
        <Notice tone="go" live="polite">
          {words.correctDone}
        </Notice>
      ) : null}
      {contact.mayCorrect ? (
        <Button kind="plain" icon="pencil" onPress={() => setOpen(true)} block>
          {words.correct}
        </Button>
      ) : (
        <Box className="secondary">{words.correctClosed}</Box>
      )}
      {open ? (
        <Sheet title={words.correct} onClose={() => setOpen(false)}>
          <CorrectForm
            contact={contact}
            onDone={(changed) => {
              setOpen(false);
              setDone(true);
              onChanged(changed);
            }}
          />
        </Sheet>
      ) : null}
    </Box>
  );
}

const namesOf = (fields: readonly string[], names: { readonly name: string; readonly phone: string }) =>
  fields.flatMap((field) => (field === 'name' || field === 'phone' ? [names[field]] : []));

type FormProps = { readonly contact: OwnContact; readonly onDone: (contact: OwnContact) => void };

function CorrectForm({ contact, onDone }: FormProps) {
  const words = useWords().privacy;
  const [name, setName] = useState(contact.name ?? '');
  const [phone, setPhone] = useState(contact.phone ?? '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const save = async () => {
    setBusy(true);
    const body = {
      ...(name.trim() === '' ? {} : { name: name.trim() }),
      ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    };
    const answer = await correctContact(contact.reportId, body, randomKey());
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else setProblem(answer.problem);
  };
  return (
    <Box className="stack-16">
      <TextField id="own-name" label={words.name} value={name} maxLength={40} onChange={setName} />
      <TextField
        id="own-phone"
        kind="phone"
        label={words.phone}
        value={phone}
        maxLength={20}
        onChange={setPhone}
      />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <Button busy={busy} onPress={() => void save()} block>
        {words.correctSave}
      </Button>
    </Box>
  );
}
