import { expect, it } from 'vitest';
import { paymentFailureWords } from '../../../functions/use-cases/words/payment-failure-words.ts';

it('tells a reason of WeChat’s in words, never as its code', () => {
  expect(paymentFailureWords('OVERDUE_CLOSE').zh).toBe('没有在 24 小时内确认收款，钱已退回');
  for (const { zh, en } of ['TRANSFER_RISK', 'CANCELLED', 'FAIL'].map(paymentFailureWords)) {
    expect(`${zh}${en}`).not.toMatch(/[A-Z]{3,}|_/);
  }
});

it('leaves what finance wrote as it is', () => {
  expect(paymentFailureWords('户名不符')).toEqual({ zh: '户名不符', en: '户名不符' });
});
