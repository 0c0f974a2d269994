import { useEffect, useState } from 'react';
import { isEmpty, isQueued } from '../../features/filing/draft';
import { DraftList } from '../../features/filing/draft-list';
import { startDraft, useDraft, useDrafts } from '../../features/filing/draft-store';
import { readReceipts } from '../../features/filing/receipt-store';
import { Wizard } from '../../features/filing/wizard';
import { Screen } from '../../shared/ui/screen/screen';
import { goHome, goInstead, useParam } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';

export default function ReportPage() {
  const words = useWords();
  const asked = useParam('draft');
  const written = useDrafts().filter((draft) => !isEmpty(draft));
  // Somebody who was interrupted is asked whether to go on; everybody else starts at once.
  const [id, setId] = useState(() => asked ?? (written.every(isQueued) ? startDraft().id : undefined));
  const draft = useDraft(id);
  // Filed, now or from the queue while the page was open: the draft is gone and its receipt is there.
  const gone = id !== undefined && draft === undefined;
  useEffect(() => {
    if (!gone) return;
    const receipt = readReceipts().find(({ draftId }) => draftId === id);
    if (receipt) goInstead('pages/receipt/index', { id: receipt.reportId });
    else goHome();
  }, [gone, id]);
  if (draft) return <Wizard key={draft.id} draft={draft} />;
  return (
    <Screen title={words.filing.title}>
      {id === undefined ? (
        <DraftList drafts={written} onResume={setId} onFresh={() => setId(startDraft().id)} />
      ) : null}
    </Screen>
  );
}
