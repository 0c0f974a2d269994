import { accessTable, type Rule } from './access-table.ts';
import type { AccessWorld, Caller } from './access-world.ts';

/** Somebody who may call the operation, on the western county's objects where it has an object. */
export const entitledCaller = (run: AccessWorld, id: string): Caller | undefined => {
  const { who = [], object }: Partial<Rule> = accessTable[id] ?? {};
  const posts: readonly string[] = typeof who === 'string' ? [who] : who;
  return run.callers.find((caller) => {
    if (who === 'anybody') return caller.name === 'nobody';
    if (who === 'reporter') return caller.filed?.includes('west') === true;
    const inPlace = caller.area === (object === 'nothing' ? 'city' : 'west');
    return inPlace && caller.roles?.some((role) => posts.includes(role)) === true;
  });
};

/** A request the caller could make in good faith: address and body. */
export const properRequest = (run: AccessWorld, { id, path }: { id: string; path: string }) => {
  const rule = accessTable[id];
  const objects: Readonly<Record<string, string>> =
    rule?.object === undefined ? {} : run.objects[rule.object];
  const west = objects['west'] ?? '';
  return {
    path: path.replace(/\{([a-z]+)\}/g, (_whole, name) => (west === '' ? (examples[name] ?? 'none') : west)),
    query: rule?.query ?? '',
    body: { ...rule?.body, ...(rule?.object === 'asked-report' && { reportId: west }) },
  };
};

const examples: Readonly<Record<string, string>> = {
  policy: 'default-12',
  year: '2026',
  id: `pol_${'0'.repeat(26)}`,
};
