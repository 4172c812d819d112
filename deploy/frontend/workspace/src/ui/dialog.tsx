import { type ReactNode, useEffect, useRef } from 'react';

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
  return (
    <dialog ref={dialog} aria-labelledby={labelledBy} onClose={onClose} onCancel={onClose}>
      {children}
    </dialog>
  );
}

interface DialogProps {
  readonly labelledBy: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}
