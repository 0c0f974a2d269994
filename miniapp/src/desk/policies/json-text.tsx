import { type Ref, useImperativeHandle, useRef } from 'react';
import { findPath } from './find-path';
import { lineAt } from './read-document';

/** Moves the caret to a path of the document or to a line of the text. */
export type JsonTextHandle = { readonly show: (place: { path: string } | { line: number }) => void };

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  readonly faulty: boolean;
  readonly onChange: (text: string) => void;
  readonly handle: Ref<JsonTextHandle>;
};

/** A plain text field: what everybody can use with any keyboard and any screen reader. */
export function JsonText({ id, label, value, rows, faulty, onChange, handle }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(handle, () => ({
    show: (place) => {
      const text = field.current;
      if (text === null) return;
      const start = 'line' in place ? lineStart(value, place.line) : safely(value, place.path);
      const end = value.indexOf('\n', start);
      text.focus();
      text.setSelectionRange(start, end < 0 ? value.length : end);
      const height = Number.parseFloat(getComputedStyle(text).lineHeight);
      text.scrollTop = Math.max(0, (lineAt(value, start) - 4) * height);
    },
  }));
  return (
    <>
      <label className="d-json-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className="d-json"
        rows={rows}
        spellCheck={false}
        autoCapitalize="off"
        aria-invalid={faulty}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}

const lineStart = (text: string, line: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length + (line > 1 ? 1 : 0);

/** The text may have been changed into no JSON since the fault was told. */
function safely(text: string, path: string): number {
  try {
    return findPath(text, path);
  } catch {
    return 0;
  }
}
