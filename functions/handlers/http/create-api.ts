import middy from '@middy/core';
import httpRouter from '@middy/http-router';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Clock } from '../../ports/clock.ts';
import type { Front } from '../../ports/front.ts';
import type { Log } from '../../runtime/log.ts';
import type { Dependencies } from '../../use-cases/dependencies.ts';
import { withCurrentPolicies } from '../../use-cases/policy/with-current-policies.ts';
import { languageOf } from '../../use-cases/words/language.ts';
import { dispatch } from './dispatch.ts';
import { problemResponse } from './problem-response.ts';
import type { Route } from './route.ts';
import { throughFront } from './through-front.ts';

export type ApiHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** Without a front everybody calls directly, as in the embedded run. */
export type ApiSurroundings = {
  readonly clock: Clock;
  readonly log: Log;
  readonly front?: Front | undefined;
};

/** The Lambda handler of one API: a router over its routes; whatever is thrown becomes a 500 without detail. */
export const createApi = (
  routes: readonly Route[],
  deps: Dependencies,
  { clock, log, front }: ApiSurroundings,
): ApiHandler => {
  const router = httpRouter({
    routes: routes.map((route) => ({
      method: route.operation.method,
      path: route.operation.path,
      handler: (event: APIGatewayProxyEventV2) =>
        withCurrentPolicies(deps.library, () => dispatch(route, event, deps, { now: clock.now(), log })),
    })),
    notFoundResponse: ({ path }: { path: string }) =>
      problemResponse(isKnown(routes, path) ? 'route.method' : 'route.unknown', 'zh'),
  });
  const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .handler(router)
    .onError((request) => {
      log.error('request-failed', request.error, { route: request.event.routeKey });
      request.response = problemResponse(
        'server.fault',
        languageOf(request.event.headers['accept-language']),
      );
    });
  return async (event, context) => {
    const believed = await throughFront(front, event);
    return believed === undefined ? problemResponse('access.denied', 'zh') : handler(believed, context);
  };
};

/** `{id}` stands for one segment. */
const isKnown = (routes: readonly Route[], path: string): boolean =>
  routes.some((route) => new RegExp(`^${route.operation.path.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path));
