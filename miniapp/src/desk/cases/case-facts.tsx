import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import { answersInWords } from '../../shared/report/answers-in-words';
import { dayText } from '../../shared/time/day';
import { Facts } from '../frame/facts';
import { placeHref } from '../frame/place';
import { sectionsOf } from '../session/sections';
import { useSession } from '../session/use-session';
import { useWords } from '../words/use-words';

export function CaseFacts({ detail }: { readonly detail: CaseDetail }) {
  const { cases, language } = useWords();
  const { place } = detail;
  const mayOpenReward = sectionsOf(useSession()?.roles ?? []).includes('rewards');
  const wishes = [
    detail.wantsReply ? cases.wantsReply : '',
    detail.wantsReward ? cases.wantsReward : '',
  ].filter(Boolean);
  return (
    <section className="d-block">
      <h3>{cases.facts}</h3>
      <p className="d-description">{detail.description}</p>
      {detail.supplements.map(({ at, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may come on one day, and none ever moves
        <p key={index} className="d-description">
          <span className="secondary">{cases.supplementOn(dayText(at, language))}</span> {text}
        </p>
      ))}
      <Facts
        facts={[
          [
            cases.occurredOn,
            `${dayText(detail.occurredOn, language)}${detail.ongoing ? ` · ${cases.ongoing}` : ''}`,
          ],
          ...answersInWords(detail.answers, language),
          [cases.columns.filedOn, dayText(detail.filedOn, language)],
          [
            cases.reportedParty,
            detail.reportedParty === undefined ? undefined : (
              <>
                {detail.reportedParty}
                <span className="secondary d-beside">{cases.partyUnproven}</span>
              </>
            ),
          ],
          [cases.place, place.address ?? detail.area],
          [cases.coordinates, `${place.lng.toFixed(5)}, ${place.lat.toFixed(5)}`],
          [
            cases.wishes,
            wishes.length === 0 ? cases.noWishes : wishes.join(language === 'zh' ? '、' : ' and '),
          ],
          [cases.policy, `${detail.policy.title} · ${cases.edition(detail.policy.edition)}`],
          [
            cases.rewards,
            detail.rewards.length === 0
              ? undefined
              : detail.rewards.map(({ id, stateText }) =>
                  mayOpenReward ? (
                    <a key={id} className="d-beside-links" href={placeHref({ section: 'rewards', id })}>
                      {stateText}
                    </a>
                  ) : (
                    <span key={id} className="d-beside-links">
                      {stateText}
                    </span>
                  ),
                ),
          ],
          [
            cases.mergedInto,
            detail.mergedInto === undefined ? undefined : (
              <a key="into" href={placeHref({ section: 'cases', id: detail.mergedInto })}>
                {cases.openEarlier}
              </a>
            ),
          ],
        ]}
      />
      {detail.mergedReports > 0 && <p className="secondary">{cases.mergedReports(detail.mergedReports)}</p>}
    </section>
  );
}
