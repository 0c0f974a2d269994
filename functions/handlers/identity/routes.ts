import type { Route } from '../http/route.ts';

export const identityRoutes: readonly Route[] = [];
