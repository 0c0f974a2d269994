import type * as v from 'valibot';
import type { readExport } from '../../../../functions/contract/exports.ts';
import { remembered, useRemote } from '../../shared/api/use-remote';
import { RemoteView } from '../frame/remote-view';
import { read } from '../session/ask';
import { useWords } from '../words/use-words';
import { ReadTable } from './read-table';

type Origin = v.InferOutput<(typeof readExport)['response']>;
const known = remembered<Origin>();

/** A copy was found where it should not be: who made it. */
export function ExportOrigin({ id }: { readonly id: string }) {
  const { records } = useWords();
  const path = `/officer/exports/${encodeURIComponent(id)}`;
  const remote = useRemote(known, path, () => read<Origin>(path));
  return (
    <>
      <h2>{records.ofExport}</h2>
      <p className="secondary">{id}</p>
      <RemoteView remote={remote}>
        {({ items }) => (
          <ReadTable
            rows={items.map(({ count, ...item }) => ({
              ...item,
              operation: 'export',
              files: [],
              shown: Array.from({ length: count }, () => ''),
            }))}
          />
        )}
      </RemoteView>
    </>
  );
}
