import { keyedHash } from '../../functions/adapters/crypto/keyed-hash.ts';
import type { Officer } from '../../functions/domain/jurisdiction/organisation.ts';
import type { Transfer, TransferBill } from '../../functions/ports/merchant-transfers.ts';
import type { OutgoingMessage } from '../../functions/ports/message-sender.ts';
import { shippedPolicies } from '../../functions/runtime/policy-book.ts';
import type { Command } from '../../functions/use-cases/command.ts';
import type { Dependencies } from '../../functions/use-cases/dependencies.ts';
import { anOfficer, anOrganisation, units } from './an-organisation.ts';
import { memoryCaseStore } from './memory-case-store.ts';

const missing = (what: string) => (): never => {
  throw new Error(`not part of this world: ${what}`);
};

/** The people who handle a report and its reward in these tests, by username. */
export const cast = {
  intake: anOfficer('intake', units.county, 'intake'),
  town: anOfficer('township-lead', units.town, 'town'),
  investigator: anOfficer('investigator', units.brigade, 'investigator-1'),
  second: anOfficer('investigator', units.brigade, 'investigator-2'),
  lead: anOfficer('case-lead', units.county, 'lead'),
  supervisor: anOfficer('supervisor', units.city, 'supervisor'),
  clerk: anOfficer('reward-clerk', units.county, 'clerk'),
  reviewer: anOfficer('reward-reviewer', units.county, 'reviewer'),
  approver: anOfficer('reward-approver', units.city, 'approver'),
  government: anOfficer('government', units.city, 'government'),
  finance: anOfficer('finance', units.county, 'finance'),
} as const satisfies Record<string, Officer>;

/** WeChat Pay in memory: a bill is one transfer for ever; the test decides what becomes of it. */
const memoryTransfers = () => {
  const bills = new Map<string, Transfer & { readonly amountFen: number }>();
  return {
    bills,
    create: async ({ billNumber, amountFen }: TransferBill): Promise<Transfer> => {
      const bill = bills.get(billNumber) ?? {
        billNumber,
        amountFen,
        state: 'wait-user-confirm' as const,
        packageInfo: `package-${billNumber}`,
      };
      bills.set(billNumber, bill);
      return bill;
    },
    find: async (billNumber: string): Promise<Transfer | undefined> => bills.get(billNumber),
    become: (billNumber: string, state: Transfer['state']): void => {
      const bill = bills.get(billNumber);
      if (bill !== undefined) bills.set(billNumber, { ...bill, state });
    },
  };
};

/** The real use cases over a store in memory. */
export const useCaseWorld = () => {
  const memory = memoryCaseStore();
  const transfers = memoryTransfers();
  const sent: OutgoingMessage[] = [];
  const keys = keyedHash(new Uint8Array(32).fill(7));
  const deps = {
    store: memory.store,
    policies: shippedPolicies(),
    keyedHash: keys,
    transfers,
    messages: {
      send: async (message: OutgoingMessage) => {
        sent.push(message);
        return 'sent' as const;
      },
    },
    keys: {
      newDataKey: async () => ({ plain: new Uint8Array(32), wrapped: 'wrapped' }),
      unwrap: missing('unwrapping'),
    },
    staff: {
      organisation: async () => anOrganisation(),
      officers: async () => Object.values(cast),
      putTie: async () => undefined,
      account: missing('sign-in'),
      standing: missing('sign-in'),
      openSession: missing('sign-in'),
      session: missing('sign-in'),
      noteUse: missing('sign-in'),
      closeSession: missing('sign-in'),
      endSessions: missing('sign-in'),
      changePassword: missing('sign-in'),
      consumeOneTimeStep: missing('sign-in'),
    },
    vault: {
      person: async (reportId: string) => memory.persons.get(reportId),
      correctPerson: missing('corrections'),
      payee: async (payoutId: string) => memory.payees.get(payoutId),
      payoutOfCollection: async (codeHash: string) => memory.collections.get(codeHash),
      reportOfReceipt: async (hash: string) => memory.receipts.get(hash),
      owns: async (account: string, reportId: string) =>
        memory.links.some((link) => link.account === account && link.reportId === reportId),
      reportsOf: missing('lists'),
      openSession: missing('sessions'),
      session: missing('sessions'),
    },
  } satisfies Pick<
    Dependencies,
    'store' | 'policies' | 'keyedHash' | 'transfers' | 'messages' | 'keys' | 'staff' | 'vault'
  >;
  return { deps, memory, transfers, sent };
};

export type UseCaseWorld = ReturnType<typeof useCaseWorld>;

export const aClaim = (id: string, at: string, more: Partial<Command> = {}): Command => ({
  id,
  payloadHash: `hash of ${id}`,
  at,
  by: 'officer:intake',
  ...more,
});
