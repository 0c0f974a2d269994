import { useEffect, useState } from 'react';
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
import { problemText } from '../../shared/words/problem-text';
import { useWords } from '../../shared/words/use-words';
import { ConfirmStep } from './confirm-step';
import { type Draft, faultsOf, type Step, steps } from './draft';
import { changeDraft } from './draft-store';
import { EvidenceStep } from './evidence-step';
import { FactsStep } from './facts-step';
import { IdentityStep } from './identity-step';
import { PlaceStep } from './place-step';
import { enqueue, prepareSending, uploadPhotos } from './queue';
import { SendingView } from './sending-view';

/** Five steps over one draft. Going back or leaving loses nothing: the draft is the state. */
export function Wizard({ draft }: { readonly draft: Draft }) {
  const words = useWords();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [lostPhoto, setLostPhoto] = useState(false);
  // Pictures whose upload an earlier end of the app cut short.
  useEffect(() => void uploadPhotos(draft.id), [draft.id]);
  const ahead = draft.step === 'confirm' && draft.disclosure !== 'named' && draft.sending === null;
  useEffect(() => {
    if (ahead) prepareSending(draft.id);
  }, [ahead, draft.id]);
  const place = steps.indexOf(draft.step);
  const change = (to: Partial<Draft>) => changeDraft(draft.id, () => to);
  const moveTo = (step: Step) => {
    setTried(false);
    change({ step });
    backToTop();
  };
  const back = () => {
    const before = steps[place - 1];
    if (draft.sending?.state === 'queued' || before === undefined) goBack();
    else moveTo(before);
  };
  const submit = async () => {
    // Who files without a name gets no messages: nobody knows to whom.
    if (draft.disclosure === 'named' && draft.wantsReply) askForNotices('filing');
    setBusy(true);
    setLostPhoto(false);
    const result = await enqueue(draft.id);
    setBusy(false);
    if (result.state === 'photos') {
      setLostPhoto(true);
      moveTo('evidence');
    }
  };
  const goOn = () => {
    if (faultsOf(draft, draft.step).length > 0) {
      setTried(true);
      showFault();
      return;
    }
    const next = steps[place + 1];
    if (next) moveTo(next);
    else void submit();
  };

  if (draft.sending?.state === 'queued') {
    return (
      <Screen title={words.filing.title}>
        <SendingView draft={draft} busy={busy} />
      </Screen>
    );
  }
  const props = { draft, change, faults: tried ? faultsOf(draft, draft.step) : [] };
  const skips = draft.step === 'evidence' && draft.photos.length === 0;
  return (
    <Screen
      title={words.filing.title}
      onBack={back}
      ownHeading="titled"
      action={
        <ActionBar>
          <Button onPress={goOn} busy={busy} kind={skips ? 'plain' : 'primary'} block id="go-on">
            {draft.step === 'confirm'
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
          <StepBar count={steps.length} now={place} />
          <Box className="row-between small secondary">
            <Box as="span">{`${words.filing.stepOf(place + 1, steps.length)} · ${words.filing.steps[draft.step]}`}</Box>
            <Box as="span">{words.filing.saved}</Box>
          </Box>
        </Box>
        {draft.sending?.state === 'refused' ? <Refused draft={draft} /> : null}
        {lostPhoto ? <Notice tone="overdue">{words.filing.sending.lostPhoto}</Notice> : null}
        {draft.step === 'evidence' ? <EvidenceStep {...props} /> : null}
        {draft.step === 'place' ? <PlaceStep {...props} /> : null}
        {draft.step === 'facts' ? <FactsStep {...props} /> : null}
        {draft.step === 'identity' ? <IdentityStep {...props} /> : null}
        {draft.step === 'confirm' ? <ConfirmStep {...props} onEdit={moveTo} /> : null}
      </Box>
    </Screen>
  );
}

function Refused({ draft }: { readonly draft: Draft }) {
  const words = useWords();
  const { code = '', detail } = draft.sending ?? {};
  const { text } = problemText(words, {
    kind: 'refused',
    status: 422,
    code,
    errors: [],
    ...(detail ? { detail } : {}),
  });
  return (
    <Notice tone="overdue" title={words.filing.sending.refused} live="assertive">
      {`${words.filing.sending.refusedText}\n${text}`}
    </Notice>
  );
}
