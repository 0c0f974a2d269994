import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import { Icon } from '../../shared/ui/icon/icon';
import { NextDueLine } from '../frame/next-due';
import { useWords } from '../words/use-words';
import { arrangeActions, isGrave } from './arrange-actions';
import type { CaseCommandName } from './case-commands';

type Props = {
  readonly detail: CaseDetail;
  readonly opened: CaseCommandName | undefined;
  readonly onOpen: (command: CaseCommandName) => void;
  /** Beside the commands: what changes nothing. */
  readonly children?: ReactNode;
};

/** What it is, where it stands, what comes next, and what I may do about it. */
export function CaseHeader({ detail, opened, onOpen, children }: Props) {
  const { cases, frame, language } = useWords();
  const types = detail.pollutionTypes.map((type) => cases.types[type]).join(language === 'zh' ? '、' : ', ');
  return (
    <header className="d-case-head">
      <div className="d-case-title">
        <h2>{detail.caseNumber}</h2>
        <span className="d-state">{detail.stateText}</span>
        {detail.urgent && <span className="d-urgent">{frame.urgent}</span>}
      </div>
      <p className="d-case-meta">
        {[types, detail.area, detail.unit.name, cases.disclosure[detail.disclosure]].join(' · ')}
      </p>
      <NextDueLine next={detail.next} />
      <CaseActions detail={detail} opened={opened} onOpen={onOpen}>
        {children}
      </CaseActions>
    </header>
  );
}

type ActionsProps = {
  readonly detail: CaseDetail;
  readonly opened: CaseCommandName | undefined;
  readonly onOpen: (command: CaseCommandName) => void;
  /** Beside the commands: what changes nothing. */
  readonly children?: ReactNode;
};

function CaseActions({ detail, opened, onOpen, children }: ActionsProps) {
  const { cases } = useWords();
  const { primary, rest } = arrangeActions(detail);
  if (primary === undefined && rest.length === 0)
    return (
      <>
        <p className="secondary">{cases.noActions}</p>
        <div className="d-actions">{children}</div>
      </>
    );
  const button = (command: CaseCommandName, main: boolean) => (
    <Button
      key={command}
      type={main ? 'primary' : 'default'}
      aria-expanded={opened === command}
      onClick={() => onOpen(command)}
    >
      {cases.commands[command]}
    </Button>
  );
  // Two buttons or fewer need no menu.
  const inMenu = rest.length > (primary === undefined ? 2 : 1) ? rest : [];
  return (
    <div className="d-actions">
      {primary !== undefined && button(primary, true)}
      {inMenu.length === 0 && rest.map((command) => button(command, false))}
      {inMenu.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: menuItems(inMenu, cases.commands),
            onClick: ({ key }) => {
              const command = inMenu.find((name) => name === key);
              if (command !== undefined) onOpen(command);
            },
          }}
        >
          <Button aria-haspopup="menu">
            {cases.moreActions} <Icon name="chevron-down" size="small" />
          </Button>
        </Dropdown>
      )}
      {children}
    </div>
  );
}

function menuItems(commands: readonly CaseCommandName[], names: Readonly<Record<CaseCommandName, string>>) {
  const item = (command: CaseCommandName) => ({
    key: command,
    label: names[command],
    danger: isGrave(command),
  });
  const grave = commands.filter(isGrave);
  const plain = commands.filter((command) => !isGrave(command));
  const line = plain.length > 0 && grave.length > 0 ? [{ type: 'divider' as const }] : [];
  return [...plain.map(item), ...line, ...grave.map(item)];
}
