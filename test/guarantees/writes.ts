import type { World } from './world.ts';

type Named = { readonly pk?: { readonly S?: string }; readonly sk?: { readonly S?: string } };
type Written = { readonly TableName?: string; readonly Key?: Named; readonly Item?: Named };

/** Counters of attempts, and when a session was last used: kept also for what is refused. */
const aside: Readonly<Record<string, RegExp>> = { cases: /^[NATD]#/, identities: /^[NT]#/ };

const itemsOf = (input: Readonly<Record<string, unknown>>): readonly Written[] => {
  const { TransactItems } = input as { TransactItems?: readonly Record<string, Written>[] };
  return TransactItems === undefined
    ? [input as Written]
    : TransactItems.flatMap((one) => Object.values(one));
};

/** Every write of both tables that went through, but for what is written aside. */
export const writesOf = ({ system }: World) => {
  let count = 0;
  let last = '';
  system.client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args);
      if (/Put|Update|Delete|TransactWrite/.test(String(context['commandName'])))
        for (const { TableName = '', Key, Item } of itemsOf(args.input as Record<string, unknown>)) {
          const pk = (Key ?? Item)?.pk?.S ?? '';
          if (aside[TableName]?.test(pk) === true) continue;
          count += 1;
          last = `${TableName} ${pk}`;
        }
      return result;
    },
    { step: 'initialize', name: 'countWrites' },
  );
  return { count: () => count, last: () => last };
};
