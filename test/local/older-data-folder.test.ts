import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { demoOtpSecret } from '../../functions/local/demo-city/staff.ts';
import { createLocalSystem } from '../../functions/local/local-system.ts';
import { prepareDemoCity } from '../../functions/local/prepare-demo-city.ts';
import { steppingClock } from '../guarantees/seeded.ts';

it('a folder from before the secrets of codes were sealed opens its demo accounts again', async () => {
  const system = await createLocalSystem({
    clock: steppingClock('2026-03-10T09:30:00+08:00'),
    uploadUrl: () => 'http://uploads.invalid',
    onFault: () => undefined,
  });
  try {
    await prepareDemoCity(system, true);
    const { staff } = system.adapters;
    const { officer, passwordHash } = (await staff.account('intake')) ?? {};
    const row = JSON.stringify({ ...officer, unit: officer?.unit.id });
    const Item = {
      pk: { S: 'S#intake' },
      sk: { S: 'STAFF' },
      row: { S: row },
      passwordHash: { S: passwordHash ?? '' },
      otpSecret: { S: demoOtpSecret('intake') },
    };
    await system.client.send(new PutItemCommand({ TableName: 'cases', Item }));
    await expect(staff.account('intake')).rejects.toThrow();
    await prepareDemoCity(system, true);
    expect((await staff.account('intake'))?.otpSecret).toBe(demoOtpSecret('intake'));
  } finally {
    system.close();
  }
});
