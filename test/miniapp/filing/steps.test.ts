import { describe, expect, it } from 'vitest';
import { newDraft } from '../../../miniapp/src/features/filing/draft';
import { questionsFor, withAnswer, withTypes } from '../../../miniapp/src/features/filing/questions';
import { placeIn, stagesOf, steps } from '../../../miniapp/src/features/filing/steps';

const draft = newDraft('d', 0, '2026-03-10T08:00');
const [often] = questionsFor(['other']);
const ids = (single: boolean, change = {}) => stagesOf({ ...draft, ...change }, single).map(({ id }) => id);

describe('the way through the form', () => {
  it('has five screens', () => {
    expect(ids(false)).toEqual(steps);
  });

  it('asks one question on a screen in large type, those of the kind of pollution too', () => {
    expect(ids(true, { pollutionTypes: ['other'] })).toEqual([
      'evidence/files',
      'place/spot',
      'place/address',
      'facts/type',
      'facts/description',
      'facts/question/often',
      'facts/party',
      'facts/when',
      'identity/choice',
      'identity/contact',
      'identity/wishes',
      'confirm/declare',
    ]);
  });

  it('asks for no name where none is given', () => {
    expect(ids(true, { disclosure: 'anonymous' })).not.toContain('identity/contact');
  });

  it('is where it was after a change to large type and back', () => {
    const large = stagesOf(draft, true);
    const plain = stagesOf(draft, false);
    expect(plain[placeIn(plain, 'facts/party')]?.id).toBe('facts');
    expect(large[placeIn(large, 'facts')]?.id).toBe('facts/type');
    expect(placeIn(plain, 'nowhere')).toBe(0);
  });
});

describe('answers to questions', () => {
  it('go with the kind of pollution they belong to', () => {
    const answered = { ...draft, answers: [{ question: 'often' as const, options: ['daily'] }] };
    expect(withTypes(answered, ['air']).answers).toHaveLength(1);
    expect(withTypes(answered, ['soil']).answers).toEqual([]);
  });

  it('are taken back by the same tap', () => {
    if (!often) throw new Error('no question');
    const answers = withAnswer(draft, often, ['daily']);
    expect(answers).toEqual([{ question: 'often', options: ['daily'] }]);
    expect(withAnswer({ ...draft, answers }, often, ['weekly'])).toEqual([
      { question: 'often', options: ['weekly'] },
    ]);
    expect(withAnswer({ ...draft, answers }, often, ['daily'])).toEqual([]);
  });
});
