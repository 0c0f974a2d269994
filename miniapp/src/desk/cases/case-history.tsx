import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import { momentText } from '../../shared/time/day';
import { Deadlines, Timeline } from '../frame/history';
import { useWords } from '../words/use-words';

/** Right side of a case: limits, messages with the reporter, what happened. */
export function CaseHistory({ detail }: { readonly detail: CaseDetail }) {
  const { cases, language } = useWords();
  return (
    <div className="d-case-right">
      {detail.deadlines.length > 0 && (
        <section className="d-block">
          <h3>{cases.deadlines}</h3>
          <Deadlines deadlines={detail.deadlines} />
        </section>
      )}
      <section className="d-block">
        <h3>{cases.messages}</h3>
        {detail.messages.length === 0 ? (
          <p className="secondary">{cases.noMessages}</p>
        ) : (
          <ol className="d-messages">
            {detail.messages.map((message) => (
              <li key={`${message.at} ${message.from}`} className={`d-message-${message.from}`}>
                <span className="secondary">
                  {cases.from[message.from]} · {momentText(message.at, language)}
                </span>
                <p>{message.text}</p>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section className="d-block">
        <h3>{cases.timeline}</h3>
        <Timeline entries={detail.timeline} />
      </section>
    </div>
  );
}
