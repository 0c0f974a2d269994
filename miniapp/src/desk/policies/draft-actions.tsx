import { Button } from 'antd';
import { useState } from 'react';
import { localDay } from '../../shared/time/day';
import { now } from '../../shared/time/now';
import { CommandForm } from '../forms/command-form';
import { Notice } from '../frame/notice';
import { signalRefresh } from '../frame/refresh';
import { useWords } from '../words/use-words';
import { arrangeDraftActions, type DraftCommandName, draftFields, publishPreset } from './draft-commands';
import { DraftEdit } from './draft-edit';
import type { PolicyDraft } from './policy-types';

type Props = { readonly draft: PolicyDraft; readonly onChange: (draft: PolicyDraft) => void };

export function DraftActions({ draft, onChange }: Props) {
  const { policies } = useWords();
  const [opened, setOpened] = useState<DraftCommandName>();
  const [done, setDone] = useState<string>();
  // A preset that changes with every render would overwrite what is being typed.
  const [today] = useState(() => localDay(now()));
  const [preset] = useState(() => publishPreset(draft, today));
  const actions = arrangeDraftActions(draft.allowedActions);
  const path = `/officer/policy-drafts/${encodeURIComponent(draft.id)}/commands`;
  const close = () => setOpened(undefined);
  const finish = (changed: PolicyDraft) => {
    close();
    setDone(changed.stateText);
    onChange(changed);
  };
  return (
    <>
      {done !== undefined && (
        <div className="d-policy-done">
          <Notice tone="done" title={policies.done(done)} live />
        </div>
      )}
      <WhyNot draft={draft} />
      {actions.length > 0 && (
        <div className="d-actions">
          {actions.map((name) => (
            <Button
              key={name}
              type={name === 'publish' || name === 'submit' ? 'primary' : 'default'}
              danger={name === 'discard'}
              aria-expanded={opened === name}
              onClick={() => {
                setDone(undefined);
                setOpened(opened === name ? undefined : name);
              }}
            >
              {policies.commands[name]}
            </Button>
          ))}
        </div>
      )}
      {opened === 'edit' && actions.includes('edit') && (
        <DraftEdit draft={draft} path={path} onDone={finish} onClose={close} />
      )}
      {opened !== undefined && opened !== 'edit' && actions.includes(opened) && (
        <div className="d-measure">
          <CommandForm<PolicyDraft>
            key={opened}
            target={draft.id}
            path={path}
            command={opened}
            version={draft.steps.length}
            title={policies.commands[opened]}
            fields={draftFields(opened, draft.kind)}
            preset={opened === 'publish' ? preset : undefined}
            grave={opened === 'discard'}
            onDone={finish}
            onConflict={signalRefresh}
            onClose={close}
          />
        </div>
      )}
    </>
  );
}

/** Who has to act when this person cannot go on. */
function WhyNot({ draft: { state, allowedActions } }: Pick<Props, 'draft'>) {
  const { policies } = useWords();
  if (state === 'submitted' && !allowedActions.includes('publish')) {
    return <p className="d-case-meta">{policies.waitsForSecond}</p>;
  }
  if (state === 'draft' && !allowedActions.includes('submit')) {
    return <p className="d-case-meta">{policies.waitsForAuthor}</p>;
  }
  return null;
}
