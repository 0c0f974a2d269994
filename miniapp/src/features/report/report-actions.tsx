import { useState } from 'react';
import type { ReportDetail } from '../../../../functions/contract/reports';
import { Button } from '../../shared/ui/button/button';
import { Box } from '../../shared/ui/primitives/box';
import { Sheet } from '../../shared/ui/sheet/sheet';
import { useWords } from '../../shared/words/use-words';
import { ActForm } from './act-form';
import { RateForm } from './rate-form';
import { SupplementForm } from './supplement-form';

type Action = ReportDetail['allowedActions'][number];

type Props = {
  readonly report: ReportDetail;
  readonly actions: readonly Action[];
  readonly onChanged: (report: ReportDetail) => void;
};

/** What the server allows now, each in a sheet of its own; the first given is the primary one. */
export function ReportActions({ report, actions, onChanged }: Props) {
  const words = useWords().report;
  const [open, setOpen] = useState<Action>();
  const done = (changed: ReportDetail) => {
    setOpen(undefined);
    onChanged(changed);
  };
  return (
    <Box className="stack-8">
      {actions.map((action, index) => (
        <Button
          key={action}
          id={`action-${action}`}
          kind={index === 0 ? 'primary' : action === 'withdraw' ? 'text' : 'plain'}
          onPress={() => setOpen(action)}
          block
        >
          {words.actions[action]}
        </Button>
      ))}
      {open ? (
        <Sheet title={words.actions[open]} onClose={() => setOpen(undefined)}>
          <Form action={open} report={report} onDone={done} />
        </Sheet>
      ) : null}
    </Box>
  );
}

function Form({
  action,
  report,
  onDone,
}: {
  readonly action: Action;
  readonly report: ReportDetail;
  readonly onDone: (report: ReportDetail) => void;
}) {
  switch (action) {
    case 'supplement':
      return <SupplementForm report={report} onDone={onDone} />;
    case 'rate':
      return <RateForm reportId={report.id} onDone={onDone} />;
    case 'message':
      return <ActForm reportId={report.id} act="messages" onDone={onDone} />;
    case 'withdraw':
      return <ActForm reportId={report.id} act="withdrawal" onDone={onDone} />;
    case 'review':
      return <ActForm reportId={report.id} act="review" onDone={onDone} />;
    default:
      return action satisfies never;
  }
}
