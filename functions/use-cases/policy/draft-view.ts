import type { CalendarYear } from '../../domain/deadline/calendar-year.ts';
import { daysOf } from '../../domain/deadline/calendar-year.ts';
import { localDateOf } from '../../domain/deadline/local-date.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { editionInForce } from '../../domain/policy/edition.ts';
import { type Difference, differences } from '../../domain/policy/pack-differences.ts';
import {
  allowedDraftCommands,
  authorOf,
  draftState,
  type PolicyDraft,
} from '../../domain/policy/policy-draft.ts';
import type { PolicyPack } from '../../domain/policy/policy-pack.ts';
import { nextEdition } from '../../domain/policy/publication.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Viewing } from '../views/deadline-view.ts';
import { say } from '../words/language.ts';
import { draftStateWords, draftStepWords, pathTitle, valueText } from '../words/policy-words.ts';
import { editionsOf, revisionOf } from './check-content.ts';

type Deps = Pick<Dependencies, 'library' | 'staff'>;
export type Names = (by: string) => { readonly username: string; readonly name: string };

/** "officer:admin" is how a signature is kept. */
export const namesOf = async ({ staff }: Pick<Deps, 'staff'>): Promise<Names> => {
  const officers = await staff.officers();
  return (by) => {
    const username = by.replace('officer:', '');
    return { username, name: officers.find((one) => one.username === username)?.name ?? username };
  };
};

/** What stands in the document is shown; a later version of the program may not read an old draft any more. */
const titleOf = async (deps: Deps, { content }: PolicyDraft, viewing: Viewing): Promise<string> => {
  if (content.kind === 'area') {
    const { areas } = await deps.staff.organisation();
    const area = areas.find(({ code }) => code === content.division)?.name ?? content.division;
    return `${area} → ${content.policyId}`;
  }
  if (content.kind === 'calendar') {
    const read = deps.library.readCalendarYear(content.file);
    return read.ok ? read.document.notice.title : subjectOf(content);
  }
  const read = deps.library.readPack(content.file);
  return read.ok ? say(read.document.title, viewing.language) : subjectOf(content);
};

const subjectOf = (content: PolicyDraft['content']): string => {
  if (content.kind === 'area') return content.division;
  return String((content.kind === 'pack' ? content.file['id'] : content.file['year']) ?? '');
};

export const draftRow = async (
  deps: Deps,
  draft: PolicyDraft,
  names: Names,
  officer: Officer,
  viewing: Viewing,
) => {
  const state = draftState(draft);
  return {
    id: draft.id,
    kind: draft.content.kind,
    subject: subjectOf(draft.content),
    title: await titleOf(deps, draft, viewing),
    state,
    stateText: say(draftStateWords[state], viewing.language),
    author: names(authorOf(draft)),
    changedAt: draft.steps.at(-1)?.at ?? '',
    allowedActions: [...allowedDraftCommands(draft, `officer:${officer.username}`)],
  };
};

export const draftView = async (deps: Deps, draft: PolicyDraft, officer: Officer, viewing: Viewing) => {
  const names = await namesOf(deps);
  const { language } = viewing;
  const compared = await comparison(deps, draft, viewing);
  return {
    ...(await draftRow(deps, draft, names, officer, viewing)),
    version: draft.steps.length,
    content: draft.content,
    number: draft.published?.number ?? compared.number,
    comparedWith: compared.with,
    differences: compared.differences.map(({ path, before, after }) => {
      const key = path.at(-1) ?? '';
      return {
        path: path.join('.'),
        title: pathTitle(path, language),
        before: valueText(key, before, language),
        after: valueText(key, after, language),
      };
    }),
    ...(draft.published?.effectiveFrom !== undefined && { effectiveFrom: draft.published.effectiveFrom }),
    steps: draft.steps.map(({ step, at, by, remark }) => ({
      step,
      text: say(draftStepWords[step], language),
      by: names(by),
      at,
      ...(remark !== undefined && { remark }),
    })),
  };
};

type Comparison = {
  readonly number: number;
  readonly with: number | null;
  readonly differences: readonly Difference[];
};

/** Number and first day are given when it is published, so they are no change of the rules. */
const rulesOf = ({ edition: _edition, effectiveFrom: _from, ...rules }: PolicyPack): object => rules;

const NOT_READ: Comparison = { number: 0, with: null, differences: [] };

const comparison = async (deps: Deps, draft: PolicyDraft, { now }: Viewing): Promise<Comparison> => {
  const { content, published } = draft;
  switch (content.kind) {
    case 'pack': {
      const read = deps.library.readPack(content.file);
      if (!read.ok) return NOT_READ;
      const editions = editionsOf(deps, read.document.id).filter(
        ({ edition }) => published === undefined || edition < published.number,
      );
      const base = editionInForce(editions, localDateOf(now)) ?? editions.at(-1);
      const changed = base === undefined ? [] : differences(rulesOf(base), rulesOf(read.document));
      return { number: nextEdition(editions), with: base?.edition ?? null, differences: changed };
    }
    case 'calendar': {
      const read = deps.library.readCalendarYear(content.file);
      if (!read.ok) return NOT_READ;
      const inUse = deps.library.notices().find(({ year }) => year.year === read.document.year);
      const revision = revisionOf(inUse?.key) ?? null;
      const changed = differences(daysByDate(inUse?.year), daysByDate(read.document));
      return { number: (revision ?? 0) + 1, with: revision, differences: changed };
    }
    case 'area': {
      const { areas } = await deps.staff.organisation();
      const before = areas.find(({ code }) => code === content.division)?.policyId;
      return {
        number: 0,
        with: null,
        differences: differences({ policyId: before }, { policyId: content.policyId }),
      };
    }
    default:
      return content satisfies never;
  }
};

/** What a notice says of each day it names. */
const daysByDate = (year: CalendarYear | undefined): object =>
  Object.fromEntries(
    (year?.holidays ?? []).flatMap(({ name, off, makeUp }) => [
      ...off.flatMap(daysOf).map((date) => [date, { zh: `${name.zh}放假`, en: `${name.en}, off` }]),
      ...makeUp.map((date) => [date, { zh: `${name.zh}调休上班`, en: `${name.en}, working day` }]),
    ]),
  );
