import { correctContact, exportData, readOwnContact } from '../../contract/privacy.ts';
import { noticeVersions, privacyNotices } from '../../contract/privacy-notice.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import { exportData as copyOfData } from '../../use-cases/privacy/export-data.ts';
import { correctContact as correct, ownContact } from '../../use-cases/privacy/own-contact.ts';
import { isOwn } from '../../use-cases/report/own-report.ts';
import type { Language } from '../../use-cases/words/language.ts';
import { route } from '../http/route.ts';

const noticeText = (language: Language) => (purpose: 'contact' | 'payout', version: string) => {
  const known = noticeVersions.find((candidate) => candidate === version);
  return known === undefined ? '' : privacyNotices[known][purpose][language];
};

/** What the law gives reporters over their own data (个人信息保护法 ch. IV). */
export const privacyRoutes = [
  route(readOwnContact, async ({ session, id, viewing }, deps) =>
    (await isOwn(deps, session, id))
      ? accepted(await ownContact(deps, id, viewing.language))
      : refused('resource.not-found'),
  ),
  route(correctContact, async ({ session, id, body, viewing }, deps) => {
    if (!(await isOwn(deps, session, id))) return refused('resource.not-found');
    const done = await correct(deps, id, body, viewing.now);
    return done.ok ? accepted(await ownContact(deps, id, viewing.language)) : done;
  }),
  route(exportData, async ({ session, viewing }, deps) =>
    accepted(await copyOfData(deps, session, viewing, noticeText(viewing.language))),
  ),
];
