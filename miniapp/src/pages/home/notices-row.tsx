import { isUnseen, seenUntil, useNotices } from '../../features/notices/notices';
import { Badge } from '../../shared/ui/badge/badge';
import { ListRow } from '../../shared/ui/card/list-row';
import { useShown } from '../../shared/wechat/lifecycle';
import { go } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';

/** Leads to what was told, with how much of it is new on this phone. */
export function NoticesRow() {
  const words = useWords().notices;
  const notices = useNotices();
  useShown(notices.reload);
  const until = seenUntil();
  const count = (notices.value?.items ?? []).filter((notice) => isUnseen(notice, until)).length;
  return (
    <ListRow
      icon="message-square-text"
      title={words.title}
      hint={words.homeText}
      end={count > 0 ? <Badge tone="soon">{words.unseenCount(count)}</Badge> : null}
      onPress={() => go('pages/notices/index')}
    />
  );
}
