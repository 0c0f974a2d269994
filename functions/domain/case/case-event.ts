import type { LimitsFact } from '../deadline/announced-limits.ts';
import type { DeadlineEvent } from '../deadline/track.ts';
import type { TieKind } from '../jurisdiction/tie.ts';
import type { TextSpan } from '../report/self-identification/finding.ts';

export type Disclosure = 'named' | 'coded' | 'anonymous';
export type Findings = 'substantiated' | 'partly' | 'unsubstantiated' | 'unverifiable';

/** A choice among the answers of a question that the kind of pollution leads to. */
export type ReportAnswer = { readonly question: string; readonly options: readonly string[] };

/** One tip-off as submitted; its facts never change. Nothing here tells who reported. */
export type ReportFacts = {
  readonly caseNumber: string;
  readonly disclosure: Disclosure;
  readonly pollutionTypes: readonly string[];
  readonly description: string;
  readonly answers?: readonly ReportAnswer[] | undefined;
  readonly occurredAt: string;
  readonly ongoing: boolean;
  readonly lng: number;
  readonly lat: number;
  readonly address?: string | undefined;
  readonly partyName?: string | undefined;
  readonly evidence: readonly string[];
  readonly wantsReward: boolean;
  readonly wantsReply: boolean;
  readonly insider: boolean;
  /** Edition of the words the reporter agreed to. */
  readonly consent?: string | undefined;
  /** The reporter says that officials or the office in charge are concerned. */
  readonly concernsOfficials?: boolean | undefined;
  /** Taken in one level up, out of sight of the county. */
  readonly raised?: boolean | undefined;
  /** Smallest division that holds the place. */
  readonly division: string;
  /** Unit that receives it: the county's, or the city's when it is raised. */
  readonly unit: string;
  readonly policyId: string;
  readonly policyEdition: number;
};

/** A handling document. The reward's clock starts when it was served, not when it was decided. */
export type Outcome = {
  readonly kind: string;
  readonly amountFen?: number | undefined;
  readonly documentNumber?: string | undefined;
  readonly decidedOn?: string | undefined;
  readonly servedOn?: string | undefined;
  readonly final: boolean;
};

export type FindingsRecord = {
  readonly findings: Findings;
  readonly categories: readonly string[];
  readonly matchesReport: boolean;
  readonly subjectKnown: boolean;
  readonly knownToAuthorityAt?: string | undefined;
  readonly publishedByMediaAt?: string | undefined;
  readonly underRectification: boolean;
  readonly severity?: 'major' | 'larger' | 'general' | undefined;
  readonly contribution?: 1 | 2 | 3 | undefined;
  readonly clue?: 'useful' | 'valid' | 'key' | undefined;
  readonly incident?: 'general' | 'larger' | 'major' | 'extraordinary' | undefined;
  /** Highest fine the law allows, where a measure takes a share of it. */
  readonly statutoryMaxFineFen?: number | undefined;
  readonly summary: string;
};

/** Where in an event a free text of the reporter stands. */
export type TextField = 'description' | 'address' | 'partyName' | 'text' | 'reason' | 'comment';

type Fact<Type extends string, Data extends object> = { readonly type: Type; readonly data: Data };

