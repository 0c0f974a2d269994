import { expect, it } from 'vitest';
import { accessWorld } from './access-world.ts';
import { entitledCaller, properRequest } from './entitled-caller.ts';
import { attributes, mutations, routeOf, withExtras } from './extra-attributes.ts';
import { makeReporter } from './reporter.ts';
import { playStory } from './story.ts';
import { createWorld, storedText, type World } from './world.ts';

/** The same life of reports twice, once with every attribute of every answer added to every body. */
const lived = async (planted: boolean) => {
  const plain = await createWorld({ seed: 'extra attributes' });
  const reached = new Set<string>();
  const world: World = {
    ...plain,
    call: (method, path, asking = {}) => {
      const route = routeOf(method, path);
      if (route === undefined || asking.body === undefined) return plain.call(method, path, asking);
      reached.add(route.operation.id);
      const body = planted ? withExtras(route, asking.body) : asking.body;
      return plain.call(method, path, { ...asking, body });
    },
  };
  try {
    const said: string[] = [];
    for (let index = 0; index < 12; index += 1)
      await playStory(world, {
        seed: 'extra attributes',
        index,
        reporter: makeReporter(`extra ${index}`),
        heard: (who, path, _body, { text }) => said.push(`${who} ${path} ${text}`),
      });
    return { stored: await storedText(world), said, reached };
  } finally {
    await plain.stop();
  }
};

it('whole lives of reports leave the same answers and the same bytes behind', async () => {
  const [honest, planted] = [await lived(false), await lived(true)];
  console.log(
    `figure: mass assignment: ${Object.keys(attributes).length} attributes in ${planted.reached.size} operations of ${planted.said.length} staff answers`,
  );
  expect(planted.said).toEqual(honest.said);
  expect(planted.stored === honest.stored).toBe(true);
  expect(planted.stored).not.toContain('planted');
}, 120_000);

it('every operation that takes a body answers the same and changes the same', async () => {
  const worlds = [await accessWorld(), await accessWorld()];
  const different: string[] = [];
  for (const route of mutations) {
    const { operation } = route;
    const answers = [];
    for (const [planted, run] of worlds.entries()) {
      const caller = entitledCaller(run, operation.id);
      const { path, query, body } = properRequest(run, operation);
      const { authorization } = caller ?? {};
      const { status, text } = await run.world.call(operation.method, `${path}${query}`, {
        key: operation.id,
        body: planted === 1 ? withExtras(route, body) : body,
        ...(authorization !== undefined && { headers: { authorization } }),
      });
      answers.push(`${status} ${text}`);
    }
    if (answers[0] !== answers[1]) different.push(`${operation.id}: ${answers.join(' / ').slice(0, 600)}`);
  }
  expect(different).toEqual([]);
  const [honest, planted] = await Promise.all(worlds.map(({ world }) => storedText(world)));
  expect(honest === planted).toBe(true);
  for (const { world } of worlds) await world.stop();
}, 120_000);
