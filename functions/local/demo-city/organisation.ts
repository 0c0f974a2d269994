import * as v from 'valibot';
import type { Organisation } from '../../domain/jurisdiction/organisation.ts';
import areas from './areas.json' with { type: 'json' };
import units from './units.json' with { type: 'json' };

const level = v.picklist(['city', 'county', 'township', 'village']);
const code = v.pipe(v.string(), v.regex(/^\d{12}$/));
const corner = v.tuple([v.number(), v.number()]);

const area = v.strictObject({
  code,
  name: v.string(),
  level,
  policyId: v.exactOptional(v.string()),
  ring: v.pipe(v.array(corner), v.minLength(3)),
});
const unit = v.strictObject({
  id: v.string(),
  name: v.string(),
  level,
  division: code,
  handles: v.boolean(),
  receives: v.exactOptional(v.boolean()),
});

/**
 * 示范市, fictional: no place, office or company of this name exists. The villages tile the city; neighbours
 * share every corner of their border, so that no point falls between them. The first county unit of a county
 * receives its reports.
 */
export const demoOrganisation: Organisation = {
  city: { code: '519900000000', name: '示范市' },
  areas: v.parse(v.array(area), areas),
  units: v.parse(v.array(unit), units),
};
