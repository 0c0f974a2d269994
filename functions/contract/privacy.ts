import * as v from 'valibot';
import { phoneNumber } from './file-report.ts';
import { listIdentityAccess } from './identity.ts';
import { operation } from './operation.ts';
import { text } from './primitives.ts';
import { readReport } from './reports.ts';
import { readReward } from './rewards.ts';

const correction = v.object({ at: v.string(), fields: v.array(v.string()) });
const notice = v.object({ version: v.string(), at: v.string() });

const ownContact = v.object({
  reportId: v.string(),
  /** False: there is none, or it was erased. */
  held: v.boolean(),
  name: v.optional(v.string()),
  phone: v.optional(v.string()),
  notice: v.optional(notice),
  corrections: v.array(correction),
  /** Only while somebody still works on the report. */
  mayCorrect: v.boolean(),
  /** What an erasure of this report would leave. */
  keeps: v.array(v.object({ text: v.string(), reason: v.string(), untilOn: v.optional(v.string()) })),
});

const certificate = v.object({
  id: v.string(),
  reportId: v.string(),
  caseNumber: v.string(),
  issuedAt: v.string(),
  issuedOn: v.string(),
  cause: v.string(),
  erased: v.array(
    v.object({ what: v.string(), text: v.string(), at: v.string(), keyHash: v.optional(v.string()) }),
  ),
  kept: v.array(
    v.object({ what: v.string(), text: v.string(), reason: v.string(), untilOn: v.optional(v.string()) }),
  ),
  proof: v.object({
    text: v.string(),
    chain: v.array(v.object({ version: v.number(), type: v.string(), at: v.string(), hash: v.string() })),
  }),
});

export const readOwnContact = operation({
  id: 'readOwnContact',
  method: 'GET',
  path: '/citizen/reports/{id}/contact',
  audience: 'citizen',
  summary: 'What is held about me with one report',
  status: 200,
  response: ownContact,
});

export const correctContact = operation({
  id: 'correctContact',
  method: 'POST',
  path: '/citizen/reports/{id}/contact',
  audience: 'citizen',
  summary: 'Put my name or phone right',
  body: v.object({ name: v.optional(text(40)), phone: v.optional(phoneNumber) }),
  status: 200,
  response: ownContact,
});

export const eraseReport = operation({
  id: 'eraseReport',
  method: 'POST',
  path: '/citizen/reports/{id}/erasure',
  audience: 'citizen',
  summary: 'Erase who I am from one report; cannot be undone',
  /** The number of the report as a confirmation; with a receipt code the code itself, which is erased. */
  body: v.object({ caseNumber: text(40), receiptCode: v.optional(v.pipe(v.string(), v.maxLength(60))) }),
  status: 200,
  response: certificate,
});

export const deleteAccount = operation({
  id: 'deleteAccount',
  method: 'DELETE',
  path: '/citizen/account',
  audience: 'citizen',
  summary: 'Erase who I am from all my reports; cannot be undone',
  status: 200,
  response: v.object({ certificates: v.array(certificate) }),
});

export const readErasure = operation({
  id: 'readErasure',
  method: 'GET',
  path: '/citizen/erasures/{id}',
  audience: 'public',
  summary: 'A certificate of erasure; whoever holds its number may read it, it names nobody',
  status: 200,
  response: certificate,
});

const payee = v.object({
  channel: v.picklist(['wechat', 'bank', 'cash']),
  name: v.optional(v.string()),
  accountName: v.optional(v.string()),
  accountNumber: v.optional(v.string()),
  bankName: v.optional(v.string()),
  consent: v.optional(notice),
});

export const exportData = operation({
  id: 'exportData',
  method: 'POST',
  path: '/citizen/data-export',
  audience: 'citizen',
  summary: 'A copy of everything that is held about me',
  status: 200,
  response: v.object({
    title: v.string(),
    about: v.string(),
    madeAt: v.string(),
    reports: v.array(
      v.object({
        reportId: v.string(),
        /** Left out when its content was erased. */
        report: v.optional(readReport.response),
        contact: v.optional(
          v.object({
            name: v.optional(v.string()),
            phone: v.optional(v.string()),
            wechat: v.optional(v.string()),
            notice: v.optional(notice),
            corrections: v.array(correction),
          }),
        ),
        reward: v.optional(readReward.response),
        payees: v.array(payee),
      }),
    ),
    identityAccess: v.array(listIdentityAccess.response.entries.items.item),
    consents: v.array(
      v.object({
        reportId: v.string(),
        what: v.string(),
        version: v.string(),
        at: v.string(),
        text: v.string(),
      }),
    ),
  }),
});

export type OwnContact = v.InferOutput<typeof ownContact>;
export type Certificate = v.InferOutput<typeof certificate>;
export type DataExport = v.InferOutput<typeof exportData.response>;
