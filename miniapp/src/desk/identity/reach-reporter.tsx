import { Button } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import type { CaseCommandName } from '../cases/case-commands';
import { useSession } from '../session/use-session';
import { useWords } from '../words/use-words';
import { AskIdentity } from './ask-identity';
import { mayAskForIdentity } from './identity-lists';

type Props = {
  readonly detail: CaseDetail;
  readonly onOpen: (command: CaseCommandName) => void;
};

/** Ways to the reporter, those that tell nobody who it is first. The same for every report, whoever filed it. */
export function ReachReporter({ detail, onOpen }: Props) {
  const { identity } = useWords();
  const [asking, setAsking] = useState(false);
  const mayAsk = mayAskForIdentity(useSession()?.roles ?? []);
  const mayWrite = detail.allowedActions.includes('message');
  const mayCall = detail.allowedActions.includes('request-call');
  if (!mayAsk && !mayWrite && !mayCall) return null;
  return (
    <section className="d-block">
      <h3>{identity.reach}</h3>
      <p className="secondary d-measure">{identity.reachText}</p>
      <div className="d-actions">
        {mayWrite && <Button onClick={() => onOpen('message')}>{identity.message}</Button>}
        {mayCall && <Button onClick={() => onOpen('request-call')}>{identity.call}</Button>}
        {mayAsk && (
          <Button type="text" aria-expanded={asking} onClick={() => setAsking(!asking)}>
            {identity.unseal}
          </Button>
        )}
      </div>
      {asking && <AskIdentity detail={detail} onClose={() => setAsking(false)} />}
    </section>
  );
}
