import { type Instant, localDateOf } from '../../domain/deadline/local-date.ts';
import { locate } from '../../domain/jurisdiction/locate.ts';
import type { PolicyBook } from '../../ports/policy-book.ts';
import { caseCourse } from './case-course.ts';
import type { CourseContext } from './course.ts';
import { instantOf } from './moment.ts';
import { demoOrganisation } from './organisation.ts';
import { rewardCourse } from './reward-course.ts';
import { type Story, stories, type Told } from './story.ts';

export type Filing = { readonly do: 'file' };

/** One thing that happened in the demo city, at its instant. `index` counts inside the story. */
export type Happening = {
  readonly at: Instant;
  readonly story: Story;
  readonly index: number;
  readonly what: Told | Filing;
};

/**
 * Everything that happened up to `now`, each list in order of time. Stories that touch one another, by a
 * merger, are in one list; the lists are independent of one another.
 */
export const demoThreads = (now: Instant, policies: PolicyBook): readonly (readonly Happening[])[] => {
  const threads = new Map<string, Happening[]>();
  for (const [number, story] of stories.entries()) {
    const thread = story.also.find((told) => told.do === 'merge')?.into ?? story.key;
    const before = threads.get(thread) ?? [];
    threads.set(thread, [...before, ...happeningsOf(story, number, now, policies)]);
  }
  return [...threads.values()].map((thread) => thread.toSorted((a, b) => a.at.localeCompare(b.at)));
};

const happeningsOf = (
  story: Story,
  number: number,
  now: Instant,
  policies: PolicyBook,
): readonly Happening[] => {
  const calendar = policies.calendar();
  const filedAt = instantOf(story.filed, { now, calendar });
  const context = courseContext(story, filedAt, number, policies);
  // A measure that was not in force yet: nothing could be filed there.
  if (context === undefined) return [];
  const told = [...caseCourse(story, context), ...rewardCourse(story, context), ...story.also];
  return [
    { at: filedAt, what: { do: 'file' } as const },
    ...told
      .map((what) => ({ at: instantOf(what.at, { now, calendar, filedAt }), what }))
      .toSorted((a, b) => a.at.localeCompare(b.at)),
  ].map((happening, index) => ({ ...happening, story, index }));
};

const courseContext = (
  story: Story,
  filedAt: Instant,
  number: number,
  policies: PolicyBook,
): CourseContext | undefined => {
  const location = locate(demoOrganisation, story.place);
  const filedOn = localDateOf(filedAt);
  const pack = location && policies.inForce(location.policyId, filedOn);
  if (location === undefined || pack === undefined) return undefined;
  return {
    division: location.division,
    pack,
    minute: (number * 7) % 25,
    dateAfter: (days) => policies.calendar().addWorkingDays(filedOn, days),
  };
};
