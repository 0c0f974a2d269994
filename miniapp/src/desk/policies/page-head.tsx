import type { ReactNode } from 'react';
import { Icon } from '../../shared/ui/icon/icon';
import { placeHref } from '../frame/place';
import { useListKeys } from '../frame/use-list-keys';
import { goTo } from '../frame/use-place';
import { useWords } from '../words/use-words';
import { policyPlace } from './policy-place';

type Props = {
  readonly title: string;
  readonly state?: string;
  readonly meta?: ReactNode;
  readonly children?: ReactNode;
};

const overview = policyPlace({ page: 'overview', drafts: 'open' });
const nothing = (): void => {};

/** Head of a page behind the overview; Esc leads back there. */
export function PageHead({ title, state, meta, children }: Props) {
  const { policies } = useWords();
  useListKeys({
    next: nothing,
    previous: nothing,
    open: nothing,
    search: nothing,
    leave: () => goTo(overview),
  });
  return (
    <header className="d-policy-head">
      <a href={placeHref(overview)}>
        <Icon name="chevron-left" size="small" /> {policies.back}
      </a>
      <div className="d-case-title">
        <h1>{title}</h1>
        {state !== undefined && <span className="d-state">{state}</span>}
      </div>
      {meta !== undefined && <p className="d-case-meta">{meta}</p>}
      {children}
    </header>
  );
}
