import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import type { Audience, Operation } from '../../contract/operation.ts';

/** Checks that JSON Schema cannot say (a real date, no control characters) stay in the description of the field. */
export const schemaOf = (schema: GenericSchema, typeMode: 'input' | 'output') => {
  const { $schema: _dialect, ...rest } = toJsonSchema(schema, {
    errorMode: 'ignore',
    typeMode,
    target: 'draft-2020-12',
  });
  return rest;
};

const json = (schema: GenericSchema, typeMode: 'input' | 'output') => ({
  'application/json': { schema: schemaOf(schema, typeMode) },
});

const parametersOf = ({ path, query, method, body }: Operation) => {
  const inPath = [...path.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const properties = query === undefined ? {} : (schemaOf(query, 'input').properties ?? {});
  const inQuery = Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema }));
  const key = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 64 } };
  return [...inPath, ...inQuery, ...(method === 'POST' && body !== undefined ? [key] : [])];
};

const SECURED: readonly Audience[] = ['citizen', 'officer', 'finance', 'identity'];

/** One operation, from the very schemas that validate it. */
export const describeOperation = (operation: Operation) => ({
  operationId: operation.id,
  tags: [operation.audience],
  summary: operation.summary,
  parameters: parametersOf(operation),
  ...(SECURED.includes(operation.audience) && { security: [{ session: [] }] }),
  ...(operation.body !== undefined && {
    requestBody: { required: true, content: json(operation.body, 'input') },
  }),
  responses: {
    [operation.status]: {
      description: operation.summary,
      ...(operation.status !== 204 && { content: json(operation.response, 'output') }),
    },
    default: {
      description: 'A problem (RFC 9457) with a stable code',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
});
