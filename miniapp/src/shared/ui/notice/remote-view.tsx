import type { ReactNode } from 'react';
import type { Remote } from '../../api/use-remote';
import { Box } from '../primitives/box';
import { ProblemNotice } from './problem-notice';
import { Skeleton } from './skeleton';

type Props<T> = { readonly remote: Remote<T>; readonly children: (value: T) => ReactNode };

/** Loading, failed, stale and ready: one look for all pages. What is known stays on screen when a refresh fails. */
export function RemoteView<T>({ remote, children }: Props<T>) {
  const { value, problem, reload } = remote;
  if (value === undefined)
    return problem ? <ProblemNotice problem={problem} onRetry={reload} /> : <Skeleton />;
  return (
    <Box className="stack-16">
      {problem ? <ProblemNotice problem={problem} onRetry={reload} /> : null}
      {children(value)}
    </Box>
  );
}
