import { expect, it } from 'vitest';
import { answersInWords } from '../../../miniapp/src/shared/report/answers-in-words';

const answers = [
  { question: 'hours', options: ['dawn', 'night'] },
  { question: 'asked-by-a-later-app', options: ['x'] },
];

it('says what was chosen in the reader’s language, in the order it was offered', () => {
  expect(answersInWords(answers, 'zh')).toEqual([['多在什么时候', '夜里、凌晨']]);
  expect(answersInWords(answers, 'en')).toEqual([['At what time mostly', 'At night, Before dawn']]);
});
