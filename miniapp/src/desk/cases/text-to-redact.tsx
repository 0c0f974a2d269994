import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { selfIdentificationWords } from '../../../../functions/contract/self-identification.ts';
import { dayText } from '../../shared/time/day';
import { useWords } from '../words/use-words';
import {
  placesOf,
  type ReporterText,
  type Segment,
  type Span,
  segmentsOf,
  shown,
  toggled,
} from './text-spans';
import './redact-text.css';

type Props = {
  readonly text: ReporterText;
  readonly hidden: readonly Span[];
  readonly onChange: (hidden: readonly Span[]) => void;
};

/** One text of the reporter: marks are pressed, anything else is selected with the mouse or named by its words. */
export function TextToRedact({ text, hidden, onChange }: Props) {
  const { redactText, language } = useWords();
  const [word, setWord] = useState('');
  const box = useRef<HTMLParagraphElement>(null);
  const places = placesOf(text.text, word.trim());

  const add = (spans: readonly Span[]) =>
    onChange(spans.reduce<readonly Span[]>((all, span) => [...shown(all, span), span], hidden));
  const addSelected = () => {
    const span = selectionIn(box.current);
    if (span !== undefined) add([span]);
  };

  return (
    <div className="d-redact">
      <h3>
        {redactText.fields[text.field]}
        <span className="secondary d-beside">{dayText(text.writtenOn, language)}</span>
      </h3>
      <p className="d-redact-text" ref={box} onMouseUp={addSelected}>
        {segmentsOf(text, hidden).map((segment) => (
          <Piece key={segment.start} segment={segment} onPress={() => onChange(toggled(hidden, segment))} />
        ))}
      </p>
      <form
        className="d-redact-word"
        onSubmit={(event) => {
          event.preventDefault();
          add(places);
          setWord('');
        }}
      >
        <Input
          size="small"
          value={word}
          aria-label={redactText.word}
          placeholder={redactText.word}
          onChange={({ target }) => setWord(target.value)}
        />
        <Button size="small" htmlType="submit" disabled={places.length === 0}>
          {redactText.hideWord(places.length)}
        </Button>
      </form>
    </div>
  );
}

function Piece({ segment, onPress }: { readonly segment: Segment; readonly onPress: () => void }) {
  const { redactText, language } = useWords();
  const { part, hidden, mark, start } = segment;
  if (mark === undefined && !hidden) return <span data-start={start}>{part}</span>;
  const why = mark === undefined ? redactText.byHand : selfIdentificationWords[mark.kind][language];
  const doubt = mark?.certainty === 'possible' ? redactText.doubtful : '';
  return (
    <button
      type="button"
      className={hidden ? 'd-redact-mark d-redact-hidden' : 'd-redact-mark'}
      data-start={start}
      aria-pressed={hidden}
      title={`${why}${doubt}`}
      onClick={onPress}
    >
      {part}
      <span className="d-redact-why">{why}</span>
    </button>
  );
}

/** Where in the text the selection lies; undefined when it is empty or reaches outside. */
function selectionIn(box: HTMLElement | null): Span | undefined {
  const selection = window.getSelection();
  if (box === null || selection === null || selection.isCollapsed) return undefined;
  const places = [
    placeOf(box, selection.anchorNode, selection.anchorOffset),
    placeOf(box, selection.focusNode, selection.focusOffset),
  ];
  const [one, other] = places;
  if (one === undefined || other === undefined || one === other) return undefined;
  selection.removeAllRanges();
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

function placeOf(box: HTMLElement, node: Node | null, offset: number): number | undefined {
  const piece = node?.parentElement?.closest<HTMLElement>('[data-start]');
  if (node?.nodeType !== Node.TEXT_NODE || piece === null || piece === undefined || !box.contains(piece))
    return undefined;
  return Number(piece.dataset['start']) + offset;
}
