import type { ReportDetail } from '../../../../functions/contract/reports';
import { useSettings } from '../../shared/settings/settings';
import { momentText } from '../../shared/time/day';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';

export function ReportFacts({ report }: { readonly report: ReportDetail }) {
  const words = useWords();
  const { language } = useSettings();
  const types = report.pollutionTypes.map(
    (type) => Object.entries(words.type).find(([code]) => code === type)?.[1] ?? type,
  );
  const lines = [
    [words.filing.facts.types.split(/[（(]/)[0] ?? '', types.join(language === 'zh' ? '、' : ', ')],
    [words.filing.steps.place, [report.place.address, report.place.area].filter(Boolean).join(' · ')],
    [words.filing.facts.party, report.reportedParty ?? words.filing.confirm.noParty],
    [words.filing.facts.check.time, momentText(report.occurredAt, language)],
    [words.filing.steps.identity, words.filing.identity[report.disclosure].name],
  ] as const;
  return (
    <Box as="section" className="card stack-12">
      <Box className="pre">{report.description}</Box>
      {lines.map(([name, text]) => (
        <Box key={name}>
          <Box className="small secondary">{name}</Box>
          <Box>{text}</Box>
        </Box>
      ))}
    </Box>
  );
}
