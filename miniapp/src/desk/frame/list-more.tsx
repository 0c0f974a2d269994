import { Button } from 'antd';
import { useWords } from '../words/use-words';
import { problemText } from './problem-text';
import type { Pages } from './use-pages';

/** Foot of a list by cursor: how many are here, and the next ones on demand. */
export function ListMore<Row>({ pages }: { readonly pages: Pages<Row> }) {
  const { frame } = useWords();
  const { rows, hasMore, loadingMore, moreProblem, loadMore } = pages;
  if (!hasMore) return <p className="d-list-foot">{frame.end(rows.length)}</p>;
  return (
    <p className="d-list-foot">
      {moreProblem !== undefined && (
        <span className="d-bad" role="alert">
          {problemText(moreProblem, frame.problems).title}
        </span>
      )}
      <span>{frame.loadedSoFar(rows.length)}</span>
      <Button size="small" loading={loadingMore} onClick={loadMore}>
        {frame.more}
      </Button>
    </p>
  );
}
