import * as v from 'valibot';
import { tieKinds } from '../../domain/jurisdiction/tie.ts';
import {
  clueLevels,
  contributions,
  disclosures,
  findingKinds,
  incidentLevels,
  severities,
} from '../../domain/policy/fact-words.ts';

const text = v.string();
const optional = v.optional(text);
const reason = v.object({ reason: text });
const maybeReason = v.object({ reason: optional });

const limitsAfterNotice = v.object({
  notice: text,
  limits: v.array(v.object({ kind: text, started: v.number(), wasOn: text, dueOn: text, dueAt: text })),
});

const textFields = ['description', 'address', 'partyName', 'text', 'reason', 'comment'] as const;

const fact = <const Type extends string, Data extends v.GenericSchema>(type: Type, data: Data) =>
  v.object({ type: v.literal(type), data });

/** What a sealed event of a case may hold: the stored format, whatever becomes of the domain's types. */
export const storedCaseFact = v.variant('type', [
  fact(
    'filed',
    v.object({
      caseNumber: text,
      disclosure: v.picklist(disclosures),
      pollutionTypes: v.array(text),
      description: text,
      answers: v.optional(v.array(v.object({ question: text, options: v.array(text) }))),
      occurredAt: text,
      ongoing: v.boolean(),
      lng: v.number(),
      lat: v.number(),
      address: optional,
      partyName: optional,
      evidence: v.array(text),
      wantsReward: v.boolean(),
      wantsReply: v.boolean(),
      insider: v.boolean(),
      consent: optional,
      concernsOfficials: v.optional(v.boolean()),
      raised: v.optional(v.boolean()),
      division: text,
      unit: text,
      policyId: text,
      policyEdition: v.number(),
    }),
  ),
  fact('accepted', v.object({ remark: optional })),
  fact('declined', v.object({ code: text, reason: text })),
  fact('transferred', v.object({ to: text, contact: optional, reason: optional })),
  fact('merged', v.object({ into: text })),
  fact('merged-in', v.object({ from: text })),
  fact('supplement-requested', v.object({ text })),
  fact('supplemented', v.object({ asked: v.boolean(), text, evidence: v.array(text) })),
  fact('dispatched', v.object({ unit: text, urgent: v.boolean(), remark: optional })),
  fact('signed', v.object({ unit: text })),
  fact('ticket-returned', reason),
  fact(
    'site-checked',
    v.object({ visitedAt: text, violationSeen: v.boolean(), notes: text, evidence: v.array(text) }),
  ),
  fact('party-named', v.object({ name: text })),
  fact('raised', v.object({ unit: text, concerned: v.array(text), reason: optional })),
  fact('recused', v.object({ kind: v.picklist(tieKinds), note: optional, handedBack: v.boolean() })),
  fact(
    'texts-checked',
    v.object({
      texts: v.array(
        v.object({
          version: v.number(),
          field: v.picklist(textFields),
          hidden: v.array(v.object({ start: v.number(), end: v.number() })),
          kept: v.number(),
        }),
      ),
    }),
  ),
  fact('evidence-redacted', v.object({ evidence: text, copy: text })),
  fact('case-filed', v.object({ investigators: v.array(text), category: optional, facts: optional })),
  fact(
    'findings-recorded',
    v.object({
      findings: v.picklist(findingKinds),
      categories: v.array(text),
      matchesReport: v.boolean(),
      subjectKnown: v.boolean(),
      knownToAuthorityAt: optional,
      publishedByMediaAt: optional,
      underRectification: v.boolean(),
      severity: v.optional(v.picklist(severities)),
      contribution: v.optional(v.picklist(contributions)),
      clue: v.optional(v.picklist(clueLevels)),
      incident: v.optional(v.picklist(incidentLevels)),
      summary: text,
    }),
  ),
  fact(
    'outcome-recorded',
    v.object({
      kind: text,
      amountFen: v.optional(v.number()),
      documentNumber: optional,
      decidedOn: optional,
      servedOn: optional,
      final: v.boolean(),
    }),
  ),
  fact('extension-requested', v.object({ kind: text, length: v.number(), reason: text })),
  fact('extension-approved', v.object({ kind: text, length: v.number(), reason: text, told: optional })),
  fact('extension-refused', reason),
  fact('replied', v.object({ text })),
  fact('call-asked', v.object({ line: text, answerUntil: text })),
  fact('call-answered', v.object({ agreed: v.boolean(), number: v.optional(text), until: v.optional(text) })),
  fact('message-written', v.object({ from: v.picklist(['reporter', 'authority']), text })),
  fact('withdrawn', maybeReason),
  fact('rated', v.object({ stars: v.number(), comment: optional, solved: v.optional(v.boolean()) })),
  fact('review-requested', reason),
  fact('review-opinion', v.object({ upheld: v.boolean(), text })),
  fact('reopened', v.object({ reason: text, unsolved: v.optional(v.boolean()) })),
  fact('closed', maybeReason),
  fact('suspended', v.object({ reason: text, until: optional })),
  fact('resumed', maybeReason),
  fact('reporter-reminded', v.object({ kind: text, dueAt: text })),
  fact('deadline-noted', v.object({ kind: text, started: v.number(), key: text, dueAt: text })),
  fact('limits-moved', limitsAfterNotice),
  fact('limits-confirmed', limitsAfterNotice),
]);
