import type { Recorded } from '../case/case-event.ts';

/** Why somebody may need to know who reported; a closed list, because the reporter is told it in a sentence. */
export type UnsealReason =
  | 'contact-reporter'
  | 'verify-facts'
  | 'reporter-safety'
  | 'evidence-review'
  | 'court-order';

/** The unit as it was called then: the record stays readable when units are renamed. */
export type UnitStamp = { readonly id: string; readonly name: string };

type Fact<Type extends string, Data extends object> = { readonly type: Type; readonly data: Data };

/** `until` and `answerUntil` are exclusive. */
export type UnsealFact =
  | Fact<
      'unseal-requested',
      {
        readonly reportId: string;
        /** The sealed original of this file is asked for; left out: who reported. */
        readonly evidenceId?: string | undefined;
        readonly caseNumber: string;
        readonly division: string;
        readonly reason: UnsealReason;
        readonly explanation: string;
        readonly unit: UnitStamp;
        readonly answerUntil: string;
      }
    >
  | Fact<
      'unseal-granted',
      { readonly unit: UnitStamp; readonly until: string; readonly remark?: string | undefined }
    >
  | Fact<'unseal-refused', { readonly unit: UnitStamp; readonly reason?: string | undefined }>
  | Fact<'contact-read', { readonly unit: UnitStamp }>
  /** A piece of the file, counted from 0. */
  | Fact<'original-read', { readonly unit: UnitStamp; readonly part: number }>;

export type UnsealEvent = Recorded<UnsealFact>;
