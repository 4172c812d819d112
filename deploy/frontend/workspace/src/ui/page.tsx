import { type ReactNode, useEffect } from 'react';

/** A page with its title, also that of the window; the focus goes here when it opens. */
export function Page({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Leadwise`;
  }, [title]);
  return (
    <main className="page" id="content" tabIndex={-1}>
      {children}
    </main>
  );
}
