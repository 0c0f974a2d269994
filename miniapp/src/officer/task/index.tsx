import '../officer.css';
import { TaskActions } from '../../features/officer/task-actions';
import { TaskView } from '../../features/officer/task-view';
import { useTask } from '../../features/officer/tasks';
import { useOfficerWords } from '../../features/officer/use-officer-words';
import { RemoteView } from '../../shared/ui/notice/remote-view';
import { Screen } from '../../shared/ui/screen/screen';
import { useShown } from '../../shared/wechat/lifecycle';
import { goBack, startAt, useParam } from '../../shared/wechat/navigation';

export default function TaskPage() {
  const words = useOfficerWords();
  const fresh = useParam('fresh') !== undefined;
  const task = useTask(useParam('id') ?? '');
  useShown(task.reload);
  return (
    <Screen
      title={words.task.title}
      ownHeading="titled"
      onBack={fresh ? () => startAt('officer/today/index') : goBack}
      action={task.value ? <TaskActions task={task.value} onChanged={task.reload} /> : null}
    >
      <RemoteView remote={task}>{(value) => <TaskView task={value} />}</RemoteView>
    </Screen>
  );
}
