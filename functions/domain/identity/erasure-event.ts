import type { Recorded } from '../case/case-event.ts';

/** Who wanted it: the reporter for one report, for everything of the account, or nobody because the time was over. */
export type ErasureCause = 'one-report' | 'account' | 'retention';

export type ErasedThing =
  | 'person'
  | 'account-link'
  | 'access-lines'
  | 'originals'
  | 'receipt'
  | 'case-key'
  | 'files'
  | 'payee';

export type Erased = {
  readonly what: ErasedThing;
  /** SHA-256 of the wrapped key that was destroyed, where a key was. */
  readonly keyHash?: string | undefined;
};

export type KeptThing = 'open-facts' | 'facts' | 'payee' | 'ledger' | 'accesses' | 'sign-in';

/** What stays, and the last day it does; without a day it depends on something still to come. */
export type Kept = { readonly what: KeptThing; readonly untilOn?: string | undefined };

type Fact<Type extends string, Data extends object> = { readonly type: Type; readonly data: Data };

/** One history for each report, so that a certificate never links two reports of one person. */
export type ErasureFact =
  | Fact<
      'identity-erased',
      {
        readonly reportId: string;
        readonly caseNumber: string;
        readonly cause: ErasureCause;
        readonly erased: readonly Erased[];
        readonly kept: readonly Kept[];
      }
    >
  | Fact<
      'content-erased',
      { readonly reportId: string; readonly caseNumber: string; readonly erased: readonly Erased[] }
    >
  | Fact<
      'payee-erased',
      { readonly reportId: string; readonly caseNumber: string; readonly erased: readonly Erased[] }
    >;

export type ErasureEvent = Recorded<ErasureFact>;
