import type { IconName } from '../../shared/ui/icon/icon-name';
import type { PollutionType } from './draft';

/** In the order in which people report them (national platform's bulletins: air and noise first). */
export const pollutionIcons: readonly (readonly [PollutionType, IconName])[] = [
  ['air', 'wind'],
  ['water', 'droplets'],
  ['noise', 'volume-2'],
  ['solid-waste', 'recycle'],
  ['soil', 'sprout'],
  ['ecology', 'trees'],
  ['radiation', 'radiation'],
  ['ocean', 'waves'],
  ['other', 'ellipsis'],
];
