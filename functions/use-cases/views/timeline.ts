import type { CaseEvent } from '../../domain/case/case-event.ts';
import type { Words } from '../../domain/words.ts';
import { type Language, say } from '../words/language.ts';

export type TimelineEntry = { readonly at: string; readonly kind: string; readonly text: string };

/** Newest first. Events without a sentence are internal to the reader. */
export const timeline = <E extends { readonly at: string; readonly type: string }>(
  events: readonly E[],
  sentence: (event: E) => Words | undefined,
  language: Language,
): readonly TimelineEntry[] =>
  events
    .flatMap((event) => {
      const words = sentence(event);
      return words === undefined ? [] : [{ at: event.at, kind: event.type, text: say(words, language) }];
    })
    .toReversed();

/** Both sides' messages, oldest first. */
export const messagesOf = (events: readonly CaseEvent[]) =>
  events.flatMap((event) =>
    event.type === 'message-written' ? [{ at: event.at, from: event.data.from, text: event.data.text }] : [],
  );
