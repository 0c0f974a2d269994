import { Button, Skeleton } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { Remote } from '../../shared/api/use-remote';
import { useWords } from '../words/use-words';
import { Notice } from './notice';
import { problemText } from './problem-text';

type Props<T> = {
  readonly remote: Pick<Remote<T>, 'value' | 'problem' | 'loading' | 'reload'>;
  readonly children: (value: T) => ReactNode;
};

/** Loading, failed, stale or there: every part of the desk that asks the server goes through here. */
export function RemoteView<T>({ remote, children }: Props<T>) {
  const { frame } = useWords();
  const { value, problem, loading, reload } = remote;
  if (value === undefined && problem === undefined) return loading ? <LateSkeleton /> : null;
  const said = problem === undefined ? undefined : problemText(problem, frame.problems);
  const retry = (
    <Button size="small" onClick={reload} loading={loading}>
      {frame.retry}
    </Button>
  );
  // A refusal is an answer: what was seen before may no longer be shown.
  if (value === undefined || problem?.kind === 'refused') {
    return said === undefined ? null : (
      <div className="d-alone">
        <Notice tone="overdue" title={said.title} action={retry} live>
          {said.text}
        </Notice>
      </div>
    );
  }
  return (
    <>
      {said !== undefined && (
        <div className="d-stale">
          <Notice tone="soon" title={frame.staleTitle} action={retry} live>
            {said.title}
          </Notice>
        </div>
      )}
      {children(value)}
    </>
  );
}

const PATIENCE_MS = 300;

/** A quick answer must not flash grey bars first. */
export function LateSkeleton() {
  const { frame } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className="d-alone" role="status" aria-label={frame.loading}>
      <Skeleton active title={false} paragraph={{ rows: 8 }} />
    </div>
  );
}
