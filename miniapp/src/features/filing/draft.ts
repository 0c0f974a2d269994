import type { ReportBody } from '../../../../functions/contract/file-report';
import type { HeldFile } from '../../shared/evidence/held-file';

export type Disclosure = ReportBody['disclosure'];
export type PollutionType = ReportBody['pollutionTypes'][number];
export type Answer = ReportBody['answers'][number];

/** Raised whenever a stored draft of before would be read wrongly; migrations.ts knows the way from each. */
export const draftVersion = 2;

/** One report before it is filed, as the phone keeps it. */
export type Draft = {
  readonly version: typeof draftVersion;
  readonly id: string;
  readonly editedAt: number;
  /** Where its writer is: a step, or in large type one question of it ("facts/party"). */
  readonly at: string;
  readonly files: readonly HeldFile[];
  /** `outside`: known to lie outside the city; without a network nobody knows, and the server decides. */
  readonly pin: {
    readonly lng: number;
    readonly lat: number;
    readonly area: string;
    readonly outside?: boolean;
  } | null;
  readonly address: string;
  readonly pollutionTypes: readonly PollutionType[];
  readonly answers: readonly Answer[];
  readonly description: string;
  readonly party: string;
  /** Local minute, "2026-03-10T08:00". */
  readonly seenAt: string;
  readonly ongoing: boolean;
  readonly disclosure: Disclosure;
  readonly name: string;
  readonly phone: string;
  readonly wantsReward: boolean;
  readonly wantsReply: boolean;
  /** WeChat may send word; where there is no WeChat, nobody is asked. */
  readonly wantsNotices: boolean;
  readonly insider: boolean;
  /** It is about an official or about the office that would handle it. */
  readonly concernsOfficials: boolean;
  readonly declaration: boolean;
  /** Made when the reporter says "send"; kept until the server has answered, whatever happens to the phone. */
  readonly sending: Sending | null;
};

export type Sending = {
  readonly key: string;
  readonly state: 'queued' | 'refused';
  readonly code?: string;
  readonly detail?: string;
};

export const newDraft = (id: string, now: number, seenAt: string): Draft => ({
  version: draftVersion,
  id,
  editedAt: now,
  at: 'evidence',
  files: [],
  pin: null,
  address: '',
  pollutionTypes: [],
  answers: [],
  description: '',
  party: '',
  seenAt,
  ongoing: false,
  disclosure: 'named',
  name: '',
  phone: '',
  wantsReward: true,
  wantsReply: true,
  wantsNotices: true,
  insider: false,
  concernsOfficials: false,
  declaration: false,
  sending: null,
});

/** A draft nobody has put anything into is not worth keeping. */
export const isEmpty = (draft: Draft): boolean =>
  draft.files.length === 0 &&
  draft.pin === null &&
  draft.address === '' &&
  draft.description === '' &&
  draft.party === '' &&
  draft.pollutionTypes.length === 0;

export const isQueued = (draft: Draft): boolean => draft.sending?.state === 'queued';
