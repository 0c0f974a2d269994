import { expect, it } from 'vitest';
import { cleanCode, groupCode } from '../../../miniapp/src/shared/receipt/receipt-code';

it('shows a code in five groups of four', () => {
  expect(groupCode('7K3M9XQ2VTB4HNRWE8CJ')).toEqual(['7K3M', '9XQ2', 'VTB4', 'HNRW', 'E8CJ']);
});

it.each([
  ['7k3m 9xq2-vtb4 hnrw e8cj', '7K3M9XQ2VTB4HNRWE8CJ'],
  ['oil', '011'],
  ['7K3M9XQ2VTB4HNRWE8CJZZZ', '7K3M9XQ2VTB4HNRWE8CJ'],
  ['查询码 7K', '7K'],
])('reads %j as %j', (typed, code) => expect(cleanCode(typed)).toBe(code));
