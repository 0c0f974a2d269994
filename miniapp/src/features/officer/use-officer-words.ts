import { useSettings } from '../../shared/settings/settings';
import type { Vocabulary } from '../../shared/words/vocabulary';
import { en } from './words-en';
import { zh } from './words-zh';

/** Apart from the citizens' words, so that they stay in the sub-package. */
export const useOfficerWords = (): Vocabulary<typeof zh> => (useSettings().language === 'zh' ? zh : en);
