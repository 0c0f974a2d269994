import { Box } from '../primitives/box';
import './progress.css';

/** How far a form is; the words beside it say it too. */
export function StepBar({ count, now }: { readonly count: number; readonly now: number }) {
  return (
    <Box className="steps" hiddenFromReaders>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts are their positions
        <Box key={index} className={`steps-part${index <= now ? ' steps-on' : ''}`} />
      ))}
    </Box>
  );
}
