import * as v from 'valibot';

/** Free text a person typed: trimmed, without control characters other than line breaks. */
export const text = (max: number, min = 1) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(min),
    v.maxLength(max),
    v.check((value) => !/[^\P{Cc}\n\r\t]/u.test(value), 'no control characters'),
  );

const INSTANT = /^(19|20)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const isRealDate = (value: string): boolean =>
  /^(19|20)\d{2}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true;
const isInstant = (value: string): boolean =>
  INSTANT.test(value) && isRealDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));

/** Years 1900–2099, with seconds optional and the offset required. */
export const instant = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check(isInstant, 'an ISO 8601 instant with its offset'),
);
export const localDate = v.pipe(v.string(), v.check(isRealDate, 'a date as YYYY-MM-DD'));
export const fen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000_00));
export const identifier = v.pipe(
  v.string(),
  v.regex(/^[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}$/, 'an id of this system'),
);
export const username = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9.-]{1,39}$/, 'a user name'));
export const unitId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,40}$/, 'a unit id'));
export const policyId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'the id of a measure'),
  v.maxLength(60),
);
export const year = v.pipe(v.string(), v.regex(/^(19|20)\d{2}$/, 'a year'));
const cursor = v.pipe(v.string(), v.maxLength(1000));

/** Query strings carry numbers as text. */
const limit = v.pipe(
  v.string(),
  v.regex(/^\d{1,2}$/, 'a number from 1 to 50'),
  v.transform(Number),
  v.minValue(1),
  v.maxValue(50),
);
/** As many as fill a screen, unless the client says how many. */
export const pageQuery = { limit: v.optional(limit, '20'), cursor: v.optional(cursor) };
/** For lists that are nearly always read whole. */
export const longPageQuery = { ...pageQuery, limit: v.optional(limit, '50') };

export const page = <Item extends v.GenericSchema>(item: Item) =>
  v.object({ items: v.array(item), cursor: v.optional(v.string()) });

/** One limit as clients see it. `dueAt` is the first instant that is too late. */
export const nextDue = v.object({
  kind: v.string(),
  title: v.string(),
  dueAt: v.string(),
  dueOn: v.string(),
  provisional: v.boolean(),
  /** Who has to act: the authority or the reporter. */
  owedBy: v.picklist(['authority', 'reporter']),
  overdue: v.boolean(),
  /** Time left (or past, when overdue) in the unit of the rule. */
  remaining: v.object({
    amount: v.number(),
    unit: v.picklist(['working-day', 'calendar-day', 'hour', 'month']),
  }),
  text: v.string(),
});

export const deadlineView = v.object({
  kind: v.string(),
  title: v.string(),
  from: v.string(),
  dueAt: v.string(),
  dueOn: v.string(),
  provisional: v.boolean(),
  owedBy: v.picklist(['authority', 'reporter']),
  status: v.picklist(['open', 'kept', 'missed', 'void']),
  /** When the act came, kept or late; left out while it has not. */
  metAt: v.optional(v.string()),
  overdue: v.boolean(),
  extendedBy: v.optional(v.number()),
  basis: v.string(),
});

export const timelineEntry = v.object({ at: v.string(), kind: v.string(), text: v.string() });
