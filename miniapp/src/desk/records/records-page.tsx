import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Place } from '../frame/place';
import { goTo } from '../frame/use-place';
import { useWords } from '../words/use-words';
import { ExportOrigin } from './export-origin';
import { placeOfQuestion } from './place-of-question';
import { ReadList } from './read-list';
import { RootList } from './root-list';

/** Who looked at what: asked for by person, by case, or by the number on a copy that was found. */
export function RecordsPage({ place }: { readonly place: Place }) {
  const { records } = useWords();
  const { list, id } = place;
  return (
    <section className="d-page">
      <div className="d-page-head">
        <h1>{records.title}</h1>
      </div>
      <p className="secondary">{records.note}</p>
      <Question asked={id ?? ''} />
      {id === undefined || list === undefined ? (
        <RootList />
      ) : (
        <Found key={`${list} ${id}`} list={list} id={id} />
      )}
    </section>
  );
}

function Found({ list, id }: { readonly list: string; readonly id: string }) {
  if (list === 'export') return <ExportOrigin id={id} />;
  return <ReadList kind={list === 'case' ? 'case' : 'person'} id={id} />;
}

function Question({ asked }: { readonly asked: string }) {
  const { records } = useWords();
  const [text, setText] = useState(asked);
  const [wrong, setWrong] = useState(false);
  const ask = () => {
    const place = placeOfQuestion(text);
    setWrong(place === undefined);
    if (place !== undefined) goTo(place);
  };
  return (
    <form
      className="d-records-ask"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <Input
        aria-label={records.placeholder}
        aria-invalid={wrong}
        placeholder={records.placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="primary" htmlType="submit">
        {records.ask}
      </Button>
      {wrong && (
        <p className="d-bad" role="alert">
          {records.wrong}
        </p>
      )}
    </form>
  );
}
