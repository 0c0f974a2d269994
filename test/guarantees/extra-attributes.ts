import { toJsonSchema } from '@valibot/to-json-schema';
import { citizenRoutes } from '../../functions/handlers/citizen/routes.ts';
import type { Route } from '../../functions/handlers/http/route.ts';
import type { Json } from '../api/running-system.ts';
import { contractFields } from './contract-fields.ts';
import { staffRoutes } from './world.ts';

const routes: readonly Route[] = [...citizenRoutes, ...staffRoutes];

/** Every attribute that stands in any answer, each with a value that would mean something if it were taken. */
export const attributes: Readonly<Record<string, unknown>> = Object.fromEntries(
  [
    ...new Set(
      routes.flatMap(({ operation }) =>
        contractFields(operation.id).flatMap((path) => path.replaceAll('[]', '').split('.')),
      ),
    ),
  ]
    .filter((name) => name !== '')
    .map((name) => [name, valueFor(name)]),
);

function valueFor(name: string): unknown {
  if (/Fen$|version|amount|count|length|year/i.test(name)) return 7_654_321;
  if (/(At|Until)$/.test(name)) return '2031-01-01T00:00:00.000Z';
  if (/On$/.test(name)) return '2031-01-01';
  if (/^(may|is|wants|urgent|overdue|eligible|mine|replied)/.test(name)) return true;
  if (/^(state|step)$/.test(name)) return 'paid';
  if (/s$/.test(name)) return ['administrator'];
  return 'planted';
}

/** The body with every attribute that its own schema does not know, at the top and in what lies below. */
export const withExtras = ({ operation }: Pick<Route, 'operation'>, body: Json): Json =>
  operation.body === undefined
    ? body
    : enriched(body, toJsonSchema(operation.body, { errorMode: 'ignore', typeMode: 'input' }));

const enriched = (value: Json, schema: Json): Json => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const variants: readonly Json[] = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const known: Readonly<Record<string, Json>> = Object.assign(
    {},
    ...variants.map((one) => one.properties ?? {}),
  );
  const extras = Object.fromEntries(Object.entries(attributes).filter(([name]) => !(name in known)));
  const own = Object.entries(value).map(([name, inner]) => [name, enriched(inner, known[name] ?? {})]);
  return { ...extras, ...Object.fromEntries(own) };
};

/** The route that a request goes to. */
export const routeOf = (method: string, path: string): Route | undefined =>
  routes.find(
    ({ operation }) =>
      operation.method === method &&
      new RegExp(`^${operation.path.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path.split('?')[0] ?? ''),
  );

export const mutations: readonly Route[] = routes.filter(({ operation }) => operation.body !== undefined);
