import { Button } from 'antd';
import { useState } from 'react';
import type * as v from 'valibot';
import type { listTies, TieView } from '../../../../functions/contract/ties.ts';
import { remembered, useRemote } from '../../shared/api/use-remote';
import { CommandForm } from '../forms/command-form';
import { FormProblem } from '../forms/form-problem';
import { useSend } from '../forms/use-send';
import { EmptyView } from '../frame/empty-view';
import { RemoteView } from '../frame/remote-view';
import { read } from '../session/ask';
import { useSession } from '../session/use-session';
import { useWords } from '../words/use-words';
import { tieFields } from './tie-fields';
import { TieTable } from './tie-table';

type Ties = v.InferOutput<(typeof listTies)['response']>;
const known = remembered<Ties>();
const path = '/officer/ties';

/** My conflicts of interest; for those who watch over them, everybody's of their area. */
export function TiesPage() {
  const { ties } = useWords();
  const remote = useRemote(known, path, () => read<Ties>(path));
  const [open, setOpen] = useState(false);
  const roles = useSession()?.roles ?? [];
  return (
    <section className="d-page">
      <div className="d-page-head">
        <h1>{ties.title}</h1>
        {!open && (
          <Button type="primary" onClick={() => setOpen(true)}>
            {ties.declare}
          </Button>
        )}
      </div>
      <p className="secondary">{ties.note}</p>
      {open && (
        <CommandForm<TieView>
          target="ties"
          path={path}
          command="declare"
          version={1}
          title={ties.declare}
          fields={tieFields(roles)}
          onDone={() => {
            setOpen(false);
            remote.reload();
          }}
          onConflict={remote.reload}
          onClose={() => setOpen(false)}
        />
      )}
      <RemoteView remote={remote}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyView icon="circle-check" title={ties.none}>
              {ties.noneText}
            </EmptyView>
          ) : (
            <TieTable rows={items} ending={(row) => <EndTie row={row} onDone={remote.reload} />} />
          )
        }
      </RemoteView>
    </section>
  );
}

function EndTie({ row, onDone }: { readonly row: TieView; readonly onDone: () => void }) {
  const { ties } = useWords();
  const { busy, problem, send } = useSend<TieView>(
    `${path}/${encodeURIComponent(row.id)}/end`,
    `end ${row.id}`,
  );
  if (!row.mayEnd) return null;
  const end = async () => {
    if ((await send({})).ok) onDone();
  };
  return (
    <>
      <Button size="small" loading={busy} onClick={() => void end()}>
        {ties.end}
      </Button>
      {problem !== undefined && <FormProblem problem={problem} />}
    </>
  );
}
