import { Button } from 'antd';
import { useState } from 'react';
import type * as v from 'valibot';
import type { commandReward, RewardDeskDetail } from '../../../../functions/contract/reward-desk.ts';
import { momentText } from '../../shared/time/day';
import { yuan } from '../../shared/time/money';
import { CommandForm } from '../forms/command-form';
import { Deadlines, Timeline } from '../frame/history';
import { Notice } from '../frame/notice';
import { signalRefresh } from '../frame/refresh';
import { useWords } from '../words/use-words';
import { arrangeDecisions, isGraveDecision, type RewardCommandName, rewardFields } from './reward-commands';

type Result = v.InferOutput<(typeof commandReward)['response']>;

/** The words the reporter will read, under whichever name the command gives them. */
const textIn = (values: Readonly<Record<string, unknown>>): string | undefined =>
  [values['reason'], values['text']].find((value) => typeof value === 'string');

export function RewardDecision({ detail }: { readonly detail: RewardDeskDetail }) {
  const { rewards, forms, frame, language } = useWords();
  const [opened, setOpened] = useState<RewardCommandName>();
  const [done, setDone] = useState<string>();
  const decisions = arrangeDecisions(detail.allowedActions);
  const main = decisions.find((name) => !isGraveDecision(name));
  const { budget, objection } = detail;
  return (
    <div className="d-case-right">
      <section className="d-block">
        <h3>{rewards.decision}</h3>
        {done !== undefined && <Notice tone="done" title={`${forms.sent}：${done}`} live />}
        {budget !== undefined && (
          <p className="secondary">
            {rewards.budget(budget.year)}
            <br />
            {rewards.budgetLeft(yuan(budget.availableFen), yuan(budget.grantedFen))}
          </p>
        )}
        {decisions.length === 0 && <p className="secondary">{rewards.noActions}</p>}
        <div className="d-actions">
          {decisions.map((name) => (
            <Button
              key={name}
              type={name === main ? 'primary' : 'default'}
              danger={isGraveDecision(name)}
              aria-expanded={opened === name}
              onClick={() => {
                setDone(undefined);
                setOpened(name);
              }}
            >
              {rewards.commands[name]}
            </Button>
          ))}
        </div>
        {opened !== undefined && decisions.includes(opened) && (
          <CommandForm<Result>
            key={opened}
            target={detail.id}
            path={`/officer/rewards/${encodeURIComponent(detail.id)}/commands`}
            command={opened}
            version={detail.version}
            title={rewards.commands[opened]}
            fields={rewardFields(opened, detail.assessment.range !== null)}
            grave={isGraveDecision(opened)}
            told={(values) =>
              rewards.told[opened]?.({
                amount: detail.amountFen === null ? forms.toldBlank : frame.yuan(yuan(detail.amountFen)),
                text: textIn(values) ?? forms.toldBlank,
              }) ?? null
            }
            onDone={(result) => {
              setOpened(undefined);
              setDone(result.stateText);
              signalRefresh();
            }}
            onConflict={signalRefresh}
            onClose={() => setOpened(undefined)}
          />
        )}
      </section>
      {objection !== undefined && (
        <section className="d-block">
          <Notice tone="soon" title={`${rewards.objection} · ${momentText(objection.at, language)}`}>
            {objection.text}
          </Notice>
          {objection.answer !== undefined && (
            <Notice
              tone="info"
              title={`${rewards.objectionAnswer(objection.answer.upheld)} · ${momentText(objection.answer.at, language)}`}
            >
              {objection.answer.text}
            </Notice>
          )}
        </section>
      )}
      {detail.deadlines.length > 0 && (
        <section className="d-block">
          <h3>{rewards.deadlines}</h3>
          <Deadlines deadlines={detail.deadlines} />
        </section>
      )}
      <section className="d-block">
        <h3>{rewards.timeline}</h3>
        <Timeline entries={detail.timeline} />
      </section>
    </div>
  );
}
