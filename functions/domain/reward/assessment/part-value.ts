import type { IncidentLevel, Severity } from '../../policy/fact-words.ts';
import type { Words } from '../../words.ts';
import type { Span } from './fraction.ts';

/** What one part of the measure gives for the facts, with the reckoning in words. */
export type PartValue = { readonly span: Span; readonly text: Words };

export const LEVEL_WORDS: Readonly<Record<Severity | IncidentLevel, Words>> = {
  general: { zh: '一般', en: 'general' },
  larger: { zh: '较大', en: 'larger' },
  major: { zh: '重大', en: 'major' },
  extraordinary: { zh: '特别重大', en: 'extraordinary' },
};
