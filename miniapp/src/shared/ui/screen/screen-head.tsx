import { Box } from '../primitives/box';
import type { ScreenHeadProps } from './screen-head-props';

/** WeChat draws title and back itself; only what stands at the end of the head is ours. */
export function ScreenHead({ end }: ScreenHeadProps) {
  return end ? <Box className="screen-head-inner screen-end">{end}</Box> : null;
}
