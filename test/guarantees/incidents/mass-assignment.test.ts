import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citizenRoutes } from '../../../functions/handlers/citizen/routes.ts';
import { type AccessWorld, accessWorld } from '../access-world.ts';
import { entitledCaller, properRequest } from '../entitled-caller.ts';
import { staffRoutes, storedText } from '../world.ts';

/**
 * GitHub, 2012, and many since: a form took whatever fields it was sent, and somebody sent the field that says
 * who may sign in. Here every operation that changes something is sent every field name that is stored anywhere,
 * first of all credentials, beside a proper body, by somebody who may call it.
 */
describe('a field that nobody asked for', () => {
  const PLANTED = 'planted-by-mass-assignment';
  let run: AccessWorld;
  let storedNames: readonly string[];
  beforeAll(async () => {
    run = await accessWorld();
    storedNames = await attributeNames(run);
  }, 60_000);
  afterAll(() => run.world.stop());

  it('is stored nowhere, whatever its name, and changes nobody’s sign-in', async () => {
    const routes = [...citizenRoutes, ...staffRoutes].filter(({ operation }) => operation.body !== undefined);
    const credentials = [
      'passwordHash',
      'otpSecret',
      'roles',
      'role',
      'admin',
      'account',
      'openid',
      'owner',
      'token',
      'session',
      'unit',
    ];
    const fates = [
      'state',
      'version',
      'at',
      'by',
      'amountFen',
      'paidFen',
      'caseNumber',
      'reportId',
      'id',
      'clean',
      'wrapped',
      'sealed',
    ];
    const names = [
      ...new Set([...credentials, ...fates, ...storedNames, '__proto__', 'constructor', 'prototype']),
    ];
    const planted = `{${names.map((name) => `${JSON.stringify(name)}:${JSON.stringify(PLANTED)}`).join(',')}}`;
    const before = await staffRows(run);
    const failed: string[] = [];
    for (const { operation } of routes) {
      const caller = entitledCaller(run, operation.id);
      const { path, body: honest } = properRequest(run, operation);
      const proper = JSON.stringify(honest);
      // Named twice, the last one counts: the proper value, so that what is left over is only what nobody asked for.
      const body = proper === '{}' ? planted : `${planted.slice(0, -1)},${proper.slice(1)}`;
      const { status, text } = await run.world.call(operation.method, path, {
        body,
        ...(caller?.authorization !== undefined && { headers: { authorization: caller.authorization } }),
      });
      if (status >= 500 || text.includes(PLANTED)) failed.push(`${operation.id}: ${status} ${text}`);
    }
    expect(failed).toEqual([]);
    expect(await storedText(run.world)).not.toContain(PLANTED);
    expect(await staffRows(run)).toEqual(before);
    console.log(
      `figure: mass assignment: ${names.length} fields × ${routes.length} operations, 0 stored, 0 credentials changed`,
    );
  }, 60_000);
});

const rowsOf = async ({ world }: AccessWorld, TableName: string) =>
  (await world.system.client.send(new ScanCommand({ TableName }))).Items ?? [];

const staffRows = async (run: AccessWorld) =>
  (await rowsOf(run, 'cases')).filter(({ pk, sk }) => pk?.S?.startsWith('S#') && sk?.S === 'STAFF');

const attributeNames = async (run: AccessWorld): Promise<readonly string[]> => {
  const rows = [...(await rowsOf(run, 'cases')), ...(await rowsOf(run, 'identities'))];
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
};
