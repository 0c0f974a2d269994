import { Button } from 'antd';
import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import { Notice } from '../frame/notice';
import { useWords } from '../words/use-words';

type Props = { readonly detail: CaseDetail; readonly onOpen: () => void };

/** Marked parts wait for somebody to look at them; below the county only that something is hidden. */
export function TextCheckNotice({ detail, onOpen }: Props) {
  const { redactText } = useWords();
  const may = detail.allowedActions.includes('redact-text');
  if (detail.textCheck !== 'needed') {
    if (!may) return null;
    return (
      <p className="d-redact-again">
        <Button type="link" size="small" onClick={onOpen}>
          {detail.textCheck === 'done' ? redactText.again : redactText.look}
        </Button>
      </p>
    );
  }
  return (
    <Notice
      tone={may ? 'soon' : 'info'}
      title={may ? redactText.needed : redactText.waiting}
      action={
        may && (
          <Button type="primary" onClick={onOpen}>
            {redactText.open}
          </Button>
        )
      }
    >
      {may && ['accepted', 'reopened'].includes(detail.state) ? redactText.beforeDispatch : redactText.why}
    </Notice>
  );
}
