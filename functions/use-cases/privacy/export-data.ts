import type { CitizenSession } from '../../ports/identity-vault.ts';
import type { Payee } from '../../ports/person.ts';
import type { Dependencies } from '../dependencies.ts';
import { listIdentityAccess } from '../identity/list-identity-access.ts';
import { rewardIdOf } from '../ids.ts';
import { readReport } from '../report/read-report.ts';
import { ownRewardView } from '../reward/read-rewards.ts';
import type { Viewing } from '../views/deadline-view.ts';
import { say } from '../words/language.ts';
import { exportWords } from '../words/privacy-words.ts';
import { payoutsOf } from './ended-report.ts';
import { everyOwnReport } from './erase-account.ts';
import { shownContact } from './own-contact.ts';

type Deps = Pick<
  Dependencies,
  'store' | 'vault' | 'unseals' | 'staff' | 'register' | 'files' | 'originals' | 'policies'
>;

/** The text of a version of the notice, for each purpose. */
export type NoticeText = (purpose: 'contact' | 'payout', version: string) => string;

/** Everything held about a session's reporter, in the words they read elsewhere (个人信息保护法 art 45). */
export const exportData = async (
  deps: Deps,
  session: CitizenSession,
  viewing: Viewing,
  noticeText: NoticeText,
) => {
  const { language, now } = viewing;
  const reports: Awaited<ReturnType<typeof oneReport>>[] = [];
  for (const id of await everyOwnReport(deps, session)) reports.push(await oneReport(deps, id, viewing));
  const consents = reports.flatMap(({ reportId, contact, payees }) => [
    ...(contact?.notice === undefined ? [] : [{ ...contact.notice, reportId, purpose: 'contact' as const }]),
    ...payees.flatMap(({ consent }) =>
      consent === undefined ? [] : [{ ...consent, reportId, purpose: 'payout' as const }],
    ),
  ]);
  return {
    title: say(exportWords.title, language),
    about: say(exportWords.about, language),
    madeAt: now,
    reports,
    identityAccess: await everyAccess(deps, session, viewing),
    consents: consents.map(({ reportId, purpose, version, at }) => ({
      reportId,
      what: say(exportWords[purpose], language),
      version,
      at,
      text: noticeText(purpose, version),
    })),
  };
};

const oneReport = async (deps: Deps, reportId: string, viewing: Viewing) => {
  const [record, person, reward] = await Promise.all([
    deps.store.readCase(reportId),
    deps.vault.person(reportId),
    deps.store.readReward(rewardIdOf(reportId)),
  ]);
  const payees = await Promise.all(payoutsOf(reward).map((id) => deps.vault.payee(id)));
  return {
    reportId,
    ...(record !== undefined && { report: await readReport(deps, record, viewing) }),
    ...(person !== undefined && {
      contact: {
        ...shownContact(person),
        ...(person.openid !== undefined && { wechat: person.openid }),
        corrections: person.corrections ?? [],
      },
    }),
    ...(reward !== undefined && { reward: ownRewardView(deps, reward, viewing) }),
    payees: payees.filter((payee) => payee !== undefined).map(payeeView),
  };
};

const payeeView = (payee: Payee) =>
  payee.channel === 'wechat'
    ? {
        channel: payee.channel,
        ...(payee.name !== undefined && { name: payee.name }),
        ...(payee.consent !== undefined && { consent: payee.consent }),
      }
    : payee;

const everyAccess = async (deps: Deps, session: CitizenSession, { language }: Viewing) => {
  type Access = Awaited<ReturnType<typeof listIdentityAccess>>['items'][number];
  const items: Access[] = [];
  let cursor: string | undefined;
  do {
    const page: { items: readonly Access[]; cursor?: string } = await listIdentityAccess(
      deps,
      session,
      { limit: 50, cursor },
      language,
    );
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
};
