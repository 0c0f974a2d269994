import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import { dayText, momentText } from '../../shared/time/day';
import { yuan } from '../../shared/time/money';
import { Notice } from '../frame/notice';
import type { DeskWords } from '../words/desk-words';
import { useWords } from '../words/use-words';
import { EvidenceList } from './evidence-viewer';

/** What the office found and did: site checks, findings, documents, the reply. Absent until it exists. */
export function CaseResults({ detail }: { readonly detail: CaseDetail }) {
  const words = useWords();
  const { cases, forms, language } = words;
  const { siteChecks, findings, outcomes, extension, reply } = detail;
  const findingNames: Readonly<Record<string, string>> = forms.options.findings;
  return (
    <>
      {extension !== undefined && (
        <section className="d-block">
          <Notice tone="soon" title={cases.extensionText(extension.length, extension.by)}>
            {extension.reason}
          </Notice>
        </section>
      )}
      {siteChecks.length > 0 && (
        <section className="d-block">
          <h3>{cases.siteChecks}</h3>
          {siteChecks.map((check) => (
            <div key={check.at} className="d-result">
              <p className="d-result-head">
                <strong>{check.violationSeen ? cases.violationSeen : cases.noViolationSeen}</strong>
                <span className="secondary">
                  {momentText(check.at, language)} · {check.by}
                </span>
              </p>
              <p className="d-told-text">{check.notes}</p>
              {check.evidence.length > 0 && <EvidenceList evidence={check.evidence} />}
            </div>
          ))}
        </section>
      )}
      {findings !== undefined && (
        <section className="d-block">
          <h3>{cases.findings}</h3>
          <p className="d-result-head">
            <strong>{findingNames[findings.findings] ?? findings.findings}</strong>
            <span className="secondary">{momentText(findings.at, language)}</span>
          </p>
          {findings.categories.length > 0 && (
            <ul className="d-plain-list">
              {findings.categories.map((code) => (
                <li key={code}>
                  {code} {detail.policy.categories.find((known) => known.code === code)?.name}
                </li>
              ))}
            </ul>
          )}
          <p className="d-told-text">{findings.summary}</p>
        </section>
      )}
      {outcomes.length > 0 && (
        <section className="d-block">
          <h3>{cases.outcomes}</h3>
          <ul className="d-plain-list">
            {outcomes.map((outcome, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: documents are only ever added
              <li key={index}>{outcomeText(outcome, words)}</li>
            ))}
          </ul>
        </section>
      )}
      {reply !== undefined && (
        <section className="d-block">
          <h3>{cases.reply}</h3>
          <p className="secondary">{momentText(reply.at, language)}</p>
          <p className="d-told-text">{reply.text}</p>
        </section>
      )}
    </>
  );
}

type Outcome = CaseDetail['outcomes'][number];

function outcomeText(outcome: Outcome, { cases, forms, frame, language }: DeskWords) {
  const kinds: Readonly<Record<string, string>> = forms.options.outcome;
  const day = (on: string) => dayText(on, language);
  const dates = [
    outcome.decidedOn === undefined ? '' : `${day(outcome.decidedOn)} ${cases.decidedOn}`,
    outcome.servedOn === undefined ? cases.notServed : `${day(outcome.servedOn)} ${cases.servedOn}`,
  ].filter(Boolean);
  return (
    <>
      <strong>{kinds[outcome.kind] ?? outcome.kind}</strong>
      {outcome.amountFen !== undefined && (
        <strong className="d-beside">{frame.yuan(yuan(outcome.amountFen))}</strong>
      )}
      {outcome.documentNumber !== undefined && <span className="d-beside">{outcome.documentNumber}</span>}
      <span className="secondary d-line">{dates.join(' · ')}</span>
    </>
  );
}
