import { Button } from 'antd';
import { momentText } from '../../shared/time/day';
import { placeHref } from '../frame/place';
import { RemoteView } from '../frame/remote-view';
import { goTo } from '../frame/use-place';
import { useWords } from '../words/use-words';
import { areasOf } from './area-measures';
import { DocumentView } from './document-view';
import { PageHead } from './page-head';
import { policyPlace } from './policy-place';
import type { Edition } from './policy-types';
import { SentenceTable } from './sentence-table';
import { useEdition, usePolicies } from './use-policies';

type Props = { readonly policyId: string; readonly edition: number | undefined };

export function EditionPage({ policyId, edition }: Props) {
  const remote = useEdition(policyId, edition);
  return (
    <section className="d-page d-policies">
      <RemoteView remote={remote}>{(shown) => <EditionView edition={shown} />}</RemoteView>
    </section>
  );
}

function EditionView({ edition }: { readonly edition: Edition }) {
  const { policies, language } = useWords();
  const { author, publishedBy, publishedAt } = edition;
  const signed =
    author === undefined || publishedBy === undefined || publishedAt === undefined
      ? policies.shipped
      : policies.signed(author.name, publishedBy.name, momentText(publishedAt, language));
  return (
    <>
      <PageHead
        title={edition.title}
        state={`${policies.edition(edition.edition)} · ${policies.states[edition.state]}`}
        meta={
          <>
            {edition.effectiveTo === null
              ? policies.from(edition.effectiveFrom)
              : policies.span(edition.effectiveFrom, edition.effectiveTo)}{' '}
            · {signed}
          </>
        }
      >
        <EditionLinks edition={edition} />
      </PageHead>
      <p className="secondary">{policies.asCitizensRead}</p>
      <SentenceTable title={policies.amounts} sentences={edition.amounts} />
      <SentenceTable title={policies.conditions} sentences={edition.conditions} />
      <SentenceTable title={policies.limits} sentences={edition.limits} />
      <DocumentView title={policies.document} file={edition.file} />
    </>
  );
}

function EditionLinks({ edition: { id, edition } }: { readonly edition: Edition }) {
  const { policies } = useWords();
  const { value } = usePolicies();
  const measure = value?.measures.find((one) => one.id === id);
  const others = (measure?.editions ?? []).filter((one) => one.edition !== edition);
  const areas = measure === undefined ? [] : areasOf(measure, value?.areas ?? []);
  return (
    <>
      {areas.length > 0 && (
        <p className="d-case-meta">
          {policies.columns.usedIn} {areas.join(policies.comma)}
        </p>
      )}
      <p className="d-policy-links">
        <Button
          type="primary"
          onClick={() => goTo(policyPlace({ page: 'new-edition', policyId: id, edition }))}
        >
          {policies.newEdition}
        </Button>
        {others.map((other) => (
          <a
            key={other.edition}
            href={placeHref(policyPlace({ page: 'edition', policyId: id, edition: other.edition }))}
          >
            {policies.edition(other.edition)} · {policies.states[other.state]}
          </a>
        ))}
      </p>
    </>
  );
}
