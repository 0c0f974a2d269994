import { Button, Select } from 'antd';
import { useState } from 'react';
import { draftName } from '../forms/draft';
import { FormProblem } from '../forms/form-problem';
import { useSend } from '../forms/use-send';
import { readSession } from '../session/session';
import { useWords } from '../words/use-words';
import { areaMeasures } from './area-measures';
import type { DraftContent, Policies, PolicyDraft } from './policy-types';

type Props = {
  readonly policies: Policies;
  readonly division: string | undefined;
  readonly policyId?: string;
  readonly path: string;
  readonly bodyOf: (content: DraftContent) => Readonly<Record<string, unknown>>;
  readonly saveLabel: string;
  readonly onDone: (draft: PolicyDraft) => void;
  readonly onClose?: () => void;
};

/** Two choices: which area, which of the measures in force today. */
export function AreaForm(props: Props) {
  const { policies: known, division, policyId, path, bodyOf, saveLabel, onDone, onClose } = props;
  const { policies, forms } = useWords();
  const [area, setArea] = useState(division);
  const [measure, setMeasure] = useState(policyId);
  const name = draftName(readSession()?.username ?? '', `area-${area ?? ''}`, 'content');
  const { busy, problem, send } = useSend<PolicyDraft>(path, name);
  const rows = areaMeasures(known.areas);
  const inUse = rows.find(({ id }) => id === area)?.policyId;
  const titles = new Map(known.measures.map(({ id, title }) => [id, title]));
  const save = async () => {
    if (area === undefined || measure === undefined) return;
    const answer = await send(bodyOf({ kind: 'area', division: area, policyId: measure }));
    if (answer.ok) onDone(answer.value);
  };
  return (
    <form
      className="d-area-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {problem !== undefined && <FormProblem problem={problem} />}
      <label className="d-json-label" htmlFor="area-division">
        {policies.columns.area}
      </label>
      <Select
        id="area-division"
        className="d-wide"
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={forms.choose}
        {...(area === undefined ? {} : { value: area })}
        onChange={(code: string) => setArea(code)}
        options={rows.map((row) => ({ value: row.id, label: row.name }))}
      />
      {inUse !== undefined && <p className="secondary">{policies.nowHas(titles.get(inUse) ?? inUse)}</p>}
      <label className="d-json-label" htmlFor="area-measure">
        {policies.newMeasure}
      </label>
      <Select
        id="area-measure"
        className="d-wide"
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={forms.choose}
        {...(measure === undefined ? {} : { value: measure })}
        onChange={(id: string) => setMeasure(id)}
        options={known.measures
          .filter(({ inForce }) => inForce !== null)
          .map(({ id, title }) => ({ value: id, label: title, disabled: id === inUse }))}
      />
      <div className="d-command-foot">
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={area === undefined || measure === undefined}
        >
          {saveLabel}
        </Button>
        {onClose !== undefined && (
          <Button type="text" onClick={onClose}>
            {forms.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
