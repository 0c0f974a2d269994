import { Button } from 'antd';
import { type ReactNode, useId } from 'react';
import type { Slip } from '../../../../functions/contract/exports.ts';
import { dayText, momentText } from '../../shared/time/day';
import { useWords } from '../words/use-words';

type Props = { readonly slip: Slip; readonly onClose: () => void };

/**
 * The slip as it is printed. Whose it is stands in the foot and across the page, and unseen behind every text,
 * so that a copied sentence leads back as a photographed page does.
 */
export function SlipView({ slip, onClose }: Props) {
  const { exports } = useWords();
  const { watermark } = slip;
  return (
    <article className="d-slip-page">
      <div className="d-slip-tools">
        <Button onClick={onClose}>{exports.back}</Button>
        <Button type="primary" onClick={() => window.print()}>
          {exports.print}
        </Button>
        <p className="secondary">{exports.slipNote}</p>
      </div>
      <div className="d-slip">
        <Across text={`${watermark.by} ${watermark.exportId.slice(-6)}`} />
        <h2>{exports.slipTitle}</h2>
        <SlipTable slip={slip} />
        <p className="d-slip-foot">{watermark.text}</p>
      </div>
    </article>
  );
}

/** Pale and everywhere: no part of a photographed page is without it. Drawn, so that it prints as it is. */
function Across({ text }: { readonly text: string }) {
  const id = useId();
  return (
    <svg className="d-slip-across" aria-hidden="true" width="100%" height="100%">
      <defs>
        <pattern id={id} width="230" height="92" patternUnits="userSpaceOnUse" patternTransform="rotate(-24)">
          <text x="8" y="40" fill="currentColor">
            {text}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

function SlipTable({ slip }: { readonly slip: Slip }) {
  const { exports, language } = useWords();
  const { watermark } = slip;
  const hidden = (text: string): string => `${text}${watermark.mark}`;
  const day = (on: string): string => dayText(on, language);
  const rows: readonly (readonly [string, ReactNode])[] = [
    [exports.number, slip.caseNumber],
    [exports.filedOn, day(slip.filedOn)],
    [exports.types, hidden(slip.pollutionTypes.join(language === 'zh' ? '、' : ', '))],
    [exports.party, hidden(slip.reportedParty ?? exports.unknown)],
    [exports.place, hidden([slip.area, slip.address].filter((part) => part !== undefined).join(' '))],
    [
      exports.occurredOn,
      slip.ongoing
        ? `${day(slip.occurredOn)}${language === 'zh' ? '，' : ', '}${exports.ongoing}`
        : day(slip.occurredOn),
    ],
    [exports.text, <p key="text">{hidden(slip.description)}</p>],
    [exports.photos, exports.photosCount(slip.photos)],
    [exports.unit, hidden(slip.unit)],
    [
      exports.limits,
      slip.limits.map(({ title, dueOn, basis }) => (
        <p key={`${title} ${dueOn}`}>
          {exports.limitLine(title, day(dueOn))} <span className="secondary">{basis}</span>
        </p>
      )),
    ],
    [exports.madeAt, momentText(watermark.at, language)],
    [exports.received, ''],
    [exports.receivedOn, ''],
  ];
  return (
    <table className="d-slip-table">
      <tbody>
        {rows.map(([title, value]) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
