import { signalRefresh } from '../frame/refresh';
import { RemoteView } from '../frame/remote-view';
import { goTo } from '../frame/use-place';
import { useWords } from '../words/use-words';
import { DocumentEditor } from './document-editor';
import { PageHead } from './page-head';
import { policyPlace } from './policy-place';
import { useEdition } from './use-policies';

type Props = { readonly policyId: string; readonly edition: number | undefined };

export function NewEditionPage({ policyId, edition }: Props) {
  const { policies } = useWords();
  const remote = useEdition(policyId, edition);
  return (
    <section className="d-page d-policies">
      <RemoteView remote={remote}>
        {({ title, file, edition: number }) => (
          <>
            <PageHead
              title={policies.newEditionOf(title)}
              state={policies.edition(number)}
              meta={policies.newEditionText}
            />
            <DocumentEditor
              key={`${policyId} ${number}`}
              target={`new-${policyId}-${number}`}
              kind="pack"
              start={file}
              path="/officer/policy-drafts"
              bodyOf={(content) => content}
              saveLabel={policies.save}
              onDone={({ id }) => {
                signalRefresh();
                goTo(policyPlace({ page: 'draft', id }));
              }}
            />
          </>
        )}
      </RemoteView>
    </section>
  );
}
