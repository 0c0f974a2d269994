import { Button, Form } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '../../shared/api/answer';
import { readSession } from '../session/session';
import { useWords } from '../words/use-words';
import { buildBody, initialValues } from './build-body';
import type { Choices } from './choices';
import { draftName, dropDraft, readDraft, writeDraft } from './draft';
import type { Field, FieldValue, Values } from './field';
import { FieldInput } from './field-input';
import { fieldRules } from './field-rules';
import { FormProblem } from './form-problem';
import { ReporterPreview } from './reporter-preview';
import { useSend } from './use-send';

type Props<Result> = {
  /** Id of the thing the command is about, and where its commands go. */
  readonly target: string;
  readonly path: string;
  readonly command: string;
  readonly version: number;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly choices?: Choices;
  readonly preset?: Values | undefined;
  /** The sentence the reporter will read; null = the step stays inside; left out = no reporter here. */
  readonly told?: (values: Values) => string | null;
  readonly grave?: boolean;
  readonly templates?: readonly { readonly name: string; readonly text: string }[];
  readonly children?: ReactNode;
  readonly onDone: (result: Result) => void;
  readonly onConflict: (problem: Problem) => void;
  readonly onClose: () => void;
};

/** A command opened in place: asks, checks, keeps the draft, shows what goes out, sends once. */
export function CommandForm<Result>(props: Props<Result>) {
  const { target, path, command, version, title, fields, choices = {}, preset, told, grave = false } = props;
  const { forms } = useWords();
  const [form] = Form.useForm<Record<string, FieldValue>>();
  const name = draftName(readSession()?.username ?? '', target, command);
  const start = useMemo(
    () => ({ ...initialValues(fields), ...preset, ...readDraft(name)?.values }),
    [fields, preset, name],
  );
  const [values, setValues] = useState<Values>(start);
  const [restored, setRestored] = useState(() => readDraft(name) !== undefined);
  const { busy, problem, send } = useSend<Result>(path, name);
  const panel = useRef<HTMLElement>(null);

  // The form opens where the button was pressed: the keyboard goes with it.
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('input:not([type=file]), textarea, button')?.focus();
  }, []);

  const keep = (all: Values) => {
    setValues(all);
    writeDraft(name, { ...readDraft(name), values: all });
  };
  const discard = () => {
    dropDraft(name);
    setRestored(false);
    const clean = { ...initialValues(fields), ...preset };
    form.resetFields();
    form.setFieldsValue(Object.fromEntries(fields.map((field) => [field.name, clean[field.name]])));
    setValues(clean);
  };
  const submit = async () => {
    const answer = await send({ command, version, ...buildBody(fields, values) });
    if (answer.ok) return props.onDone(answer.value);
    form.setFields(
      answer.problem.errors.flatMap(({ path: at, message }) => {
        const field = fields.find((known) => at.split(/[./[\]]/).includes(known.name));
        return field === undefined ? [] : [{ name: field.name, errors: [message] }];
      }),
    );
    if (answer.problem.status === 409) props.onConflict(answer.problem);
  };

  const item = (field: Field) => (
    <Form.Item
      key={field.name}
      name={field.name}
      {...(field.kind === 'flag' ? {} : { label: forms.labels[field.label] })}
      rules={fieldRules(field, forms)}
      validateTrigger="onBlur"
    >
      <FieldInput field={field} choices={choices} />
    </Form.Item>
  );
  const further = fields.filter((field) => field.more === true);

  return (
    <section className="d-command-form" ref={panel} aria-label={title}>
      <div className="d-command-head">
        <h2>{title}</h2>
        {restored && <span className="secondary">{forms.draftFound}</span>}
      </div>
      {problem !== undefined && <FormProblem problem={problem} />}
      <div className={told === undefined ? '' : 'd-command-columns'}>
        <Form
          form={form}
          name={command}
          layout="vertical"
          initialValues={start}
          requiredMark={(label, { required }) => (
            <>
              {label}
              {!required && <span className="secondary d-optional">{forms.optional}</span>}
            </>
          )}
          scrollToFirstError
          onValuesChange={(_changed, all: Values) => keep(all)}
          onFinish={() => void submit()}
        >
          {props.templates !== undefined && (
            <div className="d-templates">
              <span className="secondary">{forms.templates}</span>
              {props.templates.map((template) => (
                <Button
                  key={template.name}
                  size="small"
                  title={forms.templateReplaces}
                  onClick={() => {
                    form.setFieldsValue({ text: template.text });
                    keep({ ...values, text: template.text });
                  }}
                >
                  {template.name}
                </Button>
              ))}
            </div>
          )}
          {fields.filter((field) => field.more !== true).map(item)}
          {further.length > 0 && (
            <details className="d-further">
              <summary>{forms.more}</summary>
              <div className="d-further-fields">{further.map(item)}</div>
            </details>
          )}
          {props.children}
          <div className="d-command-foot">
            <Button type="primary" htmlType="submit" danger={grave} loading={busy}>
              {title}
            </Button>
            <Button type="text" onClick={props.onClose}>
              {forms.cancel}
            </Button>
            {fields.length > 0 && (
              <>
                <Button type="text" onClick={discard}>
                  {forms.discard}
                </Button>
                <span className="secondary d-draft-kept">{forms.draftKept}</span>
              </>
            )}
          </div>
        </Form>
        {told !== undefined && <ReporterPreview sentence={told(values)} />}
      </div>
    </section>
  );
}
