import { useEffect, useState } from 'react';
import type { Problem } from '../../shared/api/answer';
import { afterRestart } from '../../shared/evidence/held-file';
import { PhotoGrid } from '../../shared/evidence/photo-grid';
import { usePhotos } from '../../shared/evidence/use-photos';
import { localMinute, toInstant } from '../../shared/time/day';
import { now } from '../../shared/time/now';
import { ActionBar } from '../../shared/ui/action-bar/action-bar';
import { Button } from '../../shared/ui/button/button';
import { ChipGroup } from '../../shared/ui/choice/chip-group';
import { Field } from '../../shared/ui/field/field';
import { TextField } from '../../shared/ui/field/text-field';
import { ProblemNotice } from '../../shared/ui/notice/problem-notice';
import { Box } from '../../shared/ui/primitives/box';
import { Moment } from '../../shared/ui/primitives/moment';
import { randomKey } from '../../shared/wechat/random-key';
import { useWords } from '../../shared/words/use-words';
import { dropCheckDraft, keepCheckDraft, readCheckDraft } from './check-draft';
import { readOfficer } from './session';
import { commandTask } from './tasks';
import { useOfficerWords } from './use-officer-words';

type Props = { readonly id: string; readonly version: number; readonly onDone: () => void };

export function SiteCheckForm({ id, version, onDone }: Props) {
  const words = useOfficerWords().check;
  const all = useWords();
  const [kept] = useState(() => readCheckDraft(id));
  const [visitedAt, setVisitedAt] = useState(kept?.visitedAt ?? localMinute(now()));
  const [seen, setSeen] = useState<'yes' | 'no' | ''>(kept?.seen ?? '');
  const [notes, setNotes] = useState(kept?.notes ?? '');
  const [key, setKey] = useState(() => kept?.key ?? randomKey());
  const token = readOfficer()?.token;
  const evidence = usePhotos(
    { path: '/officer/evidence', ...(token ? { token } : {}) },
    kept?.photos.map(afterRestart),
  );
  const { photos } = evidence;
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  useEffect(
    () => keepCheckDraft(id, { visitedAt, seen, notes, photos, key }),
    [id, visitedAt, seen, notes, photos, key],
  );

  const send = async () => {
    setTried(true);
    if (seen === '' || notes.trim().length < 2 || evidence.uploading) return;
    setBusy(true);
    const answer = await commandTask(
      id,
      {
        command: 'record-site-check',
        version,
        visitedAt: toInstant(visitedAt),
        violationSeen: seen === 'yes',
        notes: notes.trim(),
        evidence: evidence.ids,
      },
      key,
    );
    setBusy(false);
    if (answer.ok) {
      dropCheckDraft(id);
      onDone();
      return;
    }
    setProblem(answer.problem);
    if (answer.problem.kind === 'refused') setKey(randomKey());
  };

  return (
    <Box className="stack-24">
      <Field id="seen" label={words.seen} fault={tried && seen === '' ? words.seenFault : undefined}>
        <ChipGroup
          single
          label={words.seen}
          options={[
            { value: 'yes', text: words.yes, icon: 'triangle-alert' },
            { value: 'no', text: words.no, icon: 'circle-check' },
          ]}
          chosen={seen === '' ? [] : [seen]}
          onChange={([chosen]) => setSeen(chosen ?? '')}
        />
      </Field>
      <Field id="photos" label={words.photos}>
        <PhotoGrid photos={photos} onAdd={evidence.add} onRemove={evidence.remove} onRetry={evidence.retry} />
      </Field>
      <TextField
        id="notes"
        long
        label={words.notes}
        placeholder={words.notesHint}
        value={notes}
        maxLength={2000}
        fault={tried && notes.trim().length < 2 ? words.notesFault : undefined}
        onChange={setNotes}
      />
      <Field id="visited-at" label={words.when}>
        <Moment
          id="visited-at"
          value={visitedAt}
          latest={localMinute(now())}
          dateLabel={all.filing.facts.whenDate}
          timeLabel={all.filing.facts.whenTime}
          onChange={setVisitedAt}
        />
      </Field>
      <Box className="note secondary">{words.saved}</Box>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <ActionBar>
        <Button
          onPress={() => void send()}
          busy={busy || (tried && evidence.uploading)}
          id="send-check"
          block
        >
          {evidence.uploading && tried ? words.waitPhotos : words.send}
        </Button>
      </ActionBar>
    </Box>
  );
}
