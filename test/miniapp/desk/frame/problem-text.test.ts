import { describe, expect, it } from 'vitest';
import { problemText } from '../../../../miniapp/src/desk/frame/problem-text';
import { deskWords } from '../../../../miniapp/src/desk/words/desk-words';
import type { Problem } from '../../../../miniapp/src/shared/api/answer';

const words = deskWords.zh.frame.problems;
const refused = (status: number, change: Partial<Problem> = {}): Problem => ({
  kind: 'refused',
  status,
  code: 'case.refused',
  errors: [],
  ...change,
});

describe('a problem in words', () => {
  it('says that nothing is lost when nobody answered or the server failed', () => {
    expect(problemText({ ...refused(0), kind: 'offline' }, words).text).toContain('没有丢失');
    expect(problemText({ ...refused(500), kind: 'fault', detail: 'stack trace' }, words)).toEqual({
      title: words.fault,
      text: words.faultText,
    });
  });

  it('gives the server’s own sentence where it has one', () => {
    expect(problemText(refused(422, { detail: '奖励超过本年预算' }), words)).toEqual({
      title: '奖励超过本年预算',
    });
    expect(problemText(refused(403, { detail: '三人须不同' }), words)).toEqual({
      title: words.forbidden,
      text: '三人须不同',
    });
  });

  it('points to the fields when fields are wrong', () => {
    const errors = [{ path: 'reason', message: '太短' }];
    expect(problemText(refused(400, { errors }), words).title).toBe(words.fieldsWrong);
  });
});
