import { about } from './zh/about';
import { common } from './zh/common';
import { filing } from './zh/filing';
import { home } from './zh/home';
import { privacy } from './zh/privacy';
import { report } from './zh/report';
import { reward } from './zh/reward';

export const zh = { ...common, home, filing, report, reward, about, privacy };
