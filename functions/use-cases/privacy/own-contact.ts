import { queueOf } from '../../domain/case/case-state.ts';
import { keptBeside } from '../../domain/identity/retention.ts';
import { accepted, type Outcome, refused } from '../../domain/outcome.ts';
import type { Person } from '../../ports/person.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Language, say } from '../words/language.ts';
import { keptReason, keptWords } from '../words/privacy-words.ts';
import { reportEnd } from './ended-report.ts';

type Deps = Pick<Dependencies, 'store' | 'vault' | 'retention'>;

/** What is held about the reporter with one report. Whose it is was settled before. */
export const ownContact = async (deps: Deps, reportId: string, language: Language) => {
  const [person, report] = await Promise.all([deps.vault.person(reportId), reportEnd(deps, reportId)]);
  const kept = report === undefined ? [] : keptBeside(report.ended, deps.retention, 'one-report');
  return {
    reportId,
    held: person !== undefined,
    ...shownContact(person),
    corrections: person?.corrections ?? [],
    mayCorrect: person !== undefined && report !== undefined && queueOf[report.ended.state] !== null,
    keeps: kept.map(({ what, untilOn }) => ({
      text: say(keptWords[what], language),
      reason: say(keptReason(what, deps.retention), language),
      ...(untilOn !== undefined && { untilOn }),
    })),
  };
};

export const shownContact = (person: Person | undefined) => ({
  ...(person?.name !== undefined && { name: person.name }),
  ...(person?.phone !== undefined && { phone: person.phone }),
  ...(person?.notice !== undefined && { notice: person.notice }),
});

export type Correction = { readonly name?: string | undefined; readonly phone?: string | undefined };

/**
 * Puts name or phone right (个人信息保护法 art 46). The handlers notice nothing. The same values again change
 * nothing, so a repeated command needs no claim of its own.
 */
export const correctContact = async (
  deps: Deps,
  reportId: string,
  { name, phone }: Correction,
  at: string,
): Promise<Outcome<Person, 'resource.not-found' | 'privacy.report-closed'>> => {
  const report = await reportEnd(deps, reportId);
  if (report === undefined) return refused('resource.not-found');
  if (queueOf[report.ended.state] === null) return refused('privacy.report-closed');
  const person = await deps.vault.correctPerson(reportId, (before) => {
    const fields = [
      ...(name !== undefined && name !== before.name ? ['name'] : []),
      ...(phone !== undefined && phone !== before.phone ? ['phone'] : []),
    ];
    if (fields.length === 0) return before;
    return {
      ...before,
      name: name ?? before.name,
      phone: phone ?? before.phone,
      corrections: [...(before.corrections ?? []), { at, fields }],
    };
  });
  return person === undefined ? refused('resource.not-found') : accepted(person);
};
