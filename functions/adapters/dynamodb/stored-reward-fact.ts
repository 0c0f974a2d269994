import * as v from 'valibot';
import { disclosures } from '../../domain/policy/fact-words.ts';
import { contestable } from '../../domain/reward/objection.ts';

const text = v.string();
const optional = v.optional(text);
const words = v.object({ zh: text, en: text });
const trace = v.array(v.object({ step: text, clause: words, amountFen: v.number(), text: words }));
const channel = v.picklist(['wechat', 'bank', 'cash']);
const reason = v.object({ reason: text });
const nothing = v.object({});

const limitsAfterNotice = v.object({
  notice: text,
  limits: v.array(v.object({ kind: text, started: v.number(), wasOn: text, dueOn: text, dueAt: text })),
});

const fact = <const Type extends string, Data extends v.GenericSchema>(type: Type, data: Data) =>
  v.object({ type: v.literal(type), data });

/** What a stored event of a reward may hold. It names no person, and is read by finance: not sealed. */
export const storedRewardFact = v.variant('type', [
  fact(
    'nominated',
    v.object({
      caseId: text,
      reportId: text,
      caseNumber: text,
      disclosure: v.picklist(disclosures),
      policyId: text,
      policyEdition: v.number(),
      unit: text,
      division: text,
      triggeredOn: text,
      mode: v.picklist(['authority-first', 'application-first']),
    }),
  ),
  fact('invited', nothing),
  fact('applied', v.object({ statement: optional })),
  fact(
    'proposed',
    v.object({
      amountFen: v.number(),
      category: optional,
      trace,
      needs: v.array(text),
      chosenFen: v.optional(v.number()),
      reason: optional,
    }),
  ),
  fact('reviewed', v.object({ remark: optional, needsConsent: v.boolean() })),
  fact('consent-recorded', v.object({ number: text, on: optional })),
  fact('approved', v.object({ remark: optional, budgetYear: v.number() })),
  fact('returned', reason),
  fact('found-ineligible', v.object({ reason: text, unmet: v.array(text), trace })),
  fact('rejected', reason),
  fact('notified', nothing),
  fact(
    'claimed',
    v.object({ payoutId: text, channel, recipient: v.optional(v.picklist(['proxy', 'heir'])) }),
  ),
  fact('recipient-checked', v.object({ papers: text })),
  fact('payment-started', v.object({ billNumber: text, channel, attempt: v.number() })),
  fact('payment-waiting', v.object({ packageInfo: text })),
  fact('payment-failed', reason),
  fact('paid', v.object({ reference: optional })),
  fact('forfeited', nothing),
  fact('waived', v.object({ reason: optional })),
  fact('revoked', reason),
  fact('objected', reason),
  fact(
    'objection-answered',
    v.variant('upheld', [
      v.object({ upheld: v.literal(true), text }),
      v.object({ upheld: v.literal(false), text, backTo: v.picklist(contestable) }),
    ]),
  ),
  fact('deadline-noted', v.object({ kind: text, started: v.number(), key: text, dueAt: text })),
  fact('limits-moved', limitsAfterNotice),
  fact('limits-confirmed', limitsAfterNotice),
]);
