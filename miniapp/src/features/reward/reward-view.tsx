import { useEffect, useState } from 'react';
import type { RewardDetail } from '../../../../functions/contract/rewards';
import { useSettings } from '../../shared/settings/settings';
import { dayText, localDay, momentText } from '../../shared/time/day';
import { yuan } from '../../shared/time/money';
import { DueBadge } from '../../shared/ui/badge/due-badge';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { Timeline } from '../../shared/ui/timeline/timeline';
import { useWords } from '../../shared/words/use-words';
import { CollectionCard } from './collection-card';
import { ObjectionCard } from './objection-card';
import './reward.css';
import { RewardActions } from './reward-actions';
import { Trace } from './trace';

type Props = {
  readonly reward: RewardDetail;
  readonly onChanged: (reward: RewardDetail) => void;
  readonly onReload: () => void;
};

export function RewardView({ reward, onChanged, onReload }: Props) {
  const all = useWords();
  const words = all.reward;
  const { language } = useSettings();
  const { amountFen, claimWindow, payment } = reward;
  // Only the answer to the claim tells it: it stays on the screen until it is written down.
  const [code, setCode] = useState<string>();
  const told = payment?.collectionCode;
  useEffect(() => {
    if (told !== undefined) setCode(told);
  }, [told]);
  const until = claimWindow ? dayText(claimWindow.dueOn, language) : '';
  const waitsForCash = payment?.channel === 'cash' && payment.state === 'waiting';
  return (
    <Box className="stack-24">
      <Box className="reward-hero">
        <Box className="note">{words.amount}</Box>
        {amountFen === null ? (
          <Box className="title">{words.amountOpen}</Box>
        ) : (
          <Box as="h1" className="reward-figure numeric">
            {yuan(amountFen)}
            <Box as="span" className="reward-unit">
              {all.money.unit}
            </Box>
          </Box>
        )}
        <Box className="reward-hero-text strong">{reward.stateText}</Box>
      </Box>
      {payment?.state === 'failed' && payment.failText ? (
        <Notice tone="overdue" title={words.failed}>
          {payment.failText}
        </Notice>
      ) : null}
      {claimWindow && reward.state === 'forfeited' ? (
        <Notice tone="overdue" title={words.forfeited}>
          {words.forfeitedText(dayText(localDay(claimWindow.from), language), until)}
        </Notice>
      ) : null}
      {claimWindow && reward.state === 'notified' ? (
        <Box className="card stack-8">
          <Box className="row-between row-wrap">
            <Box className="strong">{words.window}</Box>
            {reward.next ? (
              <DueBadge overdue={reward.next.overdue} remaining={reward.next.remaining} />
            ) : null}
          </Box>
          <Box>{words.windowText(dayText(claimWindow.dueOn, language))}</Box>
          <Box className="note secondary">{words.windowSilence}</Box>
        </Box>
      ) : waitsForCash ? null : reward.next && payment?.state !== 'confirm' ? (
        <Notice icon="clock">{reward.next.text}</Notice>
      ) : null}
      {waitsForCash && code !== undefined ? (
        <CollectionCard code={code} until={until} onKept={() => setCode(undefined)} />
      ) : null}
      {waitsForCash && code === undefined ? (
        <Notice icon="clock">{words.collection.waiting(until)}</Notice>
      ) : null}
      {payment?.state === 'confirm' && payment.confirmBefore ? (
        <Notice tone="soon">{words.confirmBefore(momentText(payment.confirmBefore, language))}</Notice>
      ) : null}
      {reward.unmet.length > 0 ? (
        <Box as="section">
          <Box as="h2" className="heading section-title">
            {words.unmet}
          </Box>
          <Box as="ul" className="card stack-8">
            {reward.unmet.map((reason) => (
              <Box as="li" key={reason.code}>
                {reason.text}
              </Box>
            ))}
          </Box>
        </Box>
      ) : null}
      {reward.trace.length > 0 ? (
        <Box as="section" className="stack-8">
          <Box as="h2" className="heading">
            {words.why}
          </Box>
          <Trace steps={reward.trace} />
          <Box className="note secondary">{words.policyOf(reward.policy.title)}</Box>
        </Box>
      ) : null}
      {reward.objection ? <ObjectionCard objection={reward.objection} /> : null}
      <Box as="section">
        <Box as="h2" className="heading section-title">
          {words.timeline}
        </Box>
        <Box className="card">
          <Timeline
            label={words.timeline}
            entries={[...reward.timeline]
              .sort((a, b) => b.at.localeCompare(a.at))
              .map(({ at, kind, text }) => ({ key: `${at}-${kind}`, at: momentText(at, language), text }))}
          />
        </Box>
      </Box>
      <Box className="note secondary">{words.tax}</Box>
      <RewardActions reward={reward} onChanged={onChanged} onReload={onReload} />
    </Box>
  );
}
