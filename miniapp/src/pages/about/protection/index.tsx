import '../../../features/about/about.css';
import { ListRow } from '../../../shared/ui/card/list-row';
import { Icon } from '../../../shared/ui/icon/icon';
import type { IconName } from '../../../shared/ui/icon/icon-name';
import { Notice } from '../../../shared/ui/notice/notice';
import { Box } from '../../../shared/ui/primitives/box';
import { Screen } from '../../../shared/ui/screen/screen';
import { go } from '../../../shared/wechat/navigation';
import { useWords } from '../../../shared/words/use-words';

const icons: readonly IconName[] = ['lock', 'key-round', 'scale', 'map-pin', 'image', 'award'];

export default function ProtectionPage() {
  const {
    about: { protection: words },
    privacy,
  } = useWords();
  return (
    <Screen title={words.title}>
      <Box className="stack-24">
        <Box className="stack-8">
          <Box className="secondary">{words.lead}</Box>
        </Box>
        <Box as="ul" className="card card-list">
          {words.points.map((point, index) => (
            <Box as="li" key={point.title} className="sentence list-item row-top">
              <Icon name={icons[index] ?? 'shield-check'} className="go" />
              <Box className="grow">
                <Box className="strong">{point.title}</Box>
                <Box className="note secondary">{point.text}</Box>
              </Box>
            </Box>
          ))}
        </Box>
        <Box as="section" className="stack-8">
          <Box as="h2" className="heading">
            {words.limitsTitle}
          </Box>
          <Box as="ul" className="stack-8">
            {words.limits.map((limit) => (
              <Box as="li" key={limit} className="limit-item">
                <Box className="limit-dot" hiddenFromReaders />
                {limit}
              </Box>
            ))}
          </Box>
        </Box>
        <Box className="card card-list">
          <ListRow
            icon="shield-check"
            title={privacy.row}
            hint={privacy.rowText}
            onPress={() => go('pages/privacy/mine/index')}
          />
        </Box>
        <Notice tone="info" icon="key-round">
          {words.advice}
        </Notice>
        <Notice tone="overdue" icon="triangle-alert">
          {words.retaliation}
        </Notice>
      </Box>
    </Screen>
  );
}