export type CaseFact =
  | Fact<'filed', ReportFacts>
  | Fact<'accepted', { readonly remark?: string | undefined }>
  | Fact<'declined', { readonly code: string; readonly reason: string }>
  | Fact<
      'transferred',
      { readonly to: string; readonly contact?: string | undefined; readonly reason?: string | undefined }
    >
  | Fact<'merged', { readonly into: string }>
  | Fact<'merged-in', { readonly from: string }>
  | Fact<'supplement-requested', { readonly text: string }>
  | Fact<
      'supplemented',
      { readonly asked: boolean; readonly text: string; readonly evidence: readonly string[] }
    >
  | Fact<
      'dispatched',
      { readonly unit: string; readonly urgent: boolean; readonly remark?: string | undefined }
    >
  | Fact<'signed', { readonly unit: string }>
  | Fact<'ticket-returned', { readonly reason: string }>
  | Fact<
      'site-checked',
      {
        readonly visitedAt: string;
        readonly violationSeen: boolean;
        readonly notes: string;
        readonly evidence: readonly string[];
      }
    >
  /** From then on `copy` stands for `evidence` before everybody but those who may black out. */
  | Fact<'evidence-redacted', { readonly evidence: string; readonly copy: string }>
  /** What of the reporter's texts others are not shown; `kept` counts marks that were left visible on purpose. */
  | Fact<
      'texts-checked',
      {
        readonly texts: readonly {
          readonly version: number;
          readonly field: TextField;
          readonly hidden: readonly TextSpan[];
          readonly kept: number;
        }[];
      }
    >
  | Fact<'party-named', { readonly name: string }>
  /** Goes up a level: `concerned` are the offices complained of. */
  | Fact<
      'raised',
      { readonly unit: string; readonly concerned: readonly string[]; readonly reason?: string | undefined }
    >
  | Fact<
      'recused',
      { readonly kind: TieKind; readonly note?: string | undefined; readonly handedBack: boolean }
    >
  | Fact<
      'case-filed',
      {
        readonly investigators: readonly string[];
        readonly category?: string | undefined;
        readonly facts?: string | undefined;
      }
    >
  | Fact<'findings-recorded', FindingsRecord>
  | Fact<'outcome-recorded', Outcome>
  | Fact<'extension-requested', { readonly kind: string; readonly length: number; readonly reason: string }>
  | Fact<'extension-refused', { readonly reason: string }>
  | Fact<'replied', { readonly text: string }>
  | Fact<'message-written', { readonly from: 'reporter' | 'authority'; readonly text: string }>
  /** Somebody wants to talk. `line` is the office's own phone; nothing is known of the reporter's. */
  | Fact<'call-asked', { readonly line: string; readonly answerUntil: string }>
  /** With a yes a number of the relay that reaches the reporter until then; never the reporter's own. */
  | Fact<
      'call-answered',
      { readonly agreed: boolean; readonly number?: string | undefined; readonly until?: string | undefined }
    >
  | Fact<'withdrawn', { readonly reason?: string | undefined }>
  | Fact<
      'rated',
      { readonly stars: number; readonly comment?: string | undefined; readonly solved?: boolean | undefined }
    >
  | Fact<'review-requested', { readonly reason: string }>
  | Fact<'review-opinion', { readonly upheld: boolean; readonly text: string }>
  /** `unsolved`: a reporter said that the problem is still there. */
  | Fact<'reopened', { readonly reason: string; readonly unsolved?: boolean | undefined }>
  | Fact<'closed', { readonly reason?: string | undefined }>
  | Fact<'suspended', { readonly reason: string; readonly until?: string | undefined }>
  | Fact<'resumed', { readonly reason?: string | undefined }>
  | Fact<
      'extension-approved',
      {
        readonly kind: string;
        readonly length: number;
        readonly reason: string;
        readonly told?: string | undefined;
      }
    >
  | Extract<DeadlineEvent, { type: 'deadline-noted' }>
  /**
   * What the reporter still owes, some days before its date. A fact of its own, because whoever tells reporters
   * reads the type of an event and not its sealed content.
   */
  | Fact<'reporter-reminded', { readonly kind: string; readonly dueAt: string }>
  | LimitsFact;

/** Who did it: never the reporter's identity, only that it was the reporter. */
export type By = 'reporter' | 'system' | `officer:${string}`;

export type Recorded<F> = F & {
  readonly version: number;
  readonly at: string;
  readonly by: By;
  /** Claims the command: a replay finds it here and gets the first result. */
  readonly commandId: string;
  /** Hash of the command's body: the same id with another body is refused. */
  readonly payloadHash: string;
};

export type CaseEvent = Recorded<CaseFact>;
