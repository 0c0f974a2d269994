import type { ReactNode } from 'react';
import type { ReportDetail } from '../../../../functions/contract/reports';
import { EvidenceGallery } from '../../shared/evidence/evidence-gallery';
import { useSettings } from '../../shared/settings/settings';
import { dayText, localDay, momentText } from '../../shared/time/day';
import { yuan } from '../../shared/time/money';
import { ListRow } from '../../shared/ui/card/list-row';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { Timeline } from '../../shared/ui/timeline/timeline';
import { go } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';
import { DeadlineList } from './deadline-list';
import { Messages } from './messages';
import { RecordProof } from './record-proof';
import { ReportActions } from './report-actions';
import { ReportFacts } from './report-facts';
import { StateCard } from './state-card';

type Props = { readonly report: ReportDetail; readonly onChanged: (report: ReportDetail) => void };

/** Everything about one report, the most urgent first. */
export function ReportView({ report, onChanged }: Props) {
  const words = useWords();
  const { language } = useSettings();
  const entries = [...report.timeline]
    .sort((a, b) => b.at.localeCompare(a.at))
    .map(({ at, text, kind }) => ({ key: `${at}-${kind}`, at: momentText(at, language), text }));
  const asked = report.supplementAsked;
  return (
    <Box className="stack-24">
      <StateCard report={report} />
      {asked ? (
        <Notice tone="soon" icon="user" title={words.report.asked}>
          {`${asked.text}\n${words.report.askedBefore(dayText(localDay(Date.parse(asked.dueAt) - 1), language))}`}
        </Notice>
      ) : null}
      {report.reply ? (
        <Section title={words.report.reply}>
          <Box className="card stack-8">
            <Box className="strong">
              {words.report.replyFindings(
                Object.entries(words.report.findings).find(
                  ([code]) => code === report.reply?.findings,
                )?.[1] ?? report.reply.findings,
              )}
            </Box>
            <Box className="pre">{report.reply.text}</Box>
            <Box className="small secondary numeric">{momentText(report.reply.at, language)}</Box>
          </Box>
        </Section>
      ) : null}
      {report.rewards.length > 0 ? (
        <Box className="card card-list">
          {report.rewards.map((reward) => (
            <ListRow
              key={reward.id}
              icon="award"
              title={
                reward.amountFen === null ? words.report.rewards : words.money.yuan(yuan(reward.amountFen))
              }
              hint={reward.stateText}
              onPress={() => go('pages/reward-detail/index', { id: reward.id, report: report.id })}
            />
          ))}
        </Box>
      ) : null}
      {report.rating ? (
        <Box className="secondary">
          {words.report.rated(words.report.stars[report.rating.stars - 1] ?? '')}
        </Box>
      ) : null}
      <Section title={words.report.timeline}>
        <Box className="card">
          <Timeline entries={entries} label={words.report.timeline} />
        </Box>
      </Section>
      {report.deadlines.length > 0 ? (
        <Section title={words.report.deadlines}>
          <DeadlineList deadlines={report.deadlines} />
        </Section>
      ) : null}
      <Section title={words.report.messages}>
        <Messages reportId={report.id} messages={report.messages} />
      </Section>
      <Section title={words.report.facts}>
        <ReportFacts report={report} />
      </Section>
      {report.evidence.length > 0 ? (
        <Section title={words.report.evidence}>
          <EvidenceGallery evidence={report.evidence} />
        </Section>
      ) : null}
      <Section title={words.privacy.proofTitle}>
        <RecordProof reportId={report.id} />
      </Section>
      <Box className="card card-list">
        <ListRow
          icon="shield-check"
          title={words.privacy.toReport}
          onPress={() => go('pages/privacy/report/index', { id: report.id, number: report.caseNumber })}
        />
      </Box>
      <ReportActions report={report} onChanged={onChanged} />
      <Box className="small secondary numeric">{words.report.number(report.caseNumber)}</Box>
    </Box>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box as="section">
      <Box as="h2" className="heading section-title">
        {title}
      </Box>
      {children}
    </Box>
  );
}
