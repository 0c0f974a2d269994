import type { Erased, ErasureCause, ErasureFact } from '../../domain/identity/erasure-event.ts';
import { keptBeside } from '../../domain/identity/retention.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { ErasureRecord, Holdings, Removal } from '../../ports/erasure-book.ts';
import { type Command, recorded, retrying } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { erasureIdOf } from '../ids.ts';
import { reportEnd } from './ended-report.ts';

export type EraseIdentity = {
  readonly reportId: string;
  readonly cause: ErasureCause;
  /** With a receipt code the code itself goes: afterwards nobody can open the report as its reporter. */
  readonly receiptHash?: string | undefined;
  readonly claim: Command;
};

type Deps = Pick<Dependencies, 'store' | 'erasures' | 'erasureHash' | 'retention' | 'originals'>;

/**
 * Destroys who filed a report: the sealed person with its key, the way from the account to the report, and
 * the lines that told the account of it (个人信息保护法 art 47), and the files as they left the phone, which
 * may tell whose it was. The case keeps its facts and the clean copies; its handlers notice nothing. Done twice, the first certificate stands.
 */
export const eraseIdentity = (
  deps: Deps,
  { reportId, cause, receiptHash, claim }: EraseIdentity,
): Promise<Outcome<ErasureRecord, 'resource.not-found' | 'command.busy'>> =>
  retrying<ErasureRecord, 'resource.not-found'>(async () => {
    const id = erasureIdOf(reportId, deps.erasureHash);
    const [before, held, report] = await Promise.all([
      deps.erasures.find(id),
      deps.erasures.holdings(reportId),
      reportEnd(deps, reportId),
    ]);
    const originals = await thatCanBeOpened(deps, report?.files ?? []);
    const erased = whatGoes(held, receiptHash, originals);
    const done = before?.events.some(({ type }) => type === 'identity-erased') === true;
    if (before !== undefined && (done || erased.length === 0)) return accepted(before);
    if (erased.length === 0 || report === undefined) return refused('resource.not-found');
    const fact: ErasureFact = {
      type: 'identity-erased',
      data: {
        reportId,
        caseNumber: report.caseNumber,
        cause,
        erased,
        kept: keptBeside(report.ended, deps.retention, cause),
      },
    };
    const removals: readonly Removal[] = [
      ...(held.personKey !== undefined || held.account !== undefined || held.accessLines > 0
        ? [{ kind: 'identity', reportId, held } as const]
        : []),
      ...(receiptHash === undefined ? [] : [{ kind: 'receipt', receiptHash } as const]),
    ];
    await Promise.all(originals.map((file) => deps.originals.erase(file)));
    const events = before?.events ?? [];
    const added = recorded([fact], events.length, claim);
    if ((await deps.erasures.append(id, events, added, removals)) === 'conflict') return 'conflict';
    const record = await deps.erasures.find(id);
    return record === undefined ? 'conflict' : accepted(record);
  });

const thatCanBeOpened = async (
  { originals }: Pick<Deps, 'originals'>,
  files: readonly string[],
): Promise<readonly string[]> => {
  const held = await Promise.all(files.map((file) => originals.holds(file)));
  return files.filter((_, index) => held[index]);
};

const whatGoes = (
  held: Holdings,
  receiptHash: string | undefined,
  originals: readonly string[],
): readonly Erased[] => [
  ...(held.personKey === undefined ? [] : [{ what: 'person', keyHash: held.personKey } as const]),
  ...(held.links > 0 ? [{ what: 'account-link' } as const] : []),
  ...(held.accessLines > 0 ? [{ what: 'access-lines' } as const] : []),
  ...(originals.length > 0 ? [{ what: 'originals' } as const] : []),
  ...(receiptHash === undefined ? [] : [{ what: 'receipt' } as const]),
];
