import type { Place } from '../frame/place';
import { useWords } from '../words/use-words';
import { DraftPage } from './draft-page';
import { EditionPage } from './edition-page';
import { NewAreaPage } from './new-area-page';
import { NewEditionPage } from './new-edition-page';
import { NewNoticePage } from './new-notice-page';
import { NoticePage } from './notice-page';
import { PoliciesOverview } from './policies-overview';
import { policyPage } from './policy-place';

/** What the server wrote comes again in the other language; what was typed is kept outside the pages. */
export default function PoliciesPage({ place }: { readonly place: Place }) {
  const { language } = useWords();
  return <PageAt key={language} place={place} />;
}

function PageAt({ place }: { readonly place: Place }) {
  const page = policyPage(place);
  switch (page.page) {
    case 'overview':
      return <PoliciesOverview drafts={page.drafts} />;
    case 'edition':
      return <EditionPage {...page} />;
    case 'notice':
      return <NoticePage year={page.year} />;
    case 'draft':
      return <DraftPage key={page.id} id={page.id} />;
    case 'new-edition':
      return <NewEditionPage {...page} />;
    case 'new-notice':
      return <NewNoticePage />;
    case 'new-area':
      return <NewAreaPage division={page.division} />;
    default: {
      const never: never = page;
      throw new RangeError(`unknown page: ${String(never)}`);
    }
  }
}
