import { useState } from 'react';
import { dropDraft, readDrafts } from '../../features/filing/draft-store';
import { forgetCitizenSession } from '../../shared/api/citizen-session';
import { forgetKnown } from '../../shared/api/use-remote';
import { changeSettings, useSettings } from '../../shared/settings/settings';
import { Button } from '../../shared/ui/button/button';
import { ListRow } from '../../shared/ui/card/list-row';
import { ChipGroup } from '../../shared/ui/choice/chip-group';
import { ChoiceCard } from '../../shared/ui/choice/choice-card';
import { Notice } from '../../shared/ui/notice/notice';
import { Box } from '../../shared/ui/primitives/box';
import { Screen } from '../../shared/ui/screen/screen';
import { Sheet } from '../../shared/ui/sheet/sheet';
import { go } from '../../shared/wechat/navigation';
import { dropStored } from '../../shared/wechat/storage';
import { useWords } from '../../shared/words/use-words';

export default function SettingsPage() {
  const { settings: words, privacy } = useWords();
  const { elder, language } = useSettings();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  const forget = () => {
    for (const draft of readDrafts()) dropDraft(draft.id);
    forgetCitizenSession();
    dropStored('sandbox-name');
    dropStored('receipts');
    forgetKnown();
    setAsking(false);
    setDone(true);
  };
  return (
    <Screen title={words.title}>
      <Box className="stack-24">
        <Box as="section" className="stack-8">
          <Box as="h2" className="heading">
            {words.language}
          </Box>
          <ChipGroup
            single
            label={words.language}
            options={[
              { value: 'zh', text: words.languages.zh },
              { value: 'en', text: words.languages.en },
            ]}
            chosen={[language]}
            onChange={([chosen]) => chosen && changeSettings({ language: chosen })}
          />
        </Box>
        <ChoiceCard role="checkbox" checked={elder} onPress={() => changeSettings({ elder: !elder })}>
          <Box className="strong">{words.elder}</Box>
          <Box className="note secondary">{words.elderHint}</Box>
        </ChoiceCard>
        <Box as="section" className="stack-8">
          <Box as="h2" className="heading">
            {words.account}
          </Box>
          <Box className="secondary">{words.accountText}</Box>
          {done ? (
            <Notice tone="go" live="polite">
              {words.forgetDone}
            </Notice>
          ) : (
            <Button kind="danger" icon="trash-2" onPress={() => setAsking(true)} block>
              {words.forget}
            </Button>
          )}
        </Box>
        <Box className="card card-list">
          <ListRow
            icon="shield-check"
            title={privacy.row}
            hint={privacy.rowText}
            onPress={() => go('pages/privacy/mine/index')}
          />
        </Box>
        <Box className="card card-list">
          <ListRow icon="building-2" title={words.officer} onPress={() => go('officer/sign-in/index')} />
        </Box>
      </Box>
      {asking ? (
        <Sheet title={words.forget} onClose={() => setAsking(false)}>
          <Box className="stack-16">
            <Box>{words.forgetSure}</Box>
            <Button kind="danger" onPress={forget} block>
              {words.forget}
            </Button>
          </Box>
        </Sheet>
      ) : null}
    </Screen>
  );
}
