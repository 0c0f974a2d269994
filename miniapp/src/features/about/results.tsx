import { useSettings } from '../../shared/settings/settings';
import { monthText } from '../../shared/time/day';
import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import type { Statistics } from './public';

/** How checks ended lately: several cases together or nothing, never one. */
export function Results({ results }: { readonly results: Statistics['results'] }) {
  const all = useWords();
  const words = all.about.statistics;
  const { language } = useSettings();
  const nameIn = (names: object, code: string): string =>
    Object.entries(names).find(([known]) => known === code)?.[1] ?? code;
  return (
    <Box as="section" className="stack-8">
      <Box as="h2" className="heading">
        {words.results}
      </Box>
      <Box className="note secondary">{words.resultsText}</Box>
      {results.length === 0 ? (
        <Box className="secondary">{words.noResults}</Box>
      ) : (
        <Box as="ul" className="card card-list">
          {results.map(({ division, name, month, type, findings, count }) => (
            <Box as="li" key={`${division} ${month} ${type} ${findings}`} className="bar-row">
              <Box className="row-between row-wrap">
                <Box className="strong">
                  {`${nameIn(all.type, type)} · ${nameIn(all.report.findings, findings)}`}
                </Box>
                <Box className="strong numeric">{words.count(count)}</Box>
              </Box>
              <Box className="note secondary numeric">
                {`${name} · ${month === null ? words.otherMonths : monthText(month, language)}`}
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
