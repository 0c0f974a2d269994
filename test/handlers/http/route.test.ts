import { expect, it } from 'vitest';
import { commandPayout } from '../../../functions/contract/finance.ts';
import { readAreas } from '../../../functions/contract/public.ts';
import { accessPolicies } from '../../../functions/domain/access/access-policies.ts';
import { accepted } from '../../../functions/domain/outcome.ts';
import { route } from '../../../functions/handlers/http/route.ts';

it('takes its rule from the table by the operation’s id', () => {
  const made = route(commandPayout, async () => accepted(undefined));
  expect(made.policy).toBe(accessPolicies.commandPayout);
});

/** Read by the type checker alone: a `@ts-expect-error` without an error is one. */
const _wrong = () => {
  // @ts-expect-error an operation that the table of policies does not know is no route
  route({ ...readAreas, id: 'readSecrets' }, async () => accepted(undefined));
  // @ts-expect-error nor one whose id is any text
  route({ ...readAreas, id: String('readAreas') }, async () => accepted(undefined));
  // @ts-expect-error an operation of staff has no reporter's session
  route(commandPayout, async ({ session }) => accepted(session));
  // @ts-expect-error an operation open to anybody knows no officer
  route(readAreas, async ({ officer }) => accepted(officer));
};
