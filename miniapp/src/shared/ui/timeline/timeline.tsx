import { Box } from '../primitives/box';
import './timeline.css';

type Entry = { readonly key: string; readonly at: string; readonly text: string };

/** What happened, the newest first. */
export function Timeline({ entries, label }: { readonly entries: readonly Entry[]; readonly label: string }) {
  return (
    <Box as="ol" label={label}>
      {entries.map(({ key, at, text }, index) => (
        <Box as="li" key={key} className={`timeline-item${index === 0 ? ' timeline-now' : ''}`}>
          <Box className="timeline-dot" hiddenFromReaders />
          {index < entries.length - 1 ? <Box className="timeline-line" hiddenFromReaders /> : null}
          <Box className="pre">{text}</Box>
          <Box className="timeline-at numeric">{at}</Box>
        </Box>
      ))}
    </Box>
  );
}
