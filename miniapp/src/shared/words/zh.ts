import { about } from './zh/about';
import { common } from './zh/common';
import { filing } from './zh/filing';
import { home } from './zh/home';
import { notices } from './zh/notices';
import { privacy } from './zh/privacy';
import { report } from './zh/report';
import { reward } from './zh/reward';

export const zh = { ...common, home, filing, notices, report, reward, about, privacy };
