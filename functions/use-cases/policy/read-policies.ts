import { localDateOf } from '../../domain/deadline/local-date.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import { editionState, lastDayOf } from '../../domain/policy/edition.ts';
import { plainWords } from '../../domain/policy/plain-words.ts';
import type { PolicyPack } from '../../domain/policy/policy-pack.ts';
import type { LoadedNotice, Signatures } from '../../ports/policy-library.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Viewing } from '../views/deadline-view.ts';
import { say } from '../words/language.ts';
import { plainSentence } from '../words/plain-sentence-view.ts';
import { editionsOf, revisionOf } from './check-content.ts';
import { type Names, namesOf } from './draft-view.ts';

type Deps = Pick<Dependencies, 'library' | 'staff'>;

/** Measures, places and notices on one page. */
export const listPolicies = async (deps: Deps, viewing: Viewing) => {
  const [names, { areas }] = await Promise.all([namesOf(deps), deps.staff.organisation()]);
  const today = localDateOf(viewing.now);
  const ids = [...new Set(deps.library.all().map(({ id }) => id))].toSorted();
  return {
    measures: ids.flatMap((id) => {
      const editions = editionsOf(deps, id).toSorted((a, b) => b.edition - a.edition);
      const current = deps.library.inForce(id, today);
      const shown = current ?? editions[0];
      if (shown === undefined) return [];
      return [
        {
          id,
          title: say(shown.title, viewing.language),
          documentNumber: shown.documentNumber,
          inForce: current?.edition ?? null,
          editions: editions.map((pack) => editionRow(deps, pack, editions, names, viewing)),
        },
      ];
    }),
    areas: areas.map(({ code, name, level, policyId }) => ({
      code,
      name,
      level,
      policyId: policyId ?? null,
    })),
    notices: deps.library
      .notices()
      .map((notice) => noticeRow(notice, names))
      .toSorted((a, b) => b.year - a.year),
  };
};

const editionRow = (
  { library }: Deps,
  pack: PolicyPack,
  editions: readonly PolicyPack[],
  names: Names,
  { now, language }: Viewing,
) => {
  const signatures = library.signatures(pack.id, pack.edition);
  return {
    edition: pack.edition,
    title: say(pack.title, language),
    effectiveFrom: pack.effectiveFrom,
    effectiveTo: lastDayOf(pack, editions),
    state: editionState(pack, editions, localDateOf(now)),
    shipped: signatures === undefined,
    ...signed(signatures, names),
  };
};

const signed = (signatures: Signatures | undefined, names: Names) =>
  signatures === undefined
    ? {}
    : {
        author: names(signatures.author),
        publishedBy: names(signatures.publishedBy),
        publishedAt: signatures.publishedAt,
      };

const noticeRow = ({ key, year, signatures }: LoadedNotice, names: Names) => ({
  year: year.year,
  revision: revisionOf(key) ?? 0,
  title: year.notice.title,
  documentNumber: year.notice.documentNumber,
  publishedOn: year.notice.publishedOn,
  ...signed(signatures, names),
});

/** Without a number the edition in force, or the newest where none is. */
export const readPolicyEdition = async (
  deps: Deps,
  { id, edition }: { readonly id: string; readonly edition: number | undefined },
  viewing: Viewing,
) => {
  const editions = editionsOf(deps, id);
  const pack =
    edition === undefined
      ? (deps.library.inForce(id, localDateOf(viewing.now)) ?? editions.at(-1))
      : editions.find((one) => one.edition === edition);
  if (pack === undefined) return refused('resource.not-found');
  const words = plainWords(pack);
  const shown = plainSentence(viewing.language);
  return accepted({
    id,
    ...editionRow(deps, pack, editions, await namesOf(deps), viewing),
    file: deps.library.file(id, pack.edition) ?? {},
    amounts: words.amounts.map(shown),
    conditions: words.conditions.map(shown),
    limits: words.limits.map(shown),
  });
};

export const readHolidayNotice = async (deps: Deps, year: string) => {
  const notice = deps.library.notices().find((one) => String(one.year.year) === year);
  return notice === undefined
    ? refused('resource.not-found')
    : accepted({ ...noticeRow(notice, await namesOf(deps)), file: { ...notice.year } });
};
