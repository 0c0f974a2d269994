import { useState } from 'react';
import type { ReportDetail } from '../../../../functions/contract/reports';
import { ActionBar } from '../../shared/ui/action-bar/action-bar';
import { Button } from '../../shared/ui/button/button';
import { ListRow } from '../../shared/ui/card/list-row';
import type { IconName } from '../../shared/ui/icon/icon-name';
import { Box } from '../../shared/ui/primitives/box';
import { Sheet } from '../../shared/ui/sheet/sheet';
import { useWords } from '../../shared/words/use-words';
import { ActForm } from './act-form';
import { CallForm } from './call-form';
import { RateForm } from './rate-form';
import { SupplementForm } from './supplement-form';

type Action = ReportDetail['allowedActions'][number];

const rank = ['answer-call', 'supplement', 'rate', 'message', 'review', 'withdraw'] as const;
const icons: Record<Action, IconName> = {
  supplement: 'plus',
  rate: 'star',
  message: 'message-square-text',
  'answer-call': 'volume-2',
  review: 'scale',
  withdraw: 'rotate-ccw',
};

type Props = { readonly report: ReportDetail; readonly onChanged: (report: ReportDetail) => void };

/** What the server allows now: the first at the thumb, the others in a list; each opens its own sheet. */
export function ReportActions({ report, onChanged }: Props) {
  const words = useWords().report;
  const [open, setOpen] = useState<Action>();
  const [primary, ...rest] = rank.filter((action) => report.allowedActions.includes(action));
  if (!primary) return null;
  const done = (changed: ReportDetail) => {
    setOpen(undefined);
    onChanged(changed);
  };
  return (
    <>
      {rest.length > 0 ? (
        <Box as="section">
          <Box as="h2" className="heading section-title">
            {words.more}
          </Box>
          <Box className="card card-list">
            {rest.map((action) => (
              <ListRow
                key={action}
                icon={icons[action]}
                title={words.actions[action]}
                onPress={() => setOpen(action)}
              />
            ))}
          </Box>
        </Box>
      ) : null}
      <ActionBar>
        <Button id={`action-${primary}`} icon={icons[primary]} onPress={() => setOpen(primary)} block>
          {words.actions[primary]}
        </Button>
      </ActionBar>
      {open ? (
        <Sheet title={words.actions[open]} onClose={() => setOpen(undefined)}>
          <Form action={open} report={report} onDone={done} />
        </Sheet>
      ) : null}
    </>
  );
}

type FormProps = {
  readonly action: Action;
  readonly report: ReportDetail;
  readonly onDone: (report: ReportDetail) => void;
};

function Form({ action, report, onDone }: FormProps) {
  switch (action) {
    case 'supplement':
      return <SupplementForm report={report} onDone={onDone} />;
    case 'rate':
      return <RateForm reportId={report.id} onDone={onDone} />;
    case 'message':
      return <ActForm reportId={report.id} act="messages" onDone={onDone} />;
    case 'answer-call':
      return <CallForm report={report} onDone={onDone} />;
    case 'withdraw':
      return <ActForm reportId={report.id} act="withdrawal" onDone={onDone} />;
    case 'review':
      return <ActForm reportId={report.id} act="review" onDone={onDone} />;
    default:
      return action satisfies never;
  }
}
