import { useEffect, useState } from 'react';
import { useSettings } from '../../shared/settings/settings';
import { ActionBar } from '../../shared/ui/action-bar/action-bar';
import { Button } from '../../shared/ui/button/button';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { StepBar } from '../../shared/ui/progress/step-bar';
import { Screen } from '../../shared/ui/screen/screen';
import { askForNotices } from '../../shared/wechat/ask-for-notices';
import { backToTop } from '../../shared/wechat/back-to-top';
import { goBack } from '../../shared/wechat/navigation';
import { showFault } from '../../shared/wechat/show-fault';
import { useWords } from '../../shared/words/use-words';
import { type Draft, isQueued } from './draft';
import { changeDraft, useDraftsKept } from './draft-store';
import { faultsOf } from './faults';
import { enqueue, prepareSending, uploadFiles } from './queue';
import { Refused } from './refused';
import { SendingView } from './sending-view';
import { StepView } from './step-view';
import { placeIn, stagesOf, steps } from './steps';

/** Five steps over one draft, in large type one question at a time. Leaving loses nothing: the draft is the state. */
export function Wizard({ draft }: { readonly draft: Draft }) {
  const words = useWords();
  const { elder } = useSettings();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [lostFile, setLostFile] = useState(false);
  const kept = useDraftsKept();
  const stages = stagesOf(draft, elder);
  const place = placeIn(stages, draft.at);
  const { step, part, question } = stages[place] ?? { step: 'evidence' as const };
  // Files whose upload an earlier end of the app cut short.
  useEffect(() => void uploadFiles(draft.id), [draft.id]);
  const ahead = step === 'confirm' && draft.disclosure !== 'named' && draft.sending === null;
  useEffect(() => {
    if (ahead) prepareSending(draft.id);
  }, [ahead, draft.id]);
  const change = (to: Partial<Draft>) => changeDraft(draft.id, () => to);
  const moveTo = (at: string) => {
    setTried(false);
    change({ at });
    backToTop();
  };
  const back = () => {
    const before = stages[place - 1];
    if (isQueued(draft) || before === undefined) goBack();
    else moveTo(before.id);
  };
  const submit = async () => {
    // Who files without a name gets no messages: nobody knows to whom.
    if (draft.disclosure === 'named' && draft.wantsReply && draft.wantsNotices) askForNotices('filing');
    setBusy(true);
    setLostFile(false);
    const result = await enqueue(draft.id);
    setBusy(false);
    if (result.state === 'files') {
      setLostFile(true);
      moveTo('evidence');
    }
  };
  const missing = faultsOf(draft, step, part);
  const goOn = () => {
    if (missing.length > 0) {
      setTried(true);
      showFault();
      return;
    }
    const next = stages[place + 1];
    if (next) moveTo(next.id);
    else void submit();
  };

  if (isQueued(draft)) {
    return (
      <Screen title={words.filing.title}>
        <SendingView draft={draft} busy={busy} />
      </Screen>
    );
  }
  const props = {
    draft,
    change,
    faults: tried ? missing : [],
    ...(part ? { part } : {}),
    ...(question ? { asked: question } : {}),
  };
  const skips = step === 'evidence' && draft.files.length === 0;
  const number = steps.indexOf(step);
  return (
    <Screen
      title={words.filing.title}
      onBack={back}
      ownHeading="titled"
      action={
        <ActionBar>
          <Button onPress={goOn} busy={busy} kind={skips ? 'plain' : 'primary'} block id="go-on">
            {step === 'confirm'
              ? words.filing.confirm.submit
              : skips
                ? words.filing.evidence.later
                : words.action.next}
          </Button>
        </ActionBar>
      }
    >
      <Box className="stack-16">
        <Box className="stack-8">
          <StepBar count={steps.length} now={number} />
          <Box className="row-between small secondary">
            <Box as="span">{`${words.filing.stepOf(number + 1, steps.length)} · ${words.filing.steps[step]}`}</Box>
            {kept ? <Box as="span">{words.filing.saved}</Box> : null}
          </Box>
        </Box>
        {kept ? null : <Notice tone="overdue">{words.filing.notKept}</Notice>}
        {draft.sending?.state === 'refused' ? <Refused sending={draft.sending} /> : null}
        {lostFile ? <Notice tone="overdue">{words.filing.sending.lostPhoto}</Notice> : null}
        <StepView key={`${step}-${part}-${question}`} step={step} props={props} onEdit={moveTo} />
      </Box>
    </Screen>
  );
}
