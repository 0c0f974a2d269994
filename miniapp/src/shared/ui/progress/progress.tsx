import { Box } from '../primitives/box';
import './progress.css';

type Props = {
  readonly label: string;
  readonly steps: readonly string[];
  readonly now: number;
  /** The way ended here without reaching the last step. */
  readonly stopped?: boolean;
};

export function Progress({ label, steps, now, stopped = false }: Props) {
  return (
    <Box as="ol" className="progress" label={label}>
      {steps.map((step, index) => {
        const place = index < now ? 'done' : index === now ? 'now' : 'open';
        return (
          <Box
            as="li"
            key={step}
            className={`progress-step progress-${place}${stopped && place === 'now' ? ' progress-stopped' : ''}`}
          >
            <Box className="progress-bar" hiddenFromReaders />
            <Box className="progress-text">{step}</Box>
          </Box>
        );
      })}
    </Box>
  );
}
