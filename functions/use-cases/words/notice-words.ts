import type { LimitsAfterNotice } from '../../domain/deadline/announced-limits.ts';
import type { Words } from '../../domain/words.ts';

/** "2027#1" is the first notice of 2027. */
const yearOf = (notice: string): string => notice.split('#')[0] ?? notice;

/** What moved because the State Council announced the holidays of a year; dates of 2027-01-05 are read as they are. */
export const limitsMoved = ({ notice, limits }: LimitsAfterNotice, title: (kind: string) => Words): Words => {
  const moved = limits.filter(({ wasOn, dueOn }) => wasOn !== dueOn);
  const list = (language: keyof Words, separator: string): string =>
    moved.map(({ kind, wasOn, dueOn }) => `${title(kind)[language]} ${wasOn} → ${dueOn}`).join(separator);
  return {
    zh: `国务院公布了 ${yearOf(notice)} 年放假安排，以下期限随之调整：${list('zh', '；')}`,
    en: `The holidays of ${yearOf(notice)} were announced; these dates move: ${list('en', '; ')}`,
  };
};

export const limitsConfirmed = ({ notice }: LimitsAfterNotice): Words => ({
  zh: `国务院公布了 ${yearOf(notice)} 年放假安排，暂定的期限已确定，日期不变`,
  en: `The holidays of ${yearOf(notice)} were announced: provisional dates are now final, unchanged`,
});
