import { isEmpty, isQueued } from '../../features/filing/draft';
import { DraftRows } from '../../features/filing/draft-rows';
import { useDrafts } from '../../features/filing/draft-store';
import { readReceipts } from '../../features/filing/receipt-store';
import { useSettings } from '../../shared/settings/settings';
import { dayText } from '../../shared/time/day';
import { yuan } from '../../shared/time/money';
import { Box } from '../../shared/ui/primitives/box';
import { go } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';
import type { Words } from '../../shared/words/words';
import { ComingRows } from './coming-rows';
import { WaitRow } from './wait-row';

type Reward = {
  readonly id: string;
  readonly reportId: string;
  readonly state: string;
  readonly amountFen: number | null;
  readonly next?: { readonly dueOn: string; readonly text: string; readonly owedBy: string } | undefined;
};
type Report = {
  readonly id: string;
  readonly state: string;
  readonly caseNumber: string;
  readonly address?: string | undefined;
  readonly next?: { readonly text: string; readonly owedBy: string } | undefined;
};

type Props = {
  readonly rewards: readonly Reward[];
  readonly reports: readonly Report[];
  /** Rows that are probably on their way. */
  readonly coming?: number;
};

/** More are a page of their own. */
const mostDrafts = 3;

/** What somebody waits for, what would be lost first: money, then unsent words, then running reports. */
export function WaitingList({ rewards, reports, coming = 0 }: Props) {
  const all = useWords();
  const words = all.home;
  const { language } = useSettings();
  const drafts = useDrafts().filter((draft) => !isEmpty(draft));
  const unsent = [...drafts.filter(isQueued), ...drafts.filter((draft) => !isQueued(draft))];
  const receipts = readReceipts();
  const rows = rewards.length + unsent.length + reports.length + receipts.length + coming;
  if (rows === 0) return null;
  return (
    <Box as="section">
      <Box as="h2" className="heading home-title">
        {words.waiting}
      </Box>
      <Box className="card card-list">
        {rewards.map((reward) => (
          <WaitRow
            key={reward.id}
            soon
            icon="award"
            title={rewardTitle(reward, words)}
            text={
              reward.next === undefined || reward.state !== 'notified'
                ? (reward.next?.text ?? '')
                : words.rewardBefore(dayText(reward.next.dueOn, language))
            }
            onPress={() => go('pages/reward-detail/index', { id: reward.id, report: reward.reportId })}
          />
        ))}
        {receipts.map(({ reportId, receiptCode }) => (
          <WaitRow
            key={reportId}
            soon={receiptCode !== undefined}
            icon={receiptCode ? 'key-round' : 'circle-check'}
            title={receiptCode ? words.receiptWaiting : words.filedWaiting}
            text={receiptCode ? words.receiptWaitingText : words.filedWaitingText}
            onPress={() => go('pages/receipt/index', { id: reportId })}
          />
        ))}
        {unsent.length > 0 ? (
          <DraftRows
            drafts={unsent.slice(0, mostDrafts)}
            onOpen={(draft) => go('pages/report/index', { draft })}
          />
        ) : null}
        {unsent.length > mostDrafts ? (
          <WaitRow
            icon="pencil"
            title={words.draft(unsent.length)}
            text={words.draftText}
            onPress={() => go('pages/report/index')}
          />
        ) : null}
        {reports.map((report) => (
          <WaitRow
            key={report.id}
            icon={report.next?.owedBy === 'reporter' ? 'user' : 'hourglass'}
            soon={report.next?.owedBy === 'reporter'}
            title={report.address ?? all.report.number(report.caseNumber)}
            text={report.next?.text ?? ''}
            onPress={() => go('pages/report-detail/index', { id: report.id })}
          />
        ))}
        <ComingRows count={coming} />
      </Box>
    </Box>
  );
}

/** Claiming and confirming the payment name the sum; before that nobody knows it for sure. */
const rewardTitle = ({ state, amountFen }: Reward, words: Words['home']): string => {
  if (amountFen === null) return words.rewardToApply;
  if (state === 'notified') return words.rewardToClaim(yuan(amountFen));
  return state === 'paying' ? words.rewardToConfirm(yuan(amountFen)) : words.rewardToApply;
};
