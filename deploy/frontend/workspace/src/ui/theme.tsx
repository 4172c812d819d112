import { useEffect, useState } from 'react';

const STORED = 'leadwise.theme';
type Theme = 'light' | 'dark';

/** Changes between light and dark; until it is pressed, the system decides. */
export function ThemeButton() {
  const [chosen, setChosen] = useState(() => localStorage.getItem(STORED) as Theme | null);
  const shown = chosen ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const other: Theme = shown === 'dark' ? 'light' : 'dark';

  useEffect(() => {
    if (chosen !== null) {
      document.documentElement.dataset.theme = chosen;
      localStorage.setItem(STORED, chosen);
    }
  }, [chosen]);

  return (
    <button type="button" className="button quiet round" onClick={() => setChosen(other)} title={`Show it ${other}`}>
      <span aria-hidden="true">{shown === 'dark' ? '☀' : '☾'}</span>
      <span className="visually-hidden">Show it {other}</span>
    </button>
  );
}
