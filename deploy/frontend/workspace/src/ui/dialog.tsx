import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';

/** A modal dialog of the browser: it holds the focus, and Escape closes it. */
export function Dialog({ labelledBy, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // It is taken away rather than closed, so that the browser does not give the focus back.
    return () => {
      if (before instanceof HTMLElement) {
        before.focus();
      }
    };
  }, []);
  // At the end of the page, so that it looks the same wherever it was opened.
  return createPortal(
    <dialog ref={dialog} aria-labelledby={labelledBy} onClose={onClose} onCancel={onClose}>
      {children}
    </dialog>,
    document.body,
  );
}

interface DialogProps {
  readonly labelledBy: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}
