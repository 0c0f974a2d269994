import { RemoteView } from '../frame/remote-view';
import { useWords } from '../words/use-words';
import { AreaForm } from './area-form';
import { DocumentEditor } from './document-editor';
import type { DraftContent, PolicyDraft } from './policy-types';
import { usePolicies } from './use-policies';

type Props = {
  readonly draft: PolicyDraft;
  readonly path: string;
  readonly onDone: (draft: PolicyDraft) => void;
  readonly onClose: () => void;
};

const bodyOf = (content: DraftContent) => ({ command: 'edit', content });

export function DraftEdit({ draft: { id, content, steps }, path, onDone, onClose }: Props) {
  const { policies } = useWords();
  const remote = usePolicies();
  if (content.kind !== 'area') {
    return (
      <DocumentEditor
        target={`${id}-${steps.length}`}
        kind={content.kind}
        start={content.file}
        path={path}
        bodyOf={bodyOf}
        saveLabel={policies.saveEdit}
        onDone={onDone}
        onClose={onClose}
      />
    );
  }
  return (
    <RemoteView remote={remote}>
      {(known) => (
        <AreaForm
          policies={known}
          division={content.division}
          policyId={content.policyId}
          path={path}
          bodyOf={bodyOf}
          saveLabel={policies.saveEdit}
          onDone={onDone}
          onClose={onClose}
        />
      )}
    </RemoteView>
  );
}
