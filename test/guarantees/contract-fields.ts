import { toJsonSchema } from '@valibot/to-json-schema';
import { citizenRoutes } from '../../functions/handlers/citizen/routes.ts';
import type { Json } from '../api/running-system.ts';
import { staffRoutes } from './world.ts';

/** Paths of all leaves that the contract lets an operation's answer hold; `[]` for each item of a list. */
export const contractFields = (id: string): readonly string[] => {
  const route = [...staffRoutes, ...citizenRoutes].find(({ operation }) => operation.id === id);
  if (route === undefined) throw new Error(id);
  const schema = toJsonSchema(route.operation.response, { errorMode: 'ignore', typeMode: 'output' });
  return [...new Set(leaves(schema, ''))];
};

const leaves = (schema: Json, path: string): readonly string[] => {
  const parts: readonly Json[] = schema.anyOf ?? schema.oneOf ?? [];
  if (parts.length > 0) return parts.flatMap((part) => leaves(part, path));
  if (schema.type === 'array') return leaves(schema.items ?? {}, `${path}[]`);
  if (schema.type === 'object')
    return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
      leaves(inner, path === '' ? name : `${path}.${name}`),
    );
  return [path];
};
