import { usePolicy } from '../../../features/about/public';
import { Sentences } from '../../../features/about/sentences';
import { useSettings } from '../../../shared/settings/settings';
import { dayText } from '../../../shared/time/day';
import { ListRow } from '../../../shared/ui/card/list-row';
import { RemoteView } from '../../../shared/ui/notice/remote-view';
import { Box } from '../../../shared/ui/primitives/box';
import { Screen } from '../../../shared/ui/screen/screen';
import { go, useParam } from '../../../shared/wechat/navigation';
import { useWords } from '../../../shared/words/use-words';

export default function PolicyPage() {
  const words = useWords().about.policy;
  const { language } = useSettings();
  const policy = usePolicy(useParam('policy'));
  return (
    <Screen title={words.title} ownHeading="titled">
      <RemoteView remote={policy}>
        {(value) => (
          <Box className="stack-24">
            <Box className="stack-4">
              <Box as="h1" className="title">
                {value.title}
              </Box>
              <Box className="note secondary">
                {[
                  words.area(value.area),
                  words.inForce(dayText(value.effectiveFrom, language, '')),
                  words.edition(value.edition),
                  value.documentNumber,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Box>
            </Box>
            <Sentences title={words.amounts} items={value.amounts} />
            <Sentences title={words.conditions} items={value.conditions} />
            <Sentences title={words.limits} items={value.limits} />
            {value.others.length > 0 ? (
              <Box as="section">
                <Box as="h2" className="heading section-title">
                  {words.others}
                </Box>
                <Box className="card card-list">
                  {value.others.map((other) => (
                    <ListRow
                      key={other.id}
                      title={other.title}
                      hint={words.area(other.area)}
                      onPress={() => go('pages/about/policy/index', { policy: other.id })}
                    />
                  ))}
                </Box>
              </Box>
            ) : null}
            {value.source ? (
              <Box className="small secondary">{`${words.source}：${value.source}`}</Box>
            ) : null}
          </Box>
        )}
      </RemoteView>
    </Screen>
  );
}
