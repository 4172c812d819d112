import { toneOf, wordsOf } from './words';

/** A word of the API as a small label: "fit: high". */
export function Chip({ word, of }: { word: string | null | undefined; of?: string }) {
  if (!word) {
    return null;
  }
  return (
    <span className={`chip ${toneOf(word)}`}>
      {of !== undefined && <span>{of}</span>}
      {wordsOf(word)}
    </span>
  );
}
