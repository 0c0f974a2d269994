import type { TrackedDeadline } from '../deadline/track.ts';
import type { Officer, Unit } from '../jurisdiction/organisation.ts';
import type { TieKind } from '../jurisdiction/tie.ts';
import type { TextSpan } from '../report/self-identification/finding.ts';
import type { FindingsRecord, Outcome, TextField } from './case-event.ts';
import type { ViolationCase } from './violation-case.ts';

/** Staff commands with their arguments, already validated in shape. */
export type CaseCommand =
  | { readonly command: 'accept'; readonly remark?: string | undefined }
  | { readonly command: 'decline'; readonly code: string; readonly reason: string }
  | {
      readonly command: 'transfer';
      readonly to: string;
      readonly contact?: string | undefined;
      readonly reason?: string | undefined;
    }
  | { readonly command: 'merge'; readonly into: string }
  | { readonly command: 'request-supplement'; readonly text: string }
  | {
      readonly command: 'dispatch';
      readonly unit?: string | undefined;
      readonly urgent: boolean;
      readonly remark?: string | undefined;
    }
  | { readonly command: 'redact-evidence'; readonly evidence: string; readonly copy: string }
  | {
      readonly command: 'redact-text';
      readonly texts: readonly {
        readonly version: number;
        readonly field: TextField;
        readonly hidden: readonly TextSpan[];
      }[];
      /** Marked parts that stay visible were looked at and may stay. */
      readonly keep: boolean;
    }
  | { readonly command: 'name-party'; readonly name: string }
  | {
      readonly command: 'raise';
      readonly units: readonly string[];
      readonly reason?: string | undefined;
    }
  | { readonly command: 'recuse'; readonly kind: TieKind; readonly note?: string | undefined }
  | { readonly command: 'sign' }
  | { readonly command: 'return'; readonly reason: string }
  | {
      readonly command: 'record-site-check';
      readonly visitedAt?: string | undefined;
      readonly violationSeen: boolean;
      readonly notes: string;
      readonly evidence: readonly string[];
    }
  | {
      readonly command: 'file-case';
      readonly investigators: readonly string[];
      readonly category?: string | undefined;
      readonly facts?: string | undefined;
    }
  | ({ readonly command: 'record-findings' } & FindingsRecord)
  | ({ readonly command: 'record-outcome' } & Outcome)
  | {
      readonly command: 'request-extension';
      readonly kind: string;
      readonly length: number;
      readonly reason: string;
    }
  | { readonly command: 'approve-extension'; readonly told?: string | undefined }
  | { readonly command: 'refuse-extension'; readonly reason: string }
  | { readonly command: 'reply'; readonly text: string }
  | { readonly command: 'message'; readonly text: string }
  | { readonly command: 'request-call'; readonly line: string }
  | { readonly command: 'suspend'; readonly reason: string; readonly until?: string | undefined }
  | { readonly command: 'resume'; readonly reason?: string | undefined }
  | { readonly command: 'record-review-opinion'; readonly upheld: boolean; readonly text: string }
  | { readonly command: 'reopen'; readonly reason: string }
  | { readonly command: 'close'; readonly reason?: string | undefined };

export type ReporterCommand =
  | { readonly command: 'supplement'; readonly text: string; readonly evidence: readonly string[] }
  | { readonly command: 'message'; readonly text: string }
  | {
      readonly command: 'answer-call';
      readonly agreed: boolean;
      readonly number?: string | undefined;
      readonly until?: string | undefined;
    }
  | { readonly command: 'withdraw'; readonly reason?: string | undefined }
  | {
      readonly command: 'rate';
      readonly stars: number;
      readonly comment?: string | undefined;
      readonly solved?: boolean | undefined;
    }
  | { readonly command: 'review'; readonly reason: string };

/** What a decision may look at besides the case itself. */
export type CaseContext = {
  readonly now: string;
  /** Who may be named as an investigator, and of which unit. */
  readonly officers: (username: string) => Officer | undefined;
  readonly unitById: (id: string) => Unit | undefined;
  /** Unit of the place's township, where a ticket goes when nobody says otherwise. */
  readonly routedUnit: string | undefined;
  /** Unit of the city that takes in what a county may not handle. */
  readonly upperUnit?: string | undefined;
  /** Limits running now, with their rules. */
  readonly deadlines: readonly TrackedDeadline[];
  /** Codes of the policy's own list. */
  readonly categories: readonly string[];
  /** The case to merge into, when the command names one. */
  readonly mergeTarget?: ViolationCase | undefined;
};

export type CaseRefusal =
  | 'access.denied'
  | 'case.not-in-this-state'
  | 'case.not-held-by-your-unit'
  | 'case.unit-unknown'
  | 'case.return-too-late'
  | 'case.no-site-check'
  | 'case.visited-in-future'
  | 'case.investigators-unfit'
  | 'case.category-unknown'
  | 'case.facts-incomplete'
  | 'case.served-before-decided'
  | 'case.date-in-future'
  | 'case.amount-missing'
  | 'case.outcome-missing'
  | 'case.extension-pending'
  | 'case.extension-none'
  | 'case.extension-own'
  | 'case.extension-too-long'
  | 'case.extension-not-running'
  | 'case.merge-into-itself'
  | 'case.merge-target-closed'
  | 'case.merge-elsewhere'
  | 'case.evidence-unknown'
  | 'case.unit-tied'
  | 'case.already-raised'
  | 'case.text-unknown'
  | 'case.text-kept-unconfirmed'
  | 'text.may-identify-reporter'
  | 'case.call-pending'
  | 'case.call-not-asked'
  | 'case.call-phone-missing'
  | 'case.already-rated'
  | 'case.review-too-late';
