import { lazy, Suspense } from 'react';
import { CasesPage } from './cases/cases-page';
import { LedgerPage } from './finance/ledger-page';
import { PayoutsPage } from './finance/payouts-page';
import { EmptyView } from './frame/empty-view';
import type { Place } from './frame/place';
import { Rail } from './frame/rail';
import { LateSkeleton } from './frame/remote-view';
import { usePlace } from './frame/use-place';
import { IdentityPage } from './identity/identity-page';
import { RecordsPage } from './records/records-page';
import { RewardsPage } from './rewards/rewards-page';
import { sectionsOf } from './session/sections';
import type { Session } from './session/session';
import { StepUpDialog } from './session/step-up-dialog';
import { OverduePage } from './supervision/overdue-page';
import { TiesPage } from './ties/ties-page';
import { useWords } from './words/use-words';

// Charts are half of the desk's weight and few people look at them.
const StatisticsPage = lazy(() => import('./supervision/statistics-page'));
// Only administrators come here.
const PoliciesPage = lazy(() => import('./policies/policies-page'));

export function DeskFrame({ session }: { readonly session: Session }) {
  const { frame, session: words } = useWords();
  const open = sectionsOf(session.roles);
  const asked = usePlace();
  const first = open[0];
  // A colleague's link, or the place where the one before left this desk, may lie outside of my posts.
  const mine = asked !== undefined && open.includes(asked.section);
  const place = mine ? asked : first === undefined ? undefined : { section: first };
  return (
    <div className="d-frame">
      <button type="button" className="d-skip" onClick={() => document.getElementById('desk-main')?.focus()}>
        {frame.skip}
      </button>
      <StepUpDialog username={session.username} />
      <Rail session={session} open={open} place={place ?? { section: 'cases' }} />
      <main id="desk-main" tabIndex={-1}>
        {place === undefined ? (
          <EmptyView icon="lock" title={words.noSections}>
            {words.noSectionsText}
          </EmptyView>
        ) : (
          <Suspense fallback={<LateSkeleton />}>
            <SectionPage place={place} />
          </Suspense>
        )}
      </main>
    </div>
  );
}

function SectionPage({ place }: { readonly place: Place }) {
  switch (place.section) {
    case 'cases':
      return <CasesPage key={place.list ?? 'all'} place={place} />;
    case 'rewards':
      return <RewardsPage key={place.list ?? 'all'} place={place} />;
    case 'payouts':
      return <PayoutsPage key={place.list ?? 'all'} place={place} />;
    case 'ledger':
      return <LedgerPage />;
    case 'overdue':
      return <OverduePage />;
    case 'statistics':
      return <StatisticsPage />;
    case 'policies':
      return <PoliciesPage place={place} />;
    case 'identity':
      return <IdentityPage key={place.list ?? 'first'} place={place} />;
    case 'ties':
      return <TiesPage />;
    case 'records':
      return <RecordsPage place={place} />;
    default: {
      const never: never = place.section;
      throw new RangeError(`unknown section: ${String(never)}`);
    }
  }
}
