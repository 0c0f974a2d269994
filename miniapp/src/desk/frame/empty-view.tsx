import type { ReactNode } from 'react';
import { Icon } from '../../shared/ui/icon/icon';
import type { IconName } from '../../shared/ui/icon/icon-name';

type Props = { readonly icon?: IconName; readonly title: string; readonly children?: ReactNode };

export function EmptyView({ icon = 'circle-check', title, children }: Props) {
  return (
    <div className="d-empty">
      <Icon name={icon} size="large" />
      <p className="d-empty-title">{title}</p>
      {children !== undefined && <p>{children}</p>}
    </div>
  );
}
