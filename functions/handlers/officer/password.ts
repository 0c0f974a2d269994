import { changeOwnPassword } from '../../contract/sessions.ts';
import { changeOwnPassword as change } from '../../use-cases/session/change-own-password.ts';
import { limited } from '../http/limited.ts';
import { route } from '../http/route.ts';

export const changeOwnPasswordRoute = route(
  changeOwnPassword,
  limited(
    {
      rule: 'signIn',
      side: 'staff',
      of: ({ officer }) => `password|${officer.username}`,
      anywhere: true,
      failuresOnly: true,
    },
    ({ body, officer, viewing }, deps) => change(deps, { officer, ...body }, viewing.now),
  ),
);
