import { useEffect, useRef } from 'react';
import type { DialogProps } from './dialog-props';

/** The browser's own modal dialog keeps the focus inside and closes on Escape. */
export function Dialog({ label, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog-h5"
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the close button do the same */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a tap beside the sheet closes it */}
      <div className="sheet-scrim" onClick={(event) => event.target === event.currentTarget && onClose()}>
        <div className="sheet">{children}</div>
      </div>
    </dialog>
  );
}
