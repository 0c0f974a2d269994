import type { ReactNode } from 'react';
import { Icon } from '../../shared/ui/icon/icon';
import type { IconName } from '../../shared/ui/icon/icon-name';

type Tone = 'info' | 'soon' | 'overdue' | 'done';
const icons: Readonly<Record<Tone, IconName>> = {
  info: 'info',
  soon: 'triangle-alert',
  overdue: 'circle-alert',
  done: 'circle-check',
};

type Props = {
  readonly tone: Tone;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Spoken at once: for what happened after a press. */
  readonly live?: boolean;
};

export function Notice({ tone, title, children, action, live = false }: Props) {
  return (
    <div className={`d-notice d-notice-${tone}`} role={live ? 'alert' : undefined}>
      <Icon name={icons[tone]} size="small" />
      <div className="d-notice-words">
        <div className="d-notice-title">{title}</div>
        {children !== undefined && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}
