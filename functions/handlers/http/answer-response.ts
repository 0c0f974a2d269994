import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { safeParse } from 'valibot';
import { forReader } from '../../domain/access/for-reader.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import type { Route } from './route.ts';

/** What leaves: the fields that the contract names, without those that are not for this reader. */
export const answerResponse = (
  { operation, rules }: Pick<Route, 'operation' | 'rules'>,
  value: unknown,
  officer: Officer | undefined,
): APIGatewayProxyStructuredResultV2 => {
  if (operation.status === 204) return { statusCode: 204 };
  const shown = officer === undefined ? value : forReader(value, rules, officer);
  const answer = safeParse(operation.response, shown);
  if (!answer.success)
    throw new Error(
      `${operation.id} answered outside its contract: ${answer.issues.map(({ message }) => message).join('; ')}`,
    );
  return {
    statusCode: operation.status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(answer.output),
  };
};
