import { Box } from '../../shared/ui/primitives/box';
import { useWords } from '../../shared/words/use-words';
import './about.css';

type Bar = { readonly key: string; readonly name: string; readonly count: number };

/** Labelled bars: the numbers are the table. */
export function Bars({ title, items }: { readonly title: string; readonly items: readonly Bar[] }) {
  const words = useWords().about.statistics;
  const most = Math.max(1, ...items.map(({ count }) => count));
  return (
    <Box as="section">
      <Box as="h2" className="heading section-title">
        {title}
      </Box>
      <Box as="ul" className="card card-list">
        {items.map(({ key, name, count }) => (
          <Box as="li" key={key} className="bar-row">
            <Box className="row-between">
              <Box>{name}</Box>
              <Box className="strong numeric">{words.count(count)}</Box>
            </Box>
            <Box className="bar-ground" hiddenFromReaders>
              <Box className="bar" style={{ width: `${(count / most) * 100}%` }} />
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
