import { answersInWords } from '../../shared/report/answers-in-words';
import { momentText } from '../../shared/time/day';
import type { Words } from '../../shared/words/words';
import type { Draft } from './draft';
import type { Step } from './steps';

/** A draft to be read over once more, step by step. */
export function summaryOf(
  draft: Draft,
  all: Words,
  language: 'zh' | 'en',
): readonly (readonly [Step, string])[] {
  const words = all.filing;
  const between = language === 'zh' ? '、' : ', ';
  const lines = (...told: readonly string[]): string => told.filter(Boolean).join('\n');
  const count = (kind: 'photo' | 'video' | 'audio') =>
    draft.files.filter((file) => file.kind === kind).length;
  const { reward, noReward, reply, noReply } = words.confirm.wishes;
  return [
    ['evidence', words.confirm.evidence(count('photo'), count('video'), count('audio'))],
    ['place', lines(draft.address.trim(), draft.pin?.area ?? '')],
    [
      'facts',
      lines(
        draft.pollutionTypes.map((type) => all.type[type]).join(between),
        draft.description.trim(),
        answersInWords(draft.answers, language)
          .map(([, answer]) => answer)
          .join(language === 'zh' ? '；' : '; '),
        draft.party.trim(),
        `${momentText(`${draft.seenAt}:00+08:00`, language)}${draft.ongoing ? ` · ${words.facts.ongoing}` : ''}`,
      ),
    ],
    [
      'identity',
      lines(
        words.identity[draft.disclosure].name,
        draft.disclosure === 'named' ? `${draft.name} ${draft.phone}` : words.confirm.noName,
        draft.disclosure === 'anonymous'
          ? ''
          : [draft.wantsReward ? reward : noReward, draft.wantsReply ? reply : noReply].join(between),
      ),
    ],
  ];
}
