import type { CalendarYear } from '../../domain/deadline/calendar-year.ts';
import { localDateOf } from '../../domain/deadline/local-date.ts';
import type { Area } from '../../domain/jurisdiction/organisation.ts';
import { accepted, type Outcome, refused, refusedFor } from '../../domain/outcome.ts';
import type { DraftContent } from '../../domain/policy/policy-draft.ts';
import type { PolicyPack } from '../../domain/policy/policy-pack.ts';
import { nextEdition } from '../../domain/policy/publication.ts';
import type { Dependencies } from '../dependencies.ts';

/** What a content means once it has been read. `number`: the edition or revision it becomes. */
export type CheckedContent = { readonly content: DraftContent; readonly number: number } & (
  | { readonly kind: 'pack'; readonly pack: PolicyPack; readonly editions: readonly PolicyPack[] }
  | { readonly kind: 'calendar'; readonly year: CalendarYear }
  | { readonly kind: 'area'; readonly area: Area; readonly policyId: string }
);

export type ContentRefusal = 'policy.faulty' | 'policy.area-unknown' | 'policy.not-in-force';

type Deps = Pick<Dependencies, 'library' | 'staff'>;

export const editionsOf = ({ library }: Pick<Deps, 'library'>, id: string): readonly PolicyPack[] =>
  library.all().filter((pack) => pack.id === id);

/** A notice of a year that was published before is an amendment. */
export const revisionOf = (key: string | undefined): number | undefined =>
  key === undefined ? undefined : Number(key.split('#')[1] ?? 0);

/** Only what is sound in itself is kept; an edition's number is given here, whatever the document says. */
export const checkContent = async (
  deps: Deps,
  content: DraftContent,
  now: string,
): Promise<Outcome<CheckedContent, ContentRefusal>> => {
  switch (content.kind) {
    case 'pack': {
      const { id } = content.file;
      const editions = typeof id === 'string' ? editionsOf(deps, id) : [];
      const number = nextEdition(editions);
      const file = { ...content.file, edition: number };
      const read = deps.library.readPack(file);
      return read.ok
        ? accepted({ kind: 'pack', content: { kind: 'pack', file }, number, pack: read.document, editions })
        : refusedFor('policy.faulty', read.faults);
    }
    case 'calendar': {
      const read = deps.library.readCalendarYear(content.file);
      if (!read.ok) return refusedFor('policy.faulty', read.faults);
      const inUse = deps.library.notices().find(({ year }) => year.year === read.document.year);
      const number = (revisionOf(inUse?.key) ?? 0) + 1;
      return accepted({ kind: 'calendar', content, number, year: read.document });
    }
    case 'area': {
      const { areas } = await deps.staff.organisation();
      const area = areas.find(({ code }) => code === content.division);
      if (area === undefined) return refused('policy.area-unknown', 'division');
      const { policyId } = content;
      return deps.library.inForce(policyId, localDateOf(now)) === undefined
        ? refused('policy.not-in-force', 'policyId')
        : accepted({ kind: 'area', content, number: 0, area, policyId });
    }
    default:
      return content satisfies never;
  }
};
