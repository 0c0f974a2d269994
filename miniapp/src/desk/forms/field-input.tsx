import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { localMinute } from '../../shared/time/day';
import { now } from '../../shared/time/now';
import { useWords } from '../words/use-words';
import type { Choices } from './choices';
import type { Field, FieldValue } from './field';
import { PeopleInput } from './people-input';
import { PhotosInput } from './photos-input';

type Props = {
  readonly field: Field;
  readonly choices: Choices;
  readonly id?: string;
  readonly value?: FieldValue;
  readonly onChange?: (value: FieldValue) => void;
};

/** One control per kind of field; the form gives it id, value and onChange. */
export function FieldInput({ field, choices, id, value, onChange = () => {} }: Props) {
  const { forms } = useWords();
  const label = forms.labels[field.label];
  const text = typeof value === 'string' ? value : '';
  const named = id === undefined ? {} : { id };
  switch (field.kind) {
    case 'line':
      return (
        <Input
          {...named}
          value={text}
          maxLength={field.max}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'paragraph':
      return (
        <Input.TextArea
          {...named}
          value={text}
          maxLength={field.max}
          autoSize={{ minRows: field.max > 500 ? 5 : 3, maxRows: 14 }}
          showCount={field.max > 500}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'choice': {
      const options = Object.entries(forms.options[field.options]);
      return (
        <SelectOne {...named} value={value} options={options} required={field.required} onChange={onChange} />
      );
    }
    case 'level': {
      const options = Object.entries(forms.options[field.options]);
      return (
        <SelectOne {...named} value={value} options={options} required={field.required} onChange={onChange} />
      );
    }
    case 'yes-no': {
      const options = field.name === 'upheld' ? forms.options.upheld : forms.options.yesNo;
      return (
        <Radio.Group
          {...named}
          aria-label={label}
          value={value}
          onChange={(event) => onChange(String(event.target.value))}
          options={Object.entries(options).map(([key, name]) => ({ value: key, label: name }))}
        />
      );
    }
    case 'flag':
      return (
        <Checkbox {...named} checked={value === true} onChange={(event) => onChange(event.target.checked)}>
          {label}
        </Checkbox>
      );
    case 'date':
    case 'moment':
      return (
        <Input
          {...named}
          type={field.kind === 'date' ? 'date' : 'datetime-local'}
          className="d-field-date"
          value={text}
          {...(field.kind === 'moment' ? { max: localMinute(now()) } : {})}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'whole':
    case 'money':
      return (
        <InputNumber
          {...named}
          className="d-field-number"
          value={typeof value === 'number' ? value : null}
          min={field.kind === 'whole' ? field.min : 0}
          precision={field.kind === 'money' ? 2 : 0}
          controls={false}
          onChange={onChange}
        />
      );
    case 'unit': {
      const options = (choices.units ?? []).map((unit) => [unit.id, unit.name] as const);
      return (
        <SelectOne
          {...named}
          value={value}
          options={options}
          placeholder={forms.chooseUnit}
          onChange={onChange}
        />
      );
    }
    case 'nearby': {
      const options = (choices.nearby ?? []).map((near) => [near.id, near.label] as const);
      return <SelectOne {...named} value={value} options={options} required onChange={onChange} />;
    }
    case 'category': {
      const options = categoryOptions(choices);
      return <SelectOne {...named} value={value} options={options} onChange={onChange} />;
    }
    case 'categories':
      return (
        <Select
          {...named}
          className="d-wide"
          mode="multiple"
          maxCount={field.max}
          placeholder={forms.choose}
          showSearch={{ optionFilterProp: 'label' }}
          value={Array.isArray(value) ? [...value] : []}
          options={categoryOptions(choices).map(([key, name]) => ({ value: key, label: name }))}
          onChange={(codes: string[]) => onChange(codes)}
        />
      );
    case 'people':
      return <PeopleInput {...named} count={field.count} value={value} onChange={onChange} />;
    case 'photos':
      return <PhotosInput {...named} value={value} onChange={onChange} />;
    default: {
      const never: never = field;
      throw new RangeError(`unknown field: ${String(never)}`);
    }
  }
}

const categoryOptions = ({ categories = [] }: Choices) =>
  categories.map(({ code, name }) => [code, `${code} ${name}`] as const);

type SelectProps = {
  readonly id?: string;
  readonly value: FieldValue;
  readonly options: readonly (readonly [string, string])[];
  readonly required?: boolean | undefined;
  readonly placeholder?: string;
  readonly onChange: (value: FieldValue) => void;
};

function SelectOne({ id, value, options, required = false, placeholder, onChange }: SelectProps) {
  const { forms } = useWords();
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      className="d-wide"
      placeholder={placeholder ?? forms.choose}
      allowClear={!required}
      showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
      value={value === undefined || value === null ? null : String(value)}
      options={options.map(([key, name]) => ({ value: key, label: name }))}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
    />
  );
}
