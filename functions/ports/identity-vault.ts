import type { Payee, Person } from './person.ts';

/** The second table: who reported, what they may open, and whom to pay. Never read by handlers of a case. */
export type IdentityVault = {
  person(reportId: string): Promise<Person | undefined>;
  /** Changes what is sealed; undefined when nothing is. Two changes at once are made one after the other. */
  correctPerson(reportId: string, correct: (person: Person) => Person): Promise<Person | undefined>;
  /** Newest first. */
  reportsOf(
    account: string,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<{ items: readonly string[]; cursor?: string | undefined }>;
  /** True when the account filed the report. */
  owns(account: string, reportId: string): Promise<boolean>;
  reportOfReceipt(receiptHash: string): Promise<string | undefined>;
  payee(payoutId: string): Promise<Payee | undefined>;
  /** What is paid against a collection code, by the hash of the code. */
  payoutOfCollection(codeHash: string): Promise<string | undefined>;
  openSession(tokenHash: string, session: CitizenSession): Promise<void>;
  session(tokenHash: string): Promise<CitizenSession | undefined>;
};

export type CitizenSession =
  | {
      readonly kind: 'account';
      readonly account: string;
      readonly openid: string;
      readonly expiresAt: string;
    }
  | { readonly kind: 'receipt'; readonly reportId: string; readonly expiresAt: string };
