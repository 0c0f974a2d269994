import { Select } from 'antd';
import type * as v from 'valibot';
import type { listAccounts } from '../../../../functions/contract/local.ts';
import { request } from '../../shared/api/request';
import { remembered, useRemote } from '../../shared/api/use-remote';
import { useWords } from '../words/use-words';
import type { FieldValue } from './field';

type Accounts = v.InferOutput<(typeof listAccounts)['response']>;
const known = remembered<Accounts>();

type Props = {
  readonly id?: string;
  readonly count: number;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
};

/** User names typed by hand; the embedded run knows its demo staff and suggests the investigators. */
export function PeopleInput({ id, count, value, onChange }: Props) {
  const { forms } = useWords();
  const accounts = useRemote(known, '/local/accounts', () =>
    request<Accounts>({ method: 'GET', path: '/local/accounts' }),
  );
  const staff = Array.isArray(accounts.value?.items) ? accounts.value.items : [];
  const suggested = staff.filter(({ roles }) => roles.includes('investigator'));
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      className="d-wide"
      mode="tags"
      maxCount={count}
      tokenSeparators={[' ', ',', '，', '、']}
      placeholder={forms.peopleHint}
      value={Array.isArray(value) ? [...value] : []}
      options={suggested.map(({ username, name }) => ({ value: username, label: `${name} ${username}` }))}
      onChange={(names: string[]) => onChange(names)}
    />
  );
}
