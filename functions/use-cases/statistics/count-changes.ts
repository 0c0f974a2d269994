import { countsOfChange, type HeadChange } from '../../domain/statistics/counts-of-change.ts';
import type { Dependencies } from '../dependencies.ts';

/** Keeps the figures of counties and months from what changed; the same change twice counts once. */
export const countChanges = (
  { tally }: Pick<Dependencies, 'tally'>,
  changes: readonly HeadChange[],
): Promise<void> =>
  tally.add(
    changes.map((change) => ({
      id: change.id,
      version: change.version,
      counted: countsOfChange(change),
    })),
  );
