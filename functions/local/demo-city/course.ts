import type { PolicyPack } from '../../domain/policy/policy-pack.ts';
import type { Story } from './story.ts';

/** Working days after the filing on which a case usually gets on. `quick`: nothing is left lying. */
const days = {
  usual: { accepted: 1, filed: 3, found: 6, decided: 8, served: 9, replied: 10, closed: 12 },
  quick: { accepted: 1, filed: 2, found: 3, decided: 3, served: 4, replied: 5, closed: 7 },
} as const;

export const courseDays = ({ pace }: Story): (typeof days)[Story['pace']] => days[pace];

/** What a course must know of a story besides the story itself. */
export type CourseContext = {
  readonly division: string;
  readonly pack: PolicyPack;
  /** 0–24, different for each story: not everything happens at the same minute. */
  readonly minute: number;
  /** Local date that many working days after the filing. */
  readonly dateAfter: (days: number) => string;
};

/** A moment in office hours (or an evening, for reporters) so many working days after the filing. */
export const onDay = (day: number, hour: number, minute: number): string =>
  `+${day} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
