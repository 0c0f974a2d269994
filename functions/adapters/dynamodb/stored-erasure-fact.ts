import * as v from 'valibot';

const text = v.string();
const erased = v.array(
  v.object({
    what: v.picklist([
      'person',
      'account-link',
      'access-lines',
      'originals',
      'receipt',
      'case-key',
      'files',
      'payee',
    ]),
    keyHash: v.optional(text),
  }),
);
const kept = v.array(
  v.object({
    what: v.picklist(['open-facts', 'facts', 'payee', 'ledger', 'accesses', 'sign-in']),
    untilOn: v.optional(text),
  }),
);
const report = { reportId: text, caseNumber: text, erased };

const fact = <const Type extends string, Data extends v.GenericSchema>(type: Type, data: Data) =>
  v.object({ type: v.literal(type), data });

/** What a stored event of an erasure may hold: what went, never what it said or whose it was. */
export const storedErasureFact = v.variant('type', [
  fact(
    'identity-erased',
    v.object({ ...report, cause: v.picklist(['one-report', 'account', 'retention']), kept }),
  ),
  fact('content-erased', v.object(report)),
  fact('payee-erased', v.object(report)),
]);
