import { describe, expect, it } from 'vitest';
import { intentFor, isAnswered } from '../../../../miniapp/src/desk/forms/intent';

const body = { command: 'reply', version: 3, text: '属实' };
let made = 0;
const newKey = () => {
  made += 1;
  return `key-${made}`;
};

describe('an intent', () => {
  it('gets a key of its own', () => {
    expect(intentFor(undefined, body, () => 'k')).toEqual({ key: 'k', body });
  });

  it('keeps key and body when the same wish is sent again, even after the case was reloaded', () => {
    const pending = { key: 'k', body };
    expect(intentFor(pending, { ...body, version: 4 }, newKey)).toBe(pending);
    expect(intentFor(pending, { text: '属实', version: 3, command: 'reply' }, newKey)).toBe(pending);
  });

  it('gets a new key when the wish changed', () => {
    const again = intentFor({ key: 'k', body }, { ...body, text: '部分属实' }, newKey);
    expect(again).toEqual({ key: expect.stringMatching(/^key-/), body: { ...body, text: '部分属实' } });
  });

  it('is settled by an answer, not by silence or a fault', () => {
    expect([200, 401, 409, 422].map(isAnswered)).toEqual([true, true, true, true]);
    expect([0, 500, 503].map(isAnswered)).toEqual([false, false, false]);
  });
});
