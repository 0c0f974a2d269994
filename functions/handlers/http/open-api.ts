import { challenge } from '../../contract/challenge.ts';
import type { Operation } from '../../contract/operation.ts';
import { problemStatus } from '../../contract/problem-codes.ts';
import { describeOperation, schemaOf } from './describe-operation.ts';

/** OpenAPI 3.1 of the operations that are served, from the very schemas that validate. */
export const openApi = (operations: readonly Operation[]) => ({
  openapi: '3.1.0',
  info: {
    title: 'Green Whistle',
    version: '1',
    description: 'Rewarded public tip-offs on environmental violations.',
  },
  paths: Object.fromEntries(
    [...new Set(operations.map(({ path }) => path))].map((path) => [
      path,
      Object.fromEntries(
        operations
          .filter((operation) => operation.path === path)
          .map((operation) => [operation.method.toLowerCase(), describeOperation(operation)]),
      ),
    ]),
  ),
  components: {
    securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
    schemas: {
      Problem: {
        type: 'object',
        required: ['type', 'title', 'status', 'code', 'detail'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          code: { type: 'string', enum: Object.keys(problemStatus) },
          detail: { type: 'string' },
          errors: {
            type: 'array',
            items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
          },
          challenge: schemaOf(challenge, 'output'),
        },
      },
    },
  },
});
