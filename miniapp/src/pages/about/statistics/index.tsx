import '../../../features/about/about.css';
import { Bars } from '../../../features/about/bars';
import { useStatistics } from '../../../features/about/public';
import { Results } from '../../../features/about/results';
import { useSettings } from '../../../shared/settings/settings';
import { dayText, localDay } from '../../../shared/time/day';
import { yuan } from '../../../shared/time/money';
import { Empty } from '../../../shared/ui/notice/empty';
import { RemoteView } from '../../../shared/ui/notice/remote-view';
import { Box } from '../../../shared/ui/primitives/box';
import { Screen } from '../../../shared/ui/screen/screen';
import { useWords } from '../../../shared/words/use-words';

export default function StatisticsPage() {
  const all = useWords();
  const words = all.about.statistics;
  const { language } = useSettings();
  const statistics = useStatistics();
  const day = (text: string) => dayText(text.length > 10 ? localDay(text) : text, language, '');
  return (
    <Screen title={words.title}>
      <RemoteView remote={statistics}>
        {(value) =>
          value.total === 0 ? (
            <Empty icon="chart-column" title={words.none} />
          ) : (
            <Box className="stack-24">
              <Box className="stack-4">
                <Box className="note secondary numeric">{words.period(day(value.from), day(value.to))}</Box>
              </Box>
              <Box className="figures">
                <Figure name={words.total} number={String(value.total)} />
                {value.answered === null ? null : (
                  <Figure name={words.answered} number={String(value.answered)} />
                )}
                {value.onTimePercent === null ? null : (
                  <Figure name={words.onTime} number={`${value.onTimePercent}%`} />
                )}
                {value.rewards === null ? null : (
                  <Figure
                    name={words.paid}
                    number={String(value.rewards.paid)}
                    text={words.paidText(yuan(value.rewards.amountFen))}
                  />
                )}
              </Box>
              <Bars
                title={words.byType}
                items={value.byType.map(({ type, count }) => ({
                  key: type,
                  name: Object.entries(all.type).find(([code]) => code === type)?.[1] ?? type,
                  count,
                }))}
              />
              <Bars
                title={words.byArea}
                items={value.byArea.map(({ division, name, count }) => ({ key: division, name, count }))}
              />
              <Results results={value.results} />
              <Box className="note secondary">{words.small}</Box>
            </Box>
          )
        }
      </RemoteView>
    </Screen>
  );
}

function Figure({
  name,
  number,
  text,
}: {
  readonly name: string;
  readonly number: string;
  readonly text?: string;
}) {
  return (
    <Box className="card figure">
      <Box className="note secondary">{name}</Box>
      <Box className="figure-number numeric">{number}</Box>
      {text ? <Box className="small secondary">{text}</Box> : null}
    </Box>
  );
}
