import type { Command } from '../command.ts';
import { recorded } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { erasureIdOf } from '../ids.ts';
import { cleanKey, quarantineKey } from '../views/evidence-view.ts';
import { filesOfCase } from './files-of-case.ts';

type Deps = Pick<Dependencies, 'store' | 'erasures' | 'erasureHash' | 'files' | 'originals'>;

/**
 * Destroys the key of a case: what was reported, written and found can never be read again, by nobody and
 * from no backup. Its chain stays whole and can still be checked. The files go first: after the key nothing
 * tells any more which they were.
 */
export const eraseFacts = async (deps: Deps, reportId: string, claim: Command): Promise<void> => {
  const record = await deps.store.readCase(reportId);
  const { caseKey } = await deps.erasures.holdings(reportId);
  if (record === undefined || caseKey === undefined) return;
  const files = filesOfCase(record.events);
  for (const file of files)
    await Promise.all([
      ...[cleanKey, quarantineKey].map((key) => deps.files.remove(key(file))),
      deps.originals.erase(file),
    ]);
  const id = erasureIdOf(reportId, deps.erasureHash);
  const before = (await deps.erasures.find(id))?.events ?? [];
  const fact = {
    type: 'content-erased',
    data: {
      reportId,
      caseNumber: record.violationCase.report.caseNumber,
      erased: [
        { what: 'case-key', keyHash: caseKey },
        ...(files.length > 0 ? [{ what: 'files' } as const] : []),
      ],
    },
  } as const;
  const added = recorded([fact], before.length, claim);
  // Somebody erased at the same moment: the list keeps the entry, the next sweep looks again.
  if ((await deps.erasures.append(id, before, added, [{ kind: 'case-key', reportId }])) === 'conflict')
    throw new Error('an erasure was overtaken');
};
