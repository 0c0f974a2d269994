import { useRef } from 'react';
import { RemoteView } from '../frame/remote-view';
import { useListKeys } from '../frame/use-list-keys';
import { useWords } from '../words/use-words';
import { AreaTable } from './area-table';
import { DraftTable } from './draft-table';
import { MeasureTable } from './measure-table';
import { NoticeTable } from './notice-table';
import { usePolicies } from './use-policies';

const nothing = (): void => {};

/** What holds where, and what is being changed. j and k go through all the lists of the page. */
export function PoliciesOverview({ drafts }: { readonly drafts: 'open' | 'all' }) {
  const { policies } = useWords();
  const remote = usePolicies();
  const page = useRef<HTMLElement>(null);
  const step = (by: 1 | -1): void => {
    const links = Array.from(page.current?.querySelectorAll<HTMLElement>('[data-row] a[data-main]') ?? []);
    const from = links.findIndex((link) => link.matches(':focus'));
    links[Math.min(Math.max(from + by, 0), links.length - 1)]?.focus();
  };
  useListKeys({
    next: () => step(1),
    previous: () => step(-1),
    open: () => step(1),
    leave: nothing,
    search: nothing,
  });
  return (
    <section className="d-page d-policies" ref={page}>
      <div className="d-page-head">
        <h1>{policies.title}</h1>
      </div>
      <DraftTable shown={drafts} />
      <RemoteView remote={remote}>
        {({ measures, areas, notices }) => (
          <>
            <MeasureTable measures={measures} areas={areas} />
            <AreaTable areas={areas} measures={measures} />
            <NoticeTable notices={notices} />
          </>
        )}
      </RemoteView>
    </section>
  );
}
