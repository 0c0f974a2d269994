import { Select } from 'antd';
import type * as v from 'valibot';
import type { listAccounts } from '../../../../functions/contract/local.ts';
import { request } from '../../shared/api/request';
import { remembered, useRemote } from '../../shared/api/use-remote';
import { useWords } from '../words/use-words';
import { demoCode } from './demo-code';

type Accounts = v.InferOutput<(typeof listAccounts)['response']>;
const known = remembered<Accounts>();

export type Filled = { readonly username: string; readonly password: string; readonly otp: string };

/** Only the embedded run answers these addresses; anywhere else this shows nothing. */
export function DemoAccounts({ onFill }: { readonly onFill: (filled: Filled) => void }) {
  const { session } = useWords();
  const accounts = useRemote(known, '/local/accounts', () =>
    request<Accounts>({ method: 'GET', path: '/local/accounts' }),
  );
  // A static host answers unknown paths with a page: only a list of accounts is one.
  const demo = Array.isArray(accounts.value?.items) ? accounts.value : undefined;
  if (demo === undefined) return null;
  const choose = async (username: string) => {
    const otp = await demoCode(username);
    if (otp !== undefined) onFill({ username, password: demo.password, otp });
  };
  return (
    <div className="d-demo">
      <label className="d-demo-label" htmlFor="demo-account">
        {session.demo}
      </label>
      <Select
        id="demo-account"
        className="d-wide"
        placeholder={session.demoChoose}
        showSearch={{ optionFilterProp: 'search' }}
        onChange={(username: string) => void choose(username)}
        options={demo.items.map(({ username, name, unit }) => ({
          value: username,
          search: `${username} ${name} ${unit.name}`,
          label: (
            <span className="d-demo-option">
              <span>{name}</span> <code>{username}</code> <span className="secondary">{unit.name}</span>
            </span>
          ),
        }))}
      />
      <p className="secondary">{session.demoHint}</p>
    </div>
  );
}
