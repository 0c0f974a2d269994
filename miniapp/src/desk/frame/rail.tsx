import type * as v from 'valibot';
import type { listQueues } from '../../../../functions/contract/cases.ts';
import { remembered, useRemote } from '../../shared/api/use-remote';
import { changeSettings } from '../../shared/settings/settings';
import { Icon } from '../../shared/ui/icon/icon';
import { AccountDialog } from '../session/account-dialog';
import { read } from '../session/ask';
import type { Section } from '../session/sections';
import type { Session } from '../session/session';
import { signOut } from '../session/sign-out';
import { useWords } from '../words/use-words';
import { KeyHelp } from './key-help';
import type { Place } from './place';
import { RailLink } from './rail-link';
import { useRefreshSignal } from './refresh';

type Queues = v.InferOutput<(typeof listQueues)['response']>;
const known = remembered<Queues>();

type Props = {
  readonly session: Session;
  readonly open: readonly Section[];
  readonly place: Place;
};

const groups = [
  ['rewards', ['rewards']],
  ['finance', ['payouts', 'ledger']],
  ['supervision', ['overdue', 'statistics', 'records']],
  ['policies', ['policies']],
  ['identity', ['identity', 'ties']],
] as const;

/** Left rail: what waits for me, by queue, then the other parts of the desk my posts open. */
export function Rail({ session, open, place }: Props) {
  const { frame, language } = useWords();
  return (
    <header className="d-rail">
      <div className="d-brand">
        <strong>{frame.product}</strong> {frame.desk}
      </div>
      <nav aria-label={frame.navigation}>
        {open.includes('cases') && <CaseQueues place={place} />}
        {groups.map(([group, sections]) => {
          const shown = sections.filter((section) => open.includes(section));
          if (shown.length === 0) return null;
          return (
            <section key={group}>
              <h2>{frame.groups[group]}</h2>
              <ul>
                {shown.map((section) => (
                  <RailLink
                    key={section}
                    to={{ section }}
                    current={place.section === section}
                    label={frame.sections[section]}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </nav>
      <div className="d-rail-foot">
        <AccountDialog session={session} />
        <div className="d-rail-tools">
          <button
            type="button"
            className="d-quiet"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => changeSettings({ language: language === 'zh' ? 'en' : 'zh' })}
          >
            {frame.language}
          </button>
          <button type="button" className="d-quiet" onClick={() => void signOut()}>
            <Icon name="log-out" size="small" /> {frame.signOut}
          </button>
        </div>
        <KeyHelp />
      </div>
    </header>
  );
}

function CaseQueues({ place }: { readonly place: Place }) {
  const { frame } = useWords();
  const queues = useRemote(known, '/officer/queues', () => read<Queues>('/officer/queues'));
  useRefreshSignal(queues.reload);
  const here = place.section === 'cases';
  const names: Readonly<Record<string, string>> = frame.queues;
  return (
    <section>
      <h2>{frame.groups.cases}</h2>
      <ul>
        {(queues.value?.items ?? []).map(({ queue, count, overdue }) => (
          <RailLink
            key={queue}
            to={{ section: 'cases', list: queue }}
            current={here && place.list === queue}
            label={names[queue] ?? queue}
            count={count}
            overdue={overdue}
          />
        ))}
        <RailLink
          to={{ section: 'cases' }}
          current={here && place.list === undefined}
          label={frame.allCases}
        />
      </ul>
    </section>
  );
}
