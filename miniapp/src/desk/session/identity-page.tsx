import { Icon } from '../../shared/ui/icon/icon';
import { useWords } from '../words/use-words';

/** Requests to see an identity are made elsewhere; the rail leads here so that custodians know where. */
export function IdentityPage() {
  const { session } = useWords();
  return (
    <section className="d-page">
      <h1>
        <Icon name="lock" size="small" /> {session.identityTitle}
      </h1>
      <p className="d-measure">{session.identityText}</p>
    </section>
  );
}
