import { changeSettings, useSettings } from '../../settings/settings';
import { useWords } from '../../words/use-words';
import { Icon } from '../icon/icon';
import { Box } from '../primitives/box';
import { Press } from '../primitives/press';

/** Large type and the other language, always one tap away on the first page. */
export function ModeSwitch() {
  const words = useWords();
  const { elder, language } = useSettings();
  return (
    <>
      <Press
        className={`tool${elder ? ' tool-on' : ''}`}
        role="switch"
        checked={elder}
        onPress={() => changeSettings({ elder: !elder })}
        label={words.settings.elder}
      >
        <Icon name="a-large-small" />
      </Press>
      <Press
        className="tool"
        onPress={() => changeSettings({ language: language === 'zh' ? 'en' : 'zh' })}
        label={`${words.settings.otherLanguageShort} · ${words.settings.otherLanguage}`}
      >
        <Icon name="languages" size="small" />
        <Box as="span">{words.settings.otherLanguageShort}</Box>
      </Press>
    </>
  );
}
