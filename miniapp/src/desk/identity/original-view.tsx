import { Button, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type * as v from 'valibot';
import type { readOriginal } from '../../../../functions/contract/identity.ts';
import type { Problem } from '../../shared/api/answer';
import { bytesOfBase64, saveFile } from '../exports/save-file';
import { FormProblem } from '../forms/form-problem';
import { Facts } from '../frame/facts';
import { Notice } from '../frame/notice';
import { read } from '../session/ask';
import { useWords } from '../words/use-words';
import { clock, useSecondsUntil } from './time-left';
import type { UnsealRow } from './unseal';

type Part = v.InferOutput<(typeof readOriginal)['response']>;

/** Fetches the file part by part and hands it to the downloads; it is kept nowhere else. */
export function OriginalView({ row, until }: { readonly row: UnsealRow; readonly until: string }) {
  const { identity } = useWords();
  const [got, setGot] = useState<{ readonly of: number; readonly parts: number }>();
  const [saved, setSaved] = useState<Part>();
  const [problem, setProblem] = useState<Problem>();
  const left = useSecondsUntil(until);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const fetchAll = async () => {
    setProblem(undefined);
    setSaved(undefined);
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let parts = 1;
    for (let part = 0; part < parts && !gone.current; part += 1) {
      setGot({ of: part, parts });
      const answer = await read<Part>(
        `/identity/unseal-requests/${encodeURIComponent(row.id)}/original?part=${part}`,
      );
      if (!answer.ok) {
        setGot(undefined);
        return setProblem(answer.problem);
      }
      parts = answer.value.parts;
      pieces.push(bytesOfBase64(answer.value.data));
      if (part + 1 === parts) {
        const { contentType } = answer.value;
        saveFile(nameOf(row, contentType), contentType, new Blob(pieces));
        setSaved(answer.value);
      }
    }
    setGot(undefined);
  };

  if (left === 0) return <Notice tone="info" title={identity.over} live />;
  return (
    <section className="d-block d-original">
      <h3>{identity.original}</h3>
      <p role="timer" className="d-contact-left">
        {identity.leftFor(clock(left))}
      </p>
      {problem !== undefined && <FormProblem problem={problem} />}
      <Button type="primary" loading={got !== undefined} onClick={() => void fetchAll()}>
        {identity.openOriginal}
      </Button>
      {got !== undefined && got.parts > 1 && (
        <Progress percent={Math.round((100 * got.of) / got.parts)} size="small" />
      )}
      <p className="secondary d-measure">{identity.openOriginalNote}</p>
      {saved !== undefined && (
        <div aria-live="polite">
          <Notice tone="done" title={identity.originalSaved} />
          <Facts facts={[[identity.originalHash, saved.sha256]]} />
        </div>
      )}
    </section>
  );
}

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'video/quicktime': 'mov',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'text/plain': 'txt',
};

const nameOf = ({ caseNumber, evidenceId = '' }: UnsealRow, contentType: string): string =>
  `${caseNumber}-${evidenceId.slice(-6)}.${endings[contentType] ?? contentType.split('/')[1] ?? 'bin'}`;
