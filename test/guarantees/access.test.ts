import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessPolicies } from '../../functions/domain/access/access-policies.ts';
import { cellsOf, routesInOrder } from './access-matrix.ts';
import { accessTable } from './access-table.ts';
import { type AccessWorld, accessWorld } from './access-world.ts';

let run: AccessWorld;
beforeAll(async () => {
  run = await accessWorld();
});
afterAll(() => run.world.stop());

it('every operation has its line in the table, and the table no other', () => {
  const served = routesInOrder.map(({ operation }) => operation.id).toSorted();
  expect(Object.keys(accessTable).toSorted()).toEqual(served);
  // `readOpenApi` is served by the one function that describes all others.
  const policies = Object.keys(accessPolicies).filter((id) => id !== 'readOpenApi');
  expect(policies.toSorted()).toEqual(served);
});

it('every caller gets from every operation on every object what the table says', async () => {
  const wrong: string[] = [];
  let cells = 0;
  for (const route of routesInOrder) {
    const looked = await cellsOf(run, route);
    cells += looked.cells;
    wrong.push(...looked.wrong);
  }
  console.log(
    `figure: access: ${cells} cells (${run.callers.length} callers × ${routesInOrder.length} operations × objects), ${wrong.length} wrong`,
  );
  expect(wrong).toEqual([]);
}, 120_000);
