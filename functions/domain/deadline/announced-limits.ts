import type { Instant, LocalDate } from './local-date.ts';

/** One running limit after a holiday notice: the date told before, and the one that holds from now on. */
export type AnnouncedLimit = {
  readonly kind: string;
  readonly started: number;
  readonly wasOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
};

/** What a notice did to one case or reward; `limits-moved` is told to the reporter, the other is for the record. */
export type LimitsFact =
  | { readonly type: 'limits-moved'; readonly data: LimitsAfterNotice }
  | { readonly type: 'limits-confirmed'; readonly data: LimitsAfterNotice };

/** `notice`: "2027#1", the first notice of 2027. */
export type LimitsAfterNotice = { readonly notice: string; readonly limits: readonly AnnouncedLimit[] };
