import { useSettings } from '../../shared/settings/settings';
import { type DeskWords, deskWords } from './desk-words';

/** The words in the language of the settings. */
export const useWords = (): DeskWords => deskWords[useSettings().language];
