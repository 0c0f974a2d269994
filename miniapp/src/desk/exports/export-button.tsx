import { Button } from 'antd';
import { useState } from 'react';
import type * as v from 'valibot';
import type { createExport } from '../../../../functions/contract/exports.ts';
import { randomKey } from '../../shared/wechat/random-key';
import { Notice } from '../frame/notice';
import { problemText } from '../frame/problem-text';
import { ask } from '../session/ask';
import { useSession } from '../session/use-session';
import { useWords } from '../words/use-words';
import { mayTakeOut } from './may-export';
import { bytesOfBase64, saveFile } from './save-file';

type Exported = v.InferOutput<(typeof createExport)['response']>;
type Props = { readonly body: v.InferInput<(typeof createExport)['body']> };

/** A list as a workbook: asks for the code typed again, and says whose name the file bears. */
export function ExportButton({ body }: Props) {
  const { exports, frame } = useWords();
  const [told, setTold] = useState<{ readonly tone: 'done' | 'overdue'; readonly title: string }>();
  const [busy, setBusy] = useState(false);
  if (!mayTakeOut(body.kind, useSession()?.roles ?? [])) return null;
  const take = async () => {
    setBusy(true);
    const answer = await ask<Exported>({ method: 'POST', path: '/officer/exports', body, key: randomKey() });
    setBusy(false);
    if (!answer.ok)
      return setTold({ tone: 'overdue', title: problemText(answer.problem, frame.problems).title });
    const { fileName, contentType, content, rows, cut } = answer.value;
    saveFile(fileName, contentType, bytesOfBase64(content));
    setTold({ tone: 'done', title: cut ? exports.cut(rows) : exports.done(rows) });
  };
  return (
    <>
      <Button loading={busy} onClick={() => void take()}>
        {exports.export}
      </Button>
      {told !== undefined && (
        <div className="d-export-told">
          <Notice tone={told.tone} title={told.title} live />
        </div>
      )}
    </>
  );
}
