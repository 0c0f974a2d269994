import { useEffect } from 'react';
import { readOfficer, signOut } from '../../features/officer/session';
import { TaskRow } from '../../features/officer/task-row';
import { useTasks } from '../../features/officer/tasks';
import { useOfficerWords } from '../../features/officer/use-officer-words';
import { Button } from '../../shared/ui/button/button';
import { Empty } from '../../shared/ui/notice/empty';
import { Notice } from '../../shared/ui/notice/notice';
import { RemoteView } from '../../shared/ui/notice/remote-view';
import { Box } from '../../shared/ui/primitives/box';
import { Screen } from '../../shared/ui/screen/screen';
import { useShown } from '../../shared/wechat/lifecycle';
import { startAt } from '../../shared/wechat/navigation';

export default function TodayPage() {
  const officer = readOfficer();
  useEffect(() => {
    if (!officer) startAt('officer/sign-in/index');
  }, [officer]);
  return officer ? <Today name={officer.name} unit={officer.unit.name} /> : null;
}

function Today({ name, unit }: { readonly name: string; readonly unit: string }) {
  const words = useOfficerWords().today;
  const tasks = useTasks();
  useShown(tasks.reload);
  return (
    <Screen title={words.title} home ownHeading="quiet">
      <Box className="stack-16">
        <Box className="row-between">
          <Box>
            <Box as="h1" className="page-title">
              {words.title}
            </Box>
            <Box className="note secondary">{words.unit(name, unit)}</Box>
          </Box>
          <Button kind="text" icon="log-out" onPress={signOut}>
            {words.signOut}
          </Button>
        </Box>
        <RemoteView remote={tasks}>
          {({ items }) => {
            const overdue = items.filter(({ next }) => next?.overdue).length;
            return items.length === 0 ? (
              <Empty icon="circle-check" title={words.none} text={words.noneText} />
            ) : (
              <Box className="stack-12">
                {overdue > 0 ? <Notice tone="overdue">{words.overdueFirst(overdue)}</Notice> : null}
                {items.map((row) => (
                  <TaskRow key={row.id} row={row} />
                ))}
              </Box>
            );
          }}
        </RemoteView>
      </Box>
    </Screen>
  );
}
