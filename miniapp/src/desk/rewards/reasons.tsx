import { Icon } from '../../shared/ui/icon/icon';

type Props = {
  readonly title: string;
  readonly tone: 'bad' | 'secondary';
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
};

/** Requirements that are not met, or facts still needed. */
export function Reasons({ title, tone, reasons }: Props) {
  if (reasons.length === 0) return null;
  return (
    <section className="d-block">
      <h3>{title}</h3>
      <ul className="d-reasons">
        {reasons.map(({ code, text }) => (
          <li key={code}>
            <span className={tone === 'bad' ? 'd-bad' : 'secondary'}>
              <Icon name={tone === 'bad' ? 'x' : 'hourglass'} size="small" />
            </span>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
