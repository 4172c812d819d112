import { useState } from 'react';
import { Field } from '../ui/field';

/** A list of words, one in a line. */
export function Lines({ label, hint, value, onChange }: LinesProps) {
  // The text is kept as it was typed: an empty line is on its way to be one.
  const [text, setText] = useState(value.join('\n'));
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <textarea
          {...control}
          rows={4}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onChange(
              event.target.value
                .split('\n')
                .map((line) => line.trim())
                .filter((line) => line !== ''),
            );
          }}
        />
      )}
    </Field>
  );
}

interface LinesProps {
  readonly label: string;
  readonly hint: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

export function linesOf(value: readonly string[] | null | undefined): string[] {
  return [...(value ?? [])];
}
