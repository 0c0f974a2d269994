import type * as v from 'valibot';
import type { CaseDetail, commandCase } from '../../../../functions/contract/cases.ts';
import { dayText } from '../../shared/time/day';
import { CommandForm } from '../forms/command-form';
import type { Values } from '../forms/field';
import { useWords } from '../words/use-words';
import { isGrave } from './arrange-actions';
import { type CaseCommandName, caseCommands } from './case-commands';
import { toldReporter } from './told-reporter';

type Result = v.InferOutput<(typeof commandCase)['response']>;
type Props = {
  readonly detail: CaseDetail;
  readonly command: CaseCommandName;
  readonly preset: Values | undefined;
  readonly onDone: (stateText: string) => void;
  readonly onConflict: () => void;
  readonly onClose: () => void;
};

export function CaseCommandPanel({ detail, command, preset, onDone, onConflict, onClose }: Props) {
  const words = useWords();
  const { cases, language } = words;
  return (
    <CommandForm<Result>
      target={detail.id}
      path={`/officer/cases/${encodeURIComponent(detail.id)}/commands`}
      command={command}
      version={detail.version}
      title={cases.commands[command]}
      fields={caseCommands[command]}
      preset={preset}
      grave={isGrave(command)}
      told={(values) => toldReporter(command, values, detail, words)}
      choices={{
        units: detail.dispatchUnits,
        categories: detail.policy.categories,
        nearby: detail.nearby.map((near) => ({
          id: near.id,
          label: [
            near.caseNumber,
            near.stateText,
            dayText(near.filedOn, language),
            cases.nearbyMetres(near.metres),
          ].join(' · '),
        })),
      }}
      {...(command === 'reply' ? { templates: cases.replyTemplates } : {})}
      onDone={(result) => onDone(result.stateText)}
      onConflict={onConflict}
      onClose={onClose}
    />
  );
}
