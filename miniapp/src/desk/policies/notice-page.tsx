import { remembered, useRemote } from '../../shared/api/use-remote';
import { placeHref } from '../frame/place';
import { RemoteView } from '../frame/remote-view';
import { read } from '../session/ask';
import { useWords } from '../words/use-words';
import { DocumentView } from './document-view';
import { HolidayTable } from './holiday-table';
import { PageHead } from './page-head';
import { policyPlace } from './policy-place';
import type { HolidayNotice } from './policy-types';

const known = remembered<HolidayNotice>();

export function NoticePage({ year }: { readonly year: string }) {
  const { policies } = useWords();
  const path = `/officer/holiday-notices/${encodeURIComponent(year)}`;
  const remote = useRemote(known, path, () => read<HolidayNotice>(path));
  return (
    <section className="d-page d-policies">
      <RemoteView remote={remote}>
        {(notice) => (
          <>
            <PageHead
              title={notice.title}
              state={policies.amendment(notice.revision)}
              meta={`${notice.documentNumber} · ${notice.publishedOn}`}
            >
              <p className="d-policy-links">
                <a href={placeHref(policyPlace({ page: 'new-notice' }))}>{policies.newNotice}</a>
              </p>
            </PageHead>
            <h2>{`${policies.off} · ${policies.makeUp}`}</h2>
            <HolidayTable file={notice.file} />
            <DocumentView title={policies.noticeDocument} file={notice.file} />
          </>
        )}
      </RemoteView>
    </section>
  );
}
