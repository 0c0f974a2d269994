import type { RewardDeskDetail } from '../../../../functions/contract/reward-desk.ts';
import { remembered, useRemote } from '../../shared/api/use-remote';
import { NextDueLine } from '../frame/next-due';
import { placeHref } from '../frame/place';
import { useRefreshSignal } from '../frame/refresh';
import { RemoteView } from '../frame/remote-view';
import { read } from '../session/ask';
import { sectionsOf } from '../session/sections';
import { useSession } from '../session/use-session';
import { useWords } from '../words/use-words';
import { RewardAssessment } from './reward-assessment';
import { RewardDecision } from './reward-decision';
import { SignatureRow } from './signature-row';

const known = remembered<RewardDeskDetail>();

/** Computed amount and its reasons at the left, the decision and who signed at the right. */
export function RewardPage({ id }: { readonly id: string }) {
  const { rewards } = useWords();
  const mayOpenCase = sectionsOf(useSession()?.roles ?? []).includes('cases');
  const path = `/officer/rewards/${encodeURIComponent(id)}`;
  const remote = useRemote(known, path, () => read<RewardDeskDetail>(path));
  useRefreshSignal(remote.reload);
  return (
    <RemoteView remote={remote}>
      {(detail) => (
        <article className="d-case" aria-busy={remote.loading}>
          <header className="d-case-head">
            <div className="d-case-title">
              <h2>{detail.caseNumber}</h2>
              <span className="d-state">{detail.stateText}</span>
            </div>
            <p className="d-case-meta">
              {detail.unit.name}
              {mayOpenCase && (
                <>
                  {' · '}
                  <a href={placeHref({ section: 'cases', id: detail.caseId })}>{rewards.openCase}</a>
                </>
              )}
            </p>
            <NextDueLine next={detail.next} />
            <SignatureRow signatures={detail.signatures} />
          </header>
          <div className="d-case-columns">
            <RewardAssessment detail={detail} />
            <RewardDecision detail={detail} />
          </div>
        </article>
      )}
    </RemoteView>
  );
}
