import { Button } from 'antd';
import { useState } from 'react';
import { CommandForm } from '../forms/command-form';
import type { Field } from '../forms/field';
import { Notice } from '../frame/notice';
import { signalRefresh } from '../frame/refresh';
import { useWords } from '../words/use-words';
import type { UnsealDetail } from './unseal';

type Props = {
  readonly detail: UnsealDetail;
  readonly done: string | undefined;
  readonly onDone: (stateText: string) => void;
};

const fields: Readonly<Record<'approve' | 'refuse', readonly Field[]>> = {
  approve: [{ name: 'remark', label: 'remark', kind: 'paragraph', max: 500 }],
  refuse: [{ name: 'reason', label: 'reason', kind: 'paragraph', required: true, min: 2, max: 500 }],
};

/** Grant or refuse, in place. Granting takes a code typed again; the desk asks for it when the server does. */
export function UnsealDecision({ detail, done, onDone }: Props) {
  const { identity } = useWords();
  const [opened, setOpened] = useState<'approve' | 'refuse'>();
  if (done !== undefined) return <Notice tone="done" title={done} live />;
  if (detail.allowedActions.length === 0)
    return detail.state === 'requested' ? <p className="secondary">{identity.otherUnit}</p> : null;
  return (
    <>
      <div className="d-actions">
        {detail.allowedActions.map((command) => (
          <Button
            key={command}
            type={command === 'approve' ? 'primary' : 'default'}
            aria-expanded={opened === command}
            onClick={() => setOpened(command)}
          >
            {identity[command]}
          </Button>
        ))}
      </div>
      {opened !== undefined && (
        <CommandForm<UnsealDetail>
          key={opened}
          target={detail.id}
          path={`/identity/unseal-requests/${encodeURIComponent(detail.id)}/commands`}
          command={opened}
          version={0}
          title={identity[opened]}
          fields={fields[opened]}
          onDone={({ stateText }) => {
            onDone(stateText);
            signalRefresh();
          }}
          onConflict={signalRefresh}
          onClose={() => setOpened(undefined)}
        >
          <p className="secondary d-measure">
            {opened === 'refuse'
              ? identity.refuseNote
              : detail.evidenceId === undefined
                ? identity.approveNote
                : identity.approveOriginalNote}
          </p>
        </CommandForm>
      )}
    </>
  );
}
