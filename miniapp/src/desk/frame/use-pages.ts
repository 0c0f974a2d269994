import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Problem } from '../../shared/api/answer';
import { type Known, type Remote, useRemote } from '../../shared/api/use-remote';
import { read } from '../session/ask';

export type Page<Row> = { readonly items: readonly Row[]; readonly cursor?: string | undefined };

export type Pages<Row, First extends Page<Row> = Page<Row>> = {
  readonly first: Pick<Remote<First>, 'value' | 'problem' | 'loading' | 'reload'>;
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly moreProblem: Problem | undefined;
  readonly loadMore: () => void;
};

type Further<Row> = { readonly rows: readonly Row[]; readonly cursor: string | undefined };

/**
 * A list by cursor: the first page is cached and refreshed, further pages are added on demand. Rows that
 * moved between two pages while somebody read are shown once; `idOf` tells which are the same.
 */
export function usePages<Row, First extends Page<Row> = Page<Row>>(
  known: Known<First>,
  path: string,
  idOf: (row: Row) => string | undefined,
): Pages<Row, First> {
  const first = useRemote(known, path, () => read<First>(path));
  const [further, setFurther] = useState<Further<Row>>();
  const [loadingMore, setLoadingMore] = useState(false);
  const [moreProblem, setMoreProblem] = useState<Problem>();
  const firstPage = useRef(first.value);

  // A new first page moves the borders of the pages behind it.
  useEffect(() => {
    if (firstPage.current !== first.value) setFurther(undefined);
    firstPage.current = first.value;
  }, [first.value]);

  const cursor = further === undefined ? first.value?.cursor : further.cursor;
  const loadMore = useCallback(() => {
    if (cursor === undefined || loadingMore) return;
    setLoadingMore(true);
    const glue = path.includes('?') ? '&' : '?';
    void read<Page<Row>>(`${path}${glue}cursor=${encodeURIComponent(cursor)}`).then(
      (answer: Answer<Page<Row>>) => {
        setLoadingMore(false);
        setMoreProblem(answer.ok ? undefined : answer.problem);
        if (!answer.ok) return;
        const { items, cursor: next } = answer.value;
        setFurther((before) => ({ rows: [...(before?.rows ?? []), ...items], cursor: next }));
      },
    );
  }, [cursor, loadingMore, path]);

  const seen = new Set<string>();
  const rows = [...(first.value?.items ?? []), ...(further?.rows ?? [])].filter((row) => {
    const id = idOf(row);
    if (id === undefined) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
  return { first, rows, hasMore: cursor !== undefined, loadingMore, moreProblem, loadMore };
}
