import { ListRow } from '../../shared/ui/card/list-row';
import { RemoteView } from '../../shared/ui/notice/remote-view';
import { Box } from '../../shared/ui/primitives/box';
import { go } from '../../shared/wechat/navigation';
import { useWords } from '../../shared/words/use-words';
import { useOwnReports } from './privacy';

/** Each report with what it holds about its reporter behind it. */
export function OwnReports() {
  const words = useWords().privacy;
  const remote = useOwnReports();
  return (
    <Box as="section" className="stack-8">
      <Box as="h2" className="heading">
        {words.held}
      </Box>
      <RemoteView remote={remote}>
        {({ items }) =>
          items.length === 0 ? (
            <Box className="secondary">{words.heldNone}</Box>
          ) : (
            <Box className="stack-8">
              <Box className="secondary">{words.heldText}</Box>
              <Box className="card card-list">
                {items.map(({ id, caseNumber, stateText }) => (
                  <ListRow
                    key={id}
                    icon="user"
                    title={words.seenCase(caseNumber)}
                    hint={stateText}
                    onPress={() => go('pages/privacy/report/index', { id, number: caseNumber })}
                  />
                ))}
              </Box>
            </Box>
          )
        }
      </RemoteView>
    </Box>
  );
}
