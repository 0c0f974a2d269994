import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Front } from '../../ports/front.ts';
import { frontKeyHeader } from '../../runtime/environment.ts';

/**
 * The request as it may be believed: only the front's word about the visitor's address counts, anybody else
 * could write one. Undefined: it did not come the way it has to.
 */
export const throughFront = async (
  front: Front | undefined,
  event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyEventV2 | undefined> => {
  const { [frontKeyHeader]: key, 'x-forwarded-for': forwarded, ...headers } = event.headers;
  const way = front === undefined ? 'direct' : await front.wayOf(key);
  if (way === 'refused') return undefined;
  return {
    ...event,
    headers: {
      ...headers,
      ...(way === 'front' && forwarded !== undefined && { 'x-forwarded-for': forwarded }),
    },
  };
};
