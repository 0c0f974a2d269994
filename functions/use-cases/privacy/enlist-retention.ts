import { queueOf } from '../../domain/case/case-state.ts';
import { addMonths, localDateOf } from '../../domain/deadline/local-date.ts';
import type { HeadChange } from '../../domain/statistics/counts-of-change.ts';
import type { RetentionEntry } from '../../ports/erasure-book.ts';
import type { Dependencies } from '../dependencies.ts';

type Deps = Pick<Dependencies, 'erasures' | 'retention'>;

/**
 * When a case or a payment ends it is put where the sweep of that month will look. Written from the table's
 * stream, at least once; the sweep itself reads whether the time is really over.
 */
export const enlistRetention = async (deps: Deps, changes: readonly HeadChange[]): Promise<void> => {
  const entries = changes.flatMap((change) => entriesOf(deps, change));
  if (entries.length > 0) await deps.erasures.enlist(entries);
};

const entriesOf = ({ retention }: Deps, change: HeadChange): readonly RetentionEntry[] => {
  const { id, at } = change;
  const on = localDateOf(at);
  if (change.kind === 'reward')
    return change.after.state === 'paid' && change.before?.state !== 'paid'
      ? [{ kind: 'payee', id, untilOn: addMonths(`${on.slice(0, 4)}-12-31`, retention.payee.months) }]
      : [];
  const ended = queueOf[change.after.state] === null;
  const before = change.before === undefined ? false : queueOf[change.before.state] === null;
  if (!ended || before) return [];
  return [
    { kind: 'identity', id, untilOn: addMonths(on, retention.identity.months) },
    { kind: 'facts', id, untilOn: addMonths(on, retention['facts-unhandled'].months) },
  ];
};
