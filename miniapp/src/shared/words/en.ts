import { about } from './en/about';
import { common } from './en/common';
import { filing } from './en/filing';
import { home } from './en/home';
import { notices } from './en/notices';
import { privacy } from './en/privacy';
import { report } from './en/report';
import { reward } from './en/reward';
import type { Words } from './words';

export const en: Words = { ...common, home, filing, notices, report, reward, about, privacy };
