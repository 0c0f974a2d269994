import { describe, expect, it } from 'vitest';
import { toldReporter } from '../../../../miniapp/src/desk/cases/told-reporter';
import { deskWords } from '../../../../miniapp/src/desk/words/desk-words';

const known = { dispatchUnits: [{ id: 'town-1', name: '临江镇人民政府' }] };
const told = (
  ...[command, values]: [Parameters<typeof toldReporter>[0], Parameters<typeof toldReporter>[1]]
) => toldReporter(command, values, known, deskWords.zh);

describe('what the reporter will read', () => {
  it('names the reason and its explanation of a refusal', () => {
    expect(told('decline', { code: 'unclear', reason: '没有地点' })).toBe(
      '不予受理：线索不清，无法核查。没有地点',
    );
  });

  it('says “other” of a document in the words of documents, not of refusals', () => {
    expect(told('record-outcome', { kind: 'other' })).toBe('已作出处理：其他处理');
    expect(told('record-outcome', { kind: 'fine' })).toBe('已作出处理：罚款');
  });

  it('names the unit a case is dispatched to', () => {
    expect(told('dispatch', { unit: 'town-1', remark: '内部备注' })).toBe('已交临江镇人民政府现场核查');
  });

  it('never shows an internal remark', () => {
    expect(told('accept', { remark: '内部备注' })).toBe('您的举报已受理');
    expect(told('record-site-check', { notes: '内部记录', violationSeen: 'yes' })).toBe('已到现场核查');
  });

  it('leaves a gap while nothing is written', () => {
    expect(told('reply', {})).toBe('答复：……');
  });

  it('is nothing for steps inside the office', () => {
    expect(told('return', { reason: '不属于本镇' })).toBeNull();
    expect(told('request-extension', { reason: '监测' })).toBeNull();
  });
});
