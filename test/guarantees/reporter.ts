import { createHash } from 'node:crypto';
import { exifSegment, factorySmoke, withSegments } from '../fixtures/jpeg.ts';
import { draws } from './seeded.ts';

/** Somebody with a phone. Two of them differ in everything a system could learn about who files. */
export const makeReporter = (seed: string) => {
  const draw = draws(seed);
  const surname = draw.one(['赵', '钱', '欧阳', '司马', '孙', '皇甫']);
  const given = draw.one(['小明', '丽', '建国', '一一', '思齐·阿依古丽']);
  const picture = withSegments(factorySmoke(), exifSegment(`E${draw.word(4 + draw.below(60))}`));
  return {
    wechat: `${draw.word(3 + draw.below(20))}`,
    name: `${surname}${given}${draw.word(4)}`,
    phone: draw.one([`1${draw.digits(10)}`, `+86 1${draw.digits(10)}`, `0816-${draw.digits(7)}`]),
    address: `${draw.below(200) + 20}.${draw.below(255)}.${draw.below(255)}.${draw.below(255)}`,
    userAgent: draw.one([
      `Mozilla/5.0 (iPhone) MicroMessenger/8.${draw.below(60)}`,
      `Mozilla/5.0 (Linux; Android 15; ${draw.word(8)})`,
      'okhttp',
    ]),
    language: draw.one(['zh-CN', 'en', 'zh-TW,zh;q=0.9,en;q=0.8']),
    picture,
    pictureHash: createHash('sha256').update(picture).digest('hex'),
    fileName: `${draw.word(3 + draw.below(30))}.jpg`,
    bank: {
      channel: 'bank',
      accountName: `${surname}${given}`,
      accountNumber: draw.digits(12 + draw.below(8)),
      bankName: draw.one(['示范农商银行', '工行', 'Bank of Demonstration, branch 12']),
    },
    /** How long before filing this person signs in. */
    hesitatesMs: 1_000 + draw.below(500_000),
  };
};

export type Reporter = ReturnType<typeof makeReporter>;
