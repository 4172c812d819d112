import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

const SHOWN_MS = 5_000;
const Context = createContext<(text: string) => void>(() => undefined);

/** Says in passing that something was done. */
export function useToast(): (text: string) => void {
  return useContext(Context);
}

export function Toasts({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<{ text: string }>();
  const show = useCallback((text: string) => setToast({ text }), []);
  useEffect(() => {
    const timer = setTimeout(() => setToast(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <Context value={show}>
      {children}
      <div className="toasts" role="status">
        {toast !== undefined && <p>{toast.text}</p>}
      </div>
    </Context>
  );
}
