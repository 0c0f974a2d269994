import { useEffect, useState } from 'react';
import { isEmpty } from '../../features/filing/draft';
import { DraftList } from '../../features/filing/draft-list';
import { readDrafts, startDraft, useDraft, useDrafts } from '../../features/filing/draft-store';
import { Wizard } from '../../features/filing/wizard';
import { Screen } from '../../shared/ui/screen/screen';
import { goHome, useParam } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';

export default function ReportPage() {
  const words = useWords();
  const asked = useParam('draft');
  const written = useDrafts().filter((draft) => !isEmpty(draft) && draft.sending?.state !== 'queued');
  // Somebody who was interrupted is asked whether to go on; everybody else starts at once.
  const [id, setId] = useState(() => asked ?? (written.length === 0 ? startDraft().id : undefined));
  const draft = useDraft(id);
  // Sent from the queue while this page was open: the receipt waits at home.
  const gone = id !== undefined && draft === undefined && !readDrafts().some((one) => one.id === id);
  useEffect(() => {
    if (gone && asked !== undefined) goHome();
  }, [gone, asked]);
  if (draft) return <Wizard key={draft.id} draft={draft} />;
  return (
    <Screen title={words.filing.title}>
      {id === undefined ? (
        <DraftList drafts={written} onResume={setId} onFresh={() => setId(startDraft().id)} />
      ) : null}
    </Screen>
  );
}
