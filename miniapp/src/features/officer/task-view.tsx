import type { ReactNode } from 'react';
import type { CaseDetail } from '../../../../functions/contract/cases';
import { EvidenceGallery } from '../../shared/evidence/evidence-gallery';
import { answersInWords } from '../../shared/report/answers-in-words';
import { useSettings } from '../../shared/settings/settings';
import { dayText, momentText } from '../../shared/time/day';
import { Badge } from '../../shared/ui/badge/badge';
import { DueBadge } from '../../shared/ui/badge/due-badge';
import { Button } from '../../shared/ui/button/button';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { Timeline } from '../../shared/ui/timeline/timeline';
import { showPlace } from '../../shared/wechat/show-place';
import { useWords } from '../../shared/words/use-words';
import { useOfficerWords } from './use-officer-words';

/** The facts of one task, in the order they are needed on the way to the site. */
export function TaskView({ task }: { readonly task: CaseDetail }) {
  const words = useWords();
  const officer = useOfficerWords();
  const { language } = useSettings();
  const types = task.pollutionTypes.map((type) => words.type[type]).join(language === 'zh' ? '、' : ', ');
  const address = [task.place.address, task.area].filter(Boolean).join(' · ');
  return (
    <Box className="stack-24">
      <Box className="stack-8">
        <Box className="row row-wrap">
          <Badge tone="info">{task.stateText}</Badge>
          {task.next ? <DueBadge overdue={task.next.overdue} remaining={task.next.remaining} /> : null}
          {task.urgent ? <Badge tone="overdue">{officer.today.urgent}</Badge> : null}
        </Box>
        <Box as="h1" className="page-title">
          {types}
        </Box>
        {task.next ? <Box className="secondary">{task.next.text}</Box> : null}
      </Box>
      <Section title={officer.task.place}>
        <Box className="card stack-8">
          <Box className="strong">{address}</Box>
          <Box className="note secondary numeric">{`${task.place.lng.toFixed(5)}, ${task.place.lat.toFixed(5)}`}</Box>
          <Button
            kind="plain"
            icon="map-pin"
            onPress={() => showPlace({ ...task.place, name: address })}
            block
          >
            {officer.task.openMap}
          </Button>
        </Box>
      </Section>
      <Section title={officer.task.reported}>
        <Box className="card stack-12">
          <Box className="pre">{task.description}</Box>
          {answersInWords(task.answers, language).map(([question, answer]) => (
            <Box key={question}>
              <Box className="small secondary">{question}</Box>
              <Box>{answer}</Box>
            </Box>
          ))}
          <Box>
            <Box className="small secondary">{officer.task.party}</Box>
            <Box>{task.reportedParty ?? officer.task.unknown}</Box>
          </Box>
          <Box>
            <Box className="small secondary">{officer.task.when}</Box>
            <Box>{`${dayText(task.occurredOn, language)}${task.ongoing ? ` · ${words.filing.facts.ongoing}` : ''}`}</Box>
          </Box>
        </Box>
      </Section>
      <Section title={officer.task.evidence}>
        {task.evidence.length > 0 ? (
          <EvidenceGallery evidence={task.evidence} />
        ) : (
          <Box className="secondary">{officer.task.noEvidence}</Box>
        )}
      </Section>
      {task.siteChecks.length > 0 ? (
        <Section title={officer.task.siteChecks}>
          <Box className="stack-12">
            {task.siteChecks.map((check) => (
              <Box key={check.at} className="card stack-8">
                <Box className="row-between">
                  <Badge tone={check.violationSeen ? 'overdue' : 'go'}>
                    {check.violationSeen ? officer.task.violation : officer.task.noViolation}
                  </Badge>
                  <Box className="small secondary numeric">{momentText(check.at, language)}</Box>
                </Box>
                <Box className="pre">{check.notes}</Box>
                <EvidenceGallery evidence={check.evidence} />
              </Box>
            ))}
          </Box>
        </Section>
      ) : null}
      <Notice icon="eye-off">{officer.task.identity}</Notice>
      <Section title={officer.task.timeline}>
        <Box className="card">
          <Timeline
            label={officer.task.timeline}
            entries={[...task.timeline]
              .sort((a, b) => b.at.localeCompare(a.at))
              .map(({ at, kind, text }) => ({
                key: `${at}-${kind}`,
                at: at.length > 10 ? momentText(at, language) : dayText(at, language),
                text,
              }))}
          />
        </Box>
      </Section>
      <Box className="small secondary numeric">{task.caseNumber}</Box>
    </Box>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box as="section" className="stack-8">
      <Box as="h2" className="heading">
        {title}
      </Box>
      {children}
    </Box>
  );
}
