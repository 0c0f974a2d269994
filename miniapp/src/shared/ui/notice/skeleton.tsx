import { useWords } from '../../words/use-words';
import { Box } from '../primitives/box';
import './notice.css';

/** Shown only after 300 ms: a fast answer must not flicker. */
export function Skeleton() {
  const words = useWords();
  return (
    <Box className="skeleton stack-16" role="status" label={words.state.loading}>
      <Box className="skeleton-line skeleton-short" />
      <Box className="skeleton-block" />
      <Box className="skeleton-block" />
      <Box className="skeleton-line" />
    </Box>
  );
}
