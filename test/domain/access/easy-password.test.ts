import { describe, expect, it } from 'vitest';
import { isEasyPassword, passwordLeast } from '../../../functions/domain/access/easy-password.ts';

const about = ['investigator-1', '李建国'];

/** Of the lists of leaked passwords, those long enough to be allowed by their length, and what people make of them. */
const leaked = [
  ...['123456789012', '1234567890123', '123456789123456', '012345678910', '987654321098', '111111111111'],
  ...['000000000000', '121212121212', 'abcabcabcabc', 'aaaaaaaaaaaa', 'abcdefghijkl', 'passwordpassword'],
  ...['password1234', 'Password123!', 'P@ssw0rd1234', 'password@2026', 'qwertyuiop123', 'qwertyuiop[]'],
  ...['qwerty123456', '1q2w3e4r5t6y', '1qaz2wsx3edc', '1qaz2wsx3edc4rfv', '1qaz@WSX3edc', 'qazwsxedcrfv'],
  ...['asdfghjkl123', 'zxcvbnm12345', 'administrator', 'Admin@123456', 'admin888888888', 'welcome12345'],
  ...['iloveyou1234', 'woaini1314520', '5201314520520', 'woaini520520', 'Aa123456789.', 'a123456789012'],
  ...[
    'abc123456789',
    'manchesterunited',
    'trustno1trustno1',
    'michaeljordan',
    'letmein12345',
    'q1w2e3r4t5y6',
  ],
  ...[
    'football12345',
    'zhongguo2026',
    'wang123456789',
    'ＰＡＳＳＷＯＲＤ１２３４',
    '147258369147',
    '11223344556677',
    '511025198001011234',
  ],
];

describe('a password of one’s own', () => {
  it.each(leaked)('is refused where it is among those tried first: %s', (password) => {
    expect(password.length).toBeGreaterThanOrEqual(passwordLeast);
    expect(isEasyPassword(password, about)).toBe(true);
  });

  it.each([
    'investigator-1',
    'Investigator-1!2026',
    '李建国李建国123456',
    'greenwhistle2026',
    '绿哨绿哨绿哨绿哨',
    'shengtai@123456',
  ])('is refused where it is made of the own or the product’s name: %s', (password) => {
    expect(isEasyPassword(password, about)).toBe(true);
  });

  it.each([
    'correct horse battery',
    '雨后山前有一条小河流过',
    'tuesday lantern ferry',
    'kX7#vq2LmZ0w',
    'f83nd02kslq1',
    '70 brass kettles hum',
  ])('may be anything that is one’s own, without any rule of signs: %s', (password) => {
    expect(isEasyPassword(password, about)).toBe(false);
  });
});
