import { useEffect, useState } from 'react';
import { NoticeCard } from '../../features/notices/notice-card';
import { isUnseen, listNotices, markSeen, seenUntil, useNotices } from '../../features/notices/notices';
import { Button } from '../../shared/ui/button/button';
import { Empty } from '../../shared/ui/notice/empty';
import { RemoteView } from '../../shared/ui/notice/remote-view';
import { Box } from '../../shared/ui/primitives/box';
import { Screen } from '../../shared/ui/screen/screen';
import { useShown } from '../../shared/wechat/lifecycle';
import { go } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';

export default function NoticesPage() {
  const all = useWords();
  const words = all.notices;
  const notices = useNotices();
  // What was new when the page opened stays marked while it is read.
  const [until] = useState(seenUntil);
  const [busy, setBusy] = useState(false);
  useShown(notices.reload);
  const { value } = notices;
  useEffect(() => {
    if (value) markSeen(value.items);
  }, [value]);
  const more = async (cursor: string) => {
    setBusy(true);
    const answer = await listNotices(cursor);
    setBusy(false);
    if (answer.ok)
      notices.replace({ ...answer.value, items: [...(value?.items ?? []), ...answer.value.items] });
  };
  return (
    <Screen title={words.title}>
      <RemoteView remote={notices}>
        {({ items, cursor }) =>
          items.length === 0 ? (
            <Empty icon="message-square-text" title={words.none} text={words.noneText}>
              <Button kind="plain" onPress={() => go('pages/look-up/index')}>
                {all.report.lookUp}
              </Button>
            </Empty>
          ) : (
            <Box className="stack-12">
              <Box className="note secondary">{words.lead}</Box>
              {items.map((notice) => (
                <NoticeCard key={notice.id} notice={notice} unseen={isUnseen(notice, until)} />
              ))}
              {cursor ? (
                <Button kind="plain" busy={busy} onPress={() => void more(cursor)} block>
                  {words.earlier}
                </Button>
              ) : null}
            </Box>
          )
        }
      </RemoteView>
    </Screen>
  );
}
