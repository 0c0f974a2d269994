import { readOpenApi } from '../../contract/public.ts';
import { accepted } from '../../domain/outcome.ts';
import { openApi } from './open-api.ts';
import { type Route, route } from './route.ts';

/** The description of these routes; made when first asked for, because it takes many milliseconds. */
export const openApiRoute = (routes: readonly Route[]): Route => {
  let description: object | undefined;
  return route(readOpenApi, async () => {
    description ??= openApi(routes.map(({ operation }) => operation));
    return accepted(description);
  });
};
