import { unsealStateAt } from '../../domain/identity/unseal-request.ts';
import { maySeeUnanswered, maySeeUnseal } from '../../domain/identity/unseal-rules.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { PageRequest } from '../../ports/case-store.ts';
import { countiesOf } from '../case/list-cases.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Viewing } from '../views/deadline-view.ts';
import { unsealRowView } from './unseal-view.ts';

export type ListUnseals = PageRequest & {
  readonly officer: Officer;
  /** `open`: what waits for an answer in the officer's area; `all`: everything there; left out: the officer's own. */
  readonly of: 'open' | 'all' | undefined;
};

/** A request whose time ran out since it was listed is left out: a page may hold fewer than its limit. */
export const listUnseals = async (
  deps: Pick<Dependencies, 'unseals' | 'staff'>,
  { officer, of, limit, cursor: after }: ListUnseals,
  { now, language }: Pick<Viewing, 'now' | 'language'>,
) => {
  if (of !== undefined && !maySeeUnanswered(officer)) return refused('access.denied');
  const request = { limit, cursor: after };
  const { unseals } = deps;
  const counties = async () => countiesOf(officer, await deps.staff.organisation());
  const { items, cursor } = await (of === 'open'
    ? unseals.unanswered(await counties(), request)
    : of === 'all'
      ? unseals.all(await counties(), request)
      : unseals.askedBy(officer.username, request));
  const shown = items.filter(
    (record) =>
      maySeeUnseal(record.request, officer) &&
      (of !== 'open' || unsealStateAt(record.request, now) === 'requested'),
  );
  return accepted({
    items: await Promise.all(shown.map((record) => unsealRowView(deps, record, officer, now, language))),
    ...(cursor !== undefined && { cursor }),
  });
};
