import { useState } from 'react';
import { hasCitizenSession } from '../../shared/api/citizen-session';
import { ListRow } from '../../shared/ui/card/list-row';
import { Icon } from '../../shared/ui/icon/icon';
import { Box } from '../../shared/ui/primitives/box';
import { Press } from '../../shared/ui/primitives/press';
import { ModeSwitch } from '../../shared/ui/screen/mode-switch';
import { Screen } from '../../shared/ui/screen/screen';
import { useShown } from '../../shared/wechat/lifecycle';
import { go } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';
import './home.css';
import { MyWaitingList } from './my-waiting-list';
import { NoticesRow } from './notices-row';
import { WaitingList } from './waiting-list';

export default function HomePage() {
  const all = useWords();
  const words = all.home;
  // Nobody is signed in for looking: a session exists once somebody has filed with a name or looked for reports.
  const [known, setKnown] = useState(hasCitizenSession);
  useShown(() => setKnown(hasCitizenSession()));
  return (
    <Screen title={all.app.name} home ownHeading="quiet" end={<ModeSwitch />}>
      <Box className="stack-24">
        <Box className="home-lead stack-12">
          <Box className="home-name">
            <Box className="home-mark">
              <Icon name="shield-check" size="small" />
            </Box>
            <Box as="span">{all.app.name}</Box>
          </Box>
          <Box as="h1" className="page-title">
            {words.greeting}
          </Box>
          <Box className="secondary">{words.promise}</Box>
        </Box>
        <Press className="home-report" id="start-report" onPress={() => go('pages/report/index')}>
          <Box className="home-camera">
            <Icon name="camera" size="large" />
          </Box>
          <Box className="grow">
            <Box className="home-report-title">{words.reportTitle}</Box>
            <Box className="home-report-text">{words.reportText}</Box>
          </Box>
        </Press>
        {known ? <MyWaitingList /> : <WaitingList rewards={[]} reports={[]} />}
        <Box className="card card-list">
          {known ? <NoticesRow /> : null}
          <ListRow
            icon="file-text"
            title={words.mine}
            hint={words.mineText}
            onPress={() => go('pages/my-reports/index')}
          />
          <ListRow
            icon="award"
            title={words.rewards}
            hint={words.rewardsText}
            onPress={() => go('pages/rewards/index')}
          />
          <ListRow
            icon="search"
            title={words.lookUp}
            hint={words.lookUpText}
            onPress={() => go('pages/look-up/index')}
          />
        </Box>
        <Box className="card card-list">
          <ListRow
            icon="scale"
            title={words.policy}
            hint={words.policyText}
            onPress={() => go('pages/about/policy/index')}
          />
          <ListRow
            icon="shield-check"
            title={words.protection}
            hint={words.protectionText}
            onPress={() => go('pages/about/protection/index')}
          />
          <ListRow
            icon="chart-column"
            title={words.statistics}
            hint={words.statisticsText}
            onPress={() => go('pages/about/statistics/index')}
          />
          <ListRow icon="settings" title={words.settings} onPress={() => go('pages/settings/index')} />
        </Box>
      </Box>
    </Screen>
  );
}
