import { remembered, useRemote } from '../../shared/api/use-remote';
import { yuan } from '../../shared/time/money';
import { RemoteView } from '../frame/remote-view';
import { read } from '../session/ask';
import { useWords } from '../words/use-words';
import type { DraftEffect } from './policy-types';

const known = remembered<DraftEffect>();

type Props = { readonly id: string; readonly version: string };

export function EffectView({ id, version }: Props) {
  const { policies } = useWords();
  const path = `/officer/policy-drafts/${encodeURIComponent(id)}/effect`;
  // Another text of the draft has another effect.
  const remote = useRemote(known, `${path} ${version}`, () => read<DraftEffect>(path));
  return (
    <>
      <h2>{policies.effect}</h2>
      <RemoteView remote={remote}>{(effect) => <Effect effect={effect} />}</RemoteView>
    </>
  );
}

function Effect({ effect }: { readonly effect: DraftEffect }) {
  const { policies } = useWords();
  if (effect.examined === 0) return <p className="secondary">{policies.noEffect}</p>;
  const sums: readonly (readonly [string, string | number])[] = [
    [policies.examined, effect.examined],
    [policies.changed, effect.changed],
    [policies.unassessable, effect.unassessable],
    [policies.sumBefore, yuan(effect.beforeFen)],
    [policies.sumAfter, yuan(effect.afterFen)],
  ];
  return (
    <>
      <p className="secondary">
        {policies.effectText(effect.from, effect.to)}
        {!effect.complete && ` ${policies.effectPartial}`}
      </p>
      <dl className="d-effect-sums">
        {sums.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {effect.items.length === 0 ? (
        <p className="secondary">{policies.noneChanged}</p>
      ) : (
        <EffectTable items={effect.items} />
      )}
    </>
  );
}

function EffectTable({ items }: Pick<DraftEffect, 'items'>) {
  const { policies, rewards } = useWords();
  const explained = items.some(({ unmet, fault }) => unmet.length > 0 || fault !== undefined);
  return (
    <table className="d-plain d-effect" aria-label={policies.effect}>
      <thead>
        <tr>
          <th scope="col">{policies.case}</th>
          <th scope="col">{policies.decidedOn}</th>
          <th scope="col" className="d-right">
            {policies.beforeYuan}
          </th>
          <th scope="col" className="d-right">
            {policies.afterYuan}
          </th>
          {explained && (
            <th scope="col" className="d-effect-why">
              {rewards.unmet}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.rewardId}>
            <td>{item.caseNumber}</td>
            <td>{item.decidedOn}</td>
            <td className="d-right">{yuan(item.beforeFen)}</td>
            <td className="d-right">
              <After item={item} />
            </td>
            {explained && (
              <td className="d-effect-why">
                {item.fault === undefined
                  ? item.unmet.map(({ text }) => text).join(policies.semicolon)
                  : policies.unassessableFor(`${item.fault.path} ${item.fault.message}`)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function After({ item: { afterFen, range } }: { readonly item: DraftEffect['items'][number] }) {
  const { policies } = useWords();
  if (afterFen !== null) return yuan(afterFen);
  return range === null ? '—' : policies.range(yuan(range.minFen), yuan(range.maxFen));
}
