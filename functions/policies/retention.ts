import * as v from 'valibot';
import type { RetentionRules } from '../domain/identity/retention.ts';
import file from './retention.json' with { type: 'json' };

const rule = v.strictObject({
  months: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1200)),
  basis: v.strictObject({ zh: v.string(), en: v.string() }),
});

/** How long what is kept. A city's own periods replace the file. */
export const retention: RetentionRules = v.parse(
  v.strictObject({
    identity: rule,
    'facts-unhandled': rule,
    'facts-handled': rule,
    payee: rule,
  }),
  file,
);
