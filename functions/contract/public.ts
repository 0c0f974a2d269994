import * as v from 'valibot';
import { operation } from './operation.ts';

const sentence = v.object({ title: v.string(), text: v.string(), basis: v.optional(v.string()) });

export const readPolicy = operation({
  id: 'readPolicy',
  method: 'GET',
  path: '/citizen/policy',
  audience: 'public',
  summary: 'What is rewarded and how much, how long it may take, in plain words',
  query: v.object({ policy: v.optional(v.pipe(v.string(), v.maxLength(60))) }),
  status: 200,
  response: v.object({
    id: v.string(),
    edition: v.number(),
    title: v.string(),
    documentNumber: v.nullable(v.string()),
    source: v.nullable(v.string()),
    effectiveFrom: v.string(),
    area: v.string(),
    amounts: v.array(sentence),
    conditions: v.array(sentence),
    limits: v.array(sentence),
    others: v.array(v.object({ id: v.string(), title: v.string(), area: v.string() })),
  }),
});

/**
 * Twelve complete months. Cells with fewer than five reports are left out, figures below five are null (a
 * total is 0 then): a small number can point to a person.
 */
export const readPublicStatistics = operation({
  id: 'readPublicStatistics',
  method: 'GET',
  path: '/citizen/statistics',
  audience: 'public',
  summary: 'Public statistics by area and type, without small cells',
  status: 200,
  response: v.object({
    from: v.string(),
    to: v.string(),
    total: v.number(),
    answered: v.nullable(v.number()),
    onTimePercent: v.nullable(v.number()),
    byType: v.array(v.object({ type: v.string(), count: v.number() })),
    byArea: v.array(v.object({ division: v.string(), name: v.string(), count: v.number() })),
    rewards: v.nullable(v.object({ paid: v.number(), amountFen: v.number() })),
    /** By county, type and month; `month` null: other months together. A month is told thirty days after its end. */
    results: v.array(
      v.object({
        division: v.string(),
        name: v.string(),
        month: v.nullable(v.string()),
        type: v.string(),
        findings: v.string(),
        count: v.number(),
      }),
    ),
  }),
});

/** Areas of the city for the map: rings of [lng, lat] in GCJ-02. */
export const readAreas = operation({
  id: 'readAreas',
  method: 'GET',
  path: '/citizen/areas',
  audience: 'public',
  summary: 'Counties, townships and villages with their outlines',
  status: 200,
  response: v.object({
    city: v.object({ code: v.string(), name: v.string() }),
    areas: v.array(
      v.object({
        code: v.string(),
        name: v.string(),
        level: v.picklist(['city', 'county', 'township', 'village']),
        parent: v.nullable(v.string()),
        ring: v.array(v.tuple([v.number(), v.number()])),
      }),
    ),
  }),
});

const degrees = (most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^-?\d{1,3}(\.\d{1,7})?$/),
    v.transform(Number),
    v.minValue(-most),
    v.maxValue(most),
  );

/** Whether others were heard around here, once it endangers nobody to say so; false says nothing at all. */
export const readSimilarReports = operation({
  id: 'readSimilarReports',
  method: 'GET',
  path: '/citizen/similar-reports',
  audience: 'public',
  summary: 'Whether there were several checked reports around a place',
  query: v.object({ lng: degrees(180), lat: degrees(90) }),
  status: 200,
  response: v.object({ several: v.boolean() }),
});

export const readOpenApi = operation({
  id: 'readOpenApi',
  method: 'GET',
  path: '/openapi.json',
  audience: 'public',
  summary: 'This description',
  status: 200,
  response: v.looseObject({ openapi: v.string() }),
});
