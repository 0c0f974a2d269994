import { Icon } from '../../shared/ui/icon/icon';
import type { IconName } from '../../shared/ui/icon/icon-name';
import { Box } from '../../shared/ui/primitives/box';
import { Press } from '../../shared/ui/primitives/press';

type Props = {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** Something is lost if it is left. */
  readonly soon?: boolean;
  readonly onPress: () => void;
};

export function WaitRow({ icon, title, text, soon = false, onPress }: Props) {
  return (
    <Press className={`list-row home-wait${soon ? ' home-wait-soon' : ''}`} onPress={onPress}>
      <Icon name={icon} className="home-wait-icon" />
      <Box className="grow">
        <Box className="strong">{title}</Box>
        <Box className="note secondary">{text}</Box>
      </Box>
      <Icon name="chevron-right" size="small" className="list-row-end" />
    </Press>
  );
}
