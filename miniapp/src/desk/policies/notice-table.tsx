import { momentText } from '../../shared/time/day';
import { placeHref } from '../frame/place';
import { RowTable } from '../frame/row-table';
import { useWords } from '../words/use-words';
import { policyPlace } from './policy-place';
import type { NoticeRow } from './policy-types';

export function NoticeTable({ notices }: { readonly notices: readonly NoticeRow[] }) {
  const { policies, language } = useWords();
  const { columns } = policies;
  return (
    <>
      <div className="d-section-head">
        <h2>{policies.notices}</h2>
        <a href={placeHref(policyPlace({ page: 'new-notice' }))}>{policies.newNotice}</a>
      </div>
      <RowTable
        label={policies.notices}
        rows={notices.map((notice) => ({ ...notice, id: String(notice.year) }))}
        columns={[
          { key: 'year', title: columns.year, width: 80, cell: ({ year }) => year },
          {
            key: 'title',
            title: columns.title,
            cell: ({ id, title }) => (
              <a href={placeHref(policyPlace({ page: 'notice', year: id }))} data-main="">
                {title}
              </a>
            ),
          },
          {
            key: 'number',
            title: columns.number,
            width: 190,
            extra: true,
            cell: ({ documentNumber }) => documentNumber,
          },
          {
            key: 'published',
            title: columns.published,
            width: 120,
            cell: ({ publishedOn }) => publishedOn,
          },
          {
            key: 'source',
            title: columns.source,
            width: 240,
            cell: ({ revision, publishedBy, publishedAt }) =>
              [
                policies.amendment(revision),
                publishedBy?.name,
                publishedAt === undefined ? undefined : momentText(publishedAt, language),
              ]
                .filter((part) => part !== undefined)
                .join(' · '),
          },
        ]}
      />
    </>
  );
}
