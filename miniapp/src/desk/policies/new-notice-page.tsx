import { remembered, useRemote } from '../../shared/api/use-remote';
import { localDay } from '../../shared/time/day';
import { now } from '../../shared/time/now';
import { signalRefresh } from '../frame/refresh';
import { RemoteView } from '../frame/remote-view';
import { goTo } from '../frame/use-place';
import { read } from '../session/ask';
import { useWords } from '../words/use-words';
import { DocumentEditor } from './document-editor';
import { nextNotice } from './holiday-rows';
import { PageHead } from './page-head';
import { policyPlace } from './policy-place';
import type { HolidayNotice } from './policy-types';
import { usePolicies } from './use-policies';

const known = remembered<HolidayNotice>();

/** Begins with the holidays of the newest notice, one year on, without days. */
export function NewNoticePage() {
  const { policies } = useWords();
  const remote = usePolicies();
  return (
    <section className="d-page d-policies">
      <PageHead title={policies.newNotice} meta={policies.newNoticeText} />
      <RemoteView remote={remote}>
        {({ notices }) => <NoticeEditor year={Math.max(0, ...notices.map(({ year }) => year))} />}
      </RemoteView>
    </section>
  );
}

function NoticeEditor({ year }: { readonly year: number }) {
  const { policies } = useWords();
  const path = `/officer/holiday-notices/${year}`;
  const remote = useRemote(known, path, () => read<HolidayNotice>(path));
  return (
    <RemoteView remote={remote}>
      {({ file }) => (
        <DocumentEditor
          key={year}
          target={`new-notice-${year}`}
          kind="calendar"
          start={nextNotice(file, localDay(now()))}
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
  );
}
