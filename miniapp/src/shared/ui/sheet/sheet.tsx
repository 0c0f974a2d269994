import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words';
import { Icon } from '../icon/icon';
import { Box } from '../primitives/box';
import { Dialog } from '../primitives/dialog';
import { Press } from '../primitives/press';
import './sheet.css';

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** Covers the page from below until it is closed; Escape and the close button both do. */
export function Sheet({ title, onClose, children }: Props) {
  const words = useWords();
  return (
    <Dialog label={title} onClose={onClose}>
      <Box className="sheet-head">
        <Box as="h2" className="title grow">
          {title}
        </Box>
        <Press className="sheet-close" onPress={onClose} label={words.action.close}>
          <Icon name="x" />
        </Press>
      </Box>
      {children}
    </Dialog>
  );
}
