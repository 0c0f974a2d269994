import type { Vocabulary } from './vocabulary';
import type { zh } from './zh';

/** Every sentence of the citizens' pages. Chinese decides which sentences there are. */
export type Words = Vocabulary<typeof zh>;
