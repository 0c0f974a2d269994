import type { ReactNode } from 'react';
import { Box } from '../primitives/box';
import './action-bar.css';

/** The one thing to do on this screen, above the safe area; `tall` when a text action stands under it. */
export function ActionBar({
  children,
  tall = false,
}: {
  readonly children: ReactNode;
  readonly tall?: boolean;
}) {
  return (
    <>
      <Box className={tall ? 'action-bar-tall' : 'action-bar-rest'} hiddenFromReaders />
      <Box className="action-bar">
        <Box className="action-bar-inner">{children}</Box>
      </Box>
    </>
  );
}
