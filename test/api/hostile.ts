import type { Json } from './running-system.ts';

/** What clients never should send as the value of a field, and sooner or later do. */
const values: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  'x',
  'NaN',
  'y'.repeat(5_000),
  '\u0000',
  'a\u202eb',
  '\ud800',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2026-02-30',
  '2026-02-30T00:00:00+08:00',
  '2026-13-01T00:00:00Z',
  [],
  {},
  [[]],
  [null],
  Array.from({ length: 1_000 }, () => 'x'),
  nested(200),
  '<script>alert(1)</script>',
  "' OR 1=1 --",
];

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

/** Bodies that are no object of the contract at all, as text. */
export const rawBodies: readonly string[] = [
  '{',
  '}',
  'null',
  '[]',
  '"text"',
  '12',
  'NaN',
  '{"a":NaN}',
  "{'a':1}",
  '{"a":1}{"b":2}',
  '\ufeff{}',
  '[1,2',
  '\u0000',
  `${'['.repeat(30_000)}`,
  `${'['.repeat(15_000)}${']'.repeat(15_000)}`,
  `${'{"a":'.repeat(6_000)}1${'}'.repeat(6_000)}`,
  '{"__proto__":{"command":"accept","admin":true}}',
  '{"constructor":{"prototype":{"command":"accept"}}}',
  '{"toString":1}',
  `{"a":"${'z'.repeat(70_000)}"}`,
];

/** Ids that are none. */
export const strangeIds: readonly string[] = [
  'x',
  '0',
  '__proto__',
  'constructor',
  'rpt_',
  `rpt_${'0'.repeat(26)}`,
  `rwd_${'0'.repeat(26)}`,
  `RPT_${'0'.repeat(26)}`,
  `rpt_${'0'.repeat(3_000)}`,
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '%E0%A4%A',
  '%F0%9F%92%A9',
  'a%23b',
  'null',
  '%20',
  "'%20OR%201=1",
];

export const strangeQueries: readonly string[] = [
  '',
  '0',
  '51',
  '-1',
  '1e2',
  '0x10',
  'NaN',
  'abc',
  '%00',
  '%E0%A4%A',
  'x'.repeat(1_100),
  '__proto__',
  '%F0%9F%92%A9',
  'AAAA',
  'e30',
  '0001-01-01T00:00:00Z',
  '[]',
];

type Schema = Json;

const variantsOf = (schema: Schema): readonly Schema[] => schema.oneOf ?? schema.anyOf ?? [schema];

/** A body that the schema allows as far as JSON Schema can tell. */
const sampleOf = (schema: Schema, name = ''): unknown => {
  const [variant] = variantsOf(schema);
  if (variant !== schema) return sampleOf(variant, name);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, property]) => [key, sampleOf(property, key)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, name));
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    default:
      return texts[name] ?? 'some text that is long enough';
  }
};

const texts: Readonly<Record<string, string>> = {
  occurredAt: '2026-03-10T08:00:00+08:00',
  visitedAt: '2026-03-10T08:00:00+08:00',
  now: '2026-03-10T08:00:00+08:00',
  decidedOn: '2026-03-09',
  servedOn: '2026-03-09',
  until: '2026-04-01',
  on: '2026-03-09',
  phone: '13800000000',
  username: 'intake',
  otp: '000000',
  sha256: 'a'.repeat(64),
  accountNumber: '6222000000000001',
  unit: 'qingyan-town',
  into: `rpt_${'0'.repeat(26)}`,
  reportId: `rpt_${'0'.repeat(26)}`,
};

/** Every body of the schema with exactly one thing wrong: a field missing, of another type, or absurd. */
export const wrongBodies = function* (
  schema: Schema,
): Generator<{ readonly what: string; readonly body: unknown }> {
  for (const variant of variantsOf(schema)) {
    const good = sampleOf(variant);
    if (typeof good !== 'object' || good === null) continue;
    for (const [key, property] of Object.entries<Schema>(variant.properties ?? {})) {
      if (property.const !== undefined && key === 'command') continue;
      const { [key]: sample, ...without } = good as Record<string, unknown>;
      yield { what: `without ${key}`, body: without };
      for (const value of values)
        yield { what: `${key}=${JSON.stringify(value).slice(0, 40)}`, body: { ...without, [key]: value } };
      for (const inner of variantsOf(property).flatMap((one) => Object.keys(one.properties ?? {})))
        for (const value of values)
          yield {
            what: `${key}.${inner}=${JSON.stringify(value).slice(0, 40)}`,
            body: { ...good, [key]: { ...Object(sample), [inner]: value } },
          };
    }
  }
};
