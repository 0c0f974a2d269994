import { useSettings } from '../settings/settings';
import { en } from './en';
import type { Words } from './words';
import { zh } from './zh';

export const useWords = (): Words => (useSettings().language === 'zh' ? zh : en);
