import { rawBodies, strangeIds, strangeQueries } from '../api/hostile.ts';
import type { Json } from '../api/running-system.ts';
import { draws } from './seeded.ts';

type Draw = ReturnType<typeof draws>;
export type HostileRequest = {
  readonly path: string;
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, string>>;
};

/** What one request is made from: a proper one, and the shape of the operation as it is described. */
export type Proper = {
  readonly path: string;
  readonly query: string;
  readonly body?: object | undefined;
  readonly schema?: Json;
  readonly queries: readonly string[];
};

const nested = (levels: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = 'deep';
  for (let level = 0; level < levels; level += 1) value = wrap(value);
  return value;
};

const scalars: readonly unknown[] = [
  ...[null, true, false, 0, -1, -0, 0.1, 1e308, -1e308, 5e-324, 2 ** 53, 4_294_967_296],
  ...[
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\udfff\ud800',
    'a\u202eb',
    '\ufeff',
    '\u2028',
    'NaN',
    'Infinity',
    '-0',
    '0x1f',
    '1e9',
  ],
  ...[
    '0001-01-01',
    '9999-12-31',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '+275760-09-13T00:00:00Z',
  ],
  ...[
    '2026-02-29',
    '2026-02-30T00:00:00+08:00',
    '2026-03-10T24:00:00+08:00',
    '2026-03-10T08:00:60Z',
    '2026-03-10T08:00:00+99:99',
  ],
  ...[
    '../../etc/passwd',
    'file:///etc/passwd',
    'http://169.254.169.254/',
    '$' + '{jndi:ldap://x}',
    '{{7*7}}',
    '=HYPERLINK("http://x")',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    "' OR 1=1 --",
    'R#x#HEAD',
    '$gt',
    '%s%n%x',
    '__proto__',
    'constructor',
    '😀'.repeat(300),
  ],
  ...['x'.repeat(70_000), '举'.repeat(3_000), 'e\u0301'.repeat(900), '(a+)+$'.repeat(100)],
];

const trees: readonly (() => unknown)[] = [
  () => nested(300, (inner) => [inner]),
  () => nested(300, (inner) => ({ a: inner })),
  () => Array.from({ length: 5_000 }, (_, index) => index),
  () => Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`k${index}`, index])),
  () => ({ length: 1e9, 0: 'x' }),
  () => ({ toString: 1, valueOf: 1, toJSON: 1, hasOwnProperty: 1 }),
  () => [],
  () => ({}),
  () => [null],
];

const hostileValue = (draw: Draw): unknown =>
  draw.below(5) === 0
    ? (trees[draw.below(trees.length)] ?? trees[0])?.()
    : scalars[draw.below(scalars.length)];

/** One thing somewhere in a proper body is made wrong; twice as often at the top, where rules look first. */
const spoiled = (draw: Draw, value: unknown, depth = 0): unknown => {
  if (typeof value !== 'object' || value === null || (depth > 0 && draw.below(3) === 0))
    return hostileValue(draw);
  if (Array.isArray(value)) {
    const at = draw.below(value.length + 1);
    return [...value.slice(0, at), spoiled(draw, value[at], depth + 1), ...value.slice(at + 1)];
  }
  const keys = Object.keys(value);
  const key = keys[draw.below(keys.length + 1)];
  const { [key ?? '']: held, ...rest } = value as Record<string, unknown>;
  if (key === undefined)
    return { ...rest, [draw.one(['x', '$', 'id', 'a.b', 'hasOwnProperty'])]: hostileValue(draw) };
  return draw.below(6) === 0 ? rest : { ...rest, [key]: spoiled(draw, held, depth + 1) };
};

const variants = (schema: Json): readonly Json[] =>
  schema?.oneOf ?? schema?.anyOf ?? (schema === undefined ? [] : [schema]);

/** A body of any of the operation's variants, each field filled with something its schema might take. */
const drawn = (draw: Draw, schema: Json): unknown => {
  const all = variants(schema);
  const one = all[draw.below(Math.max(all.length, 1))];
  if (one !== undefined && one !== schema) return drawn(draw, one);
  if (schema?.const !== undefined) return schema.const;
  if (schema?.enum !== undefined) return schema.enum[draw.below(schema.enum.length)];
  if (schema?.type === 'array') return Array.from({ length: draw.below(3) }, () => drawn(draw, schema.items));
  if (schema?.type === 'object')
    return Object.fromEntries(
      Object.entries<Json>(schema.properties ?? {})
        .filter(() => draw.below(8) > 0)
        .map(([key, inner]) => [key, draw.below(12) === 0 ? hostileValue(draw) : drawn(draw, inner)]),
    );
  if (schema?.type === 'boolean') return draw.below(2) === 0;
  if (schema?.type === 'integer' || schema?.type === 'number') return draw.below(100_000);
  return draw.one([
    'some text that is long enough',
    '2026-03-09',
    '2026-03-09T22:00:00+08:00',
    '13800000000',
  ]);
};

const withPrototype = (text: string): string =>
  `{"__proto__":{"admin":true,"roles":["administrator"]},"constructor":{"prototype":{"x":1}},${text.slice(1)}`;

/** As text: what JSON cannot say is said in the text itself. */
const hostileBody = (draw: Draw, { body = {}, schema }: Proper): unknown => {
  const text = () => JSON.stringify(draw.below(2) === 0 ? drawn(draw, schema) : spoiled(draw, body));
  switch (draw.below(10)) {
    case 0:
      return rawBodies[draw.below(rawBodies.length)];
    case 1: {
      const whole = text();
      return whole.slice(0, draw.below(whole.length));
    }
    case 2:
      return withPrototype(JSON.stringify(body)).replace(',}', '}');
    case 3:
      return text().replace(
        /:\s*("[^"]*"|\d+)/,
        draw.one([':NaN', ':-Infinity', ':01', ':1e999', ':undefined']),
      );
    default:
      return text();
  }
};

const hostileHeaders = (draw: Draw): Record<string, string> => {
  switch (draw.below(8)) {
    case 0:
      return { 'idempotency-key': draw.one(['', 'k'.repeat(65), '\u0000', '__proto__', '../x', '举报']) };
    case 1:
      return {
        'accept-language': draw.one(['', '*', 'xx-'.repeat(500), 'en;q=NaN', 'zh;q=9e99,en', '__proto__']),
      };
    case 2:
      return {
        'content-type': draw.one([
          'text/plain',
          'application/xml',
          'multipart/form-data',
          '',
          'application/json;charset=utf-7',
        ]),
      };
    default:
      return { 'idempotency-key': draw.word(20) };
  }
};

export const hostileRequest = (seed: string, proper: Proper): HostileRequest => {
  const draw = draws(seed);
  const strangeId = draw.below(4) === 0 && /_[0-9a-z]{26}|none/.test(proper.path);
  const id = strangeIds[draw.below(strangeIds.length)] ?? '';
  const path = strangeId ? proper.path.replace(/[a-z]{3}_[0-9a-z]{26}|none/, id) : proper.path;
  const asked = draw.below(2) === 0 ? [...proper.queries, 'limit', 'cursor', 'x', '__proto__'] : [];
  const query = asked
    .filter(() => draw.below(2) === 0)
    .map((name) => `${name}=${strangeQueries[draw.below(strangeQueries.length)]}`);
  const whole = [proper.query, ...query].filter((part) => part !== '').join('&');
  return {
    path: whole === '' ? path : `${path}?${whole}`,
    headers: hostileHeaders(draw),
    ...(proper.body !== undefined && { body: hostileBody(draw, proper) }),
  };
};
