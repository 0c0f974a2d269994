import { goBack } from '../../wechat/navigation';
import { useWords } from '../../words/use-words';
import { Icon } from '../icon/icon';
import { Box } from '../primitives/box';
import { Press } from '../primitives/press';
import type { ScreenHeadProps } from './screen-head-props';

export function ScreenHead({ title, home, ownHeading, end, onBack = goBack }: ScreenHeadProps) {
  const words = useWords();
  return (
    <Box as="header" className="screen-head">
      <Box className="screen-head-inner">
        {home ? null : (
          <Press className="screen-back" onPress={onBack} label={words.action.back}>
            <Icon name="chevron-left" />
          </Press>
        )}
        {home || ownHeading === 'quiet' ? (
          <Box className="grow" />
        ) : (
          <Box as={ownHeading ? 'div' : 'h1'} className="screen-title">
            {title}
          </Box>
        )}
        <Box className="screen-end">{end}</Box>
      </Box>
    </Box>
  );
}
