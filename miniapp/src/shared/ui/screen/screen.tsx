import { type ReactNode, useEffect } from 'react';
import { useSettings } from '../../settings/settings';
import { useShown } from '../../wechat/lifecycle';
import { markLanguage } from '../../wechat/page-language';
import { setTitle } from '../../wechat/title';
import { Box } from '../primitives/box';
import { ScreenHead } from './screen-head';
import './screen.css';

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** Fixed at the bottom: an ActionBar. */
  readonly action?: ReactNode;
  /** Replaces the plain step back, for a form that has steps of its own. */
  readonly onBack?: () => void;
  readonly home?: boolean;
  /** The page has a heading of its own; `quiet` also leaves the head's words out, where they would say it twice. */
  readonly ownHeading?: 'titled' | 'quiet';
  readonly end?: ReactNode;
};

/** The frame every phone page stands in: theme, large type, language, head, body, action. */
export function Screen({ title, children, action, onBack, home = false, ownHeading, end }: Props) {
  const { elder, language } = useSettings();
  const mark = () => {
    setTitle(title);
    markLanguage(language);
  };
  useShown(mark);
  useEffect(mark, [title, language]);
  return (
    <Box className={`gw${elder ? ' gw-elder' : ''} gw-${language}`}>
      <ScreenHead
        title={title}
        home={home}
        ownHeading={ownHeading}
        end={end}
        {...(onBack ? { onBack } : {})}
      />
      <Box as="main" className="screen-body">
        {children}
      </Box>
      {action}
    </Box>
  );
}
