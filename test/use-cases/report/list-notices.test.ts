import { describe, expect, it } from 'vitest';
import { listNotices } from '../../../functions/use-cases/report/list-notices.ts';
import { filedAt } from '../../builders/a-filing.ts';
import { playedCase } from '../../builders/played-case.ts';
import { cast } from '../../builders/use-case-world.ts';

const told = async () => {
  const played = await playedCase();
  await played.give(cast.intake, { command: 'accept' });
  await played.give(cast.intake, { command: 'message', text: '请保持联系' });
  const { deps } = played.world;
  const vault = { ...deps.vault, reportsOf: async () => ({ items: [played.id] }) };
  const session = { kind: 'account', account: 'acc_1', openid: 'openid-1', expiresAt: filedAt } as const;
  return listNotices(
    { ...deps, vault },
    session,
    { limit: 20 },
    { now: filedAt, language: 'zh', policies: deps.policies },
  );
};

describe('notices', () => {
  it('hold what the office told, newest first, and nothing the reporter did', async () => {
    const { items } = await told();
    expect(items.map(({ kind }) => kind)).toEqual(['message-written', 'accepted']);
    expect(items[0]).toMatchObject({ text: '承办单位给您留言' });
  });

  it('say which report they are about', async () => {
    const { items } = await told();
    for (const { reportId, caseNumber } of items) {
      expect(reportId).toMatch(/^rpt_/);
      expect(caseNumber).not.toBe('');
    }
  });
});
