import '../officer.css';
import { useState } from 'react';
import { SiteCheckForm } from '../../features/officer/site-check-form';
import { useOfficerWords } from '../../features/officer/use-officer-words';
import { Button } from '../../shared/ui/button/button';
import { Icon } from '../../shared/ui/icon/icon';
import { Box } from '../../shared/ui/primitives/box';
import { Screen } from '../../shared/ui/screen/screen';
import { goInstead, startAt, useParam } from '../../shared/wechat/navigation';

export default function SiteCheckPage() {
  const words = useOfficerWords();
  const id = useParam('id') ?? '';
  const version = Number(useParam('version') ?? '1');
  const [done, setDone] = useState(false);
  return (
    <Screen title={words.check.title}>
      {done ? (
        <Box className="done-view" live="polite">
          <Icon name="circle-check" size="large" />
          <Box as="h1" className="page-title">
            {words.done.title}
          </Box>
          <Button onPress={() => startAt('officer/today/index')} block>
            {words.done.back}
          </Button>
          <Button kind="text" onPress={() => goInstead('officer/task/index', { id, fresh: '1' })} block>
            {words.done.task}
          </Button>
        </Box>
      ) : (
        <SiteCheckForm id={id} version={version} onDone={() => setDone(true)} />
      )}
    </Screen>
  );
}
