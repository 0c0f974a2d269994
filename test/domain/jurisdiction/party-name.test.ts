import { describe, expect, it } from 'vitest';
import { maybeSameParty } from '../../../functions/domain/jurisdiction/party-name.ts';

describe('two names', () => {
  it.each([
    ['兴达化工厂', '示范市兴达化工有限公司'],
    ['兴达化工', '兴达化工（青砚）有限责任公司'],
    ['示范县青砚镇兴达砖厂', '兴达砖厂'],
    ['ＸＤ科技', 'xd科技有限公司'],
  ])('may be one party: %s, %s', (a, b) => {
    expect(maybeSameParty(a, b)).toBe(true);
    expect(maybeSameParty(b, a)).toBe(true);
  });

  it.each([
    ['兴达化工厂', '永昌化工厂'],
    ['公司', '兴达化工有限公司'],
    ['', '兴达化工有限公司'],
    ['兴达化工厂', ''],
  ])('are two parties: %s, %s', (a, b) => {
    expect(maybeSameParty(a, b)).toBe(false);
  });
});
