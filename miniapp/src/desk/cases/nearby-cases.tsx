import { Button } from 'antd';
import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import { dayText } from '../../shared/time/day';
import { type Place, placeHref } from '../frame/place';
import { useWords } from '../words/use-words';

type Props = {
  readonly detail: CaseDetail;
  readonly place: Place;
  readonly onMerge: (into: string) => void;
};

export function NearbyCases({ detail, place, onMerge }: Props) {
  const { cases, language } = useWords();
  if (detail.nearby.length === 0) return null;
  const types: Readonly<Record<string, string>> = cases.types;
  const mayMerge = detail.allowedActions.includes('merge');
  return (
    <section className="d-block">
      <h3>{cases.nearby}</h3>
      <ul className="d-nearby">
        {detail.nearby.map((near) => (
          <li key={near.id}>
            <span className="d-nearby-words">
              <a href={placeHref({ ...place, id: near.id })}>{near.caseNumber}</a>
              <span className="secondary">
                {[
                  near.pollutionTypes.map((type) => types[type] ?? type).join('、'),
                  near.stateText,
                  dayText(near.filedOn, language),
                  cases.nearbyMetres(near.metres),
                ].join(' · ')}
              </span>
            </span>
            {mayMerge && (
              <Button size="small" onClick={() => onMerge(near.id)}>
                {cases.merge}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
