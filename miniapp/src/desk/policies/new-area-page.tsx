import { signalRefresh } from '../frame/refresh';
import { RemoteView } from '../frame/remote-view';
import { goTo } from '../frame/use-place';
import { useWords } from '../words/use-words';
import { AreaForm } from './area-form';
import { PageHead } from './page-head';
import { policyPlace } from './policy-place';
import { usePolicies } from './use-policies';

export function NewAreaPage({ division }: { readonly division: string | undefined }) {
  const { policies } = useWords();
  const remote = usePolicies();
  return (
    <section className="d-page d-policies">
      <PageHead title={policies.newArea} meta={policies.newAreaText} />
      <RemoteView remote={remote}>
        {(known) => (
          <AreaForm
            key={division}
            policies={known}
            division={division}
            path="/officer/policy-drafts"
            bodyOf={(content) => content}
            saveLabel={policies.save}
            onDone={({ id }) => {
              signalRefresh();
              goTo(policyPlace({ page: 'draft', id }));
            }}
          />
        )}
      </RemoteView>
    </section>
  );
}
