import type { Role } from '../../domain/jurisdiction/role.ts';
import { findSelfIdentification } from '../../domain/report/self-identification/find-self-identification.ts';
import { type CourseContext, courseDays, onDay } from './course.ts';
import { officerFor, officersFor } from './officers-for.ts';
import { caseSteps, matters, type Story, type Told } from './story.ts';

type CaseCommand = Extract<Told, { do: 'case' }>['command'];

const NOTHING_SEEN = {
  none: '到场时{party}正常作业，未见举报所述情形；走访周边三户居民，近一周未发现异常。',
  unverifiable: '到场时已停止，现场未留痕迹，周边无监控，暂无法认定责任人。',
};
const NOTHING_FOUND = {
  none: '两次检查均未发现举报所述违法行为，监测结果达标。',
  unverifiable: '多次巡查未再出现，现有证据不足以认定违法行为和责任人。',
};
const NOTHING_REPLIED = {
  none: '经两次现场检查和监测，{party}未发现您反映的违法行为，监测结果达标。我们会继续巡查，欢迎补充线索。',
  unverifiable:
    '我们多次到场巡查，未再发现您反映的情况，现有证据无法查实。已将该处列入夜间巡查点，欢迎补充线索。',
};

/** What usually happens to a case, as far as the story went. */
export const caseCourse = (story: Story, context: CourseContext): readonly Told[] => {
  const { division, minute } = context;
  const days = courseDays(story);
  const reached = (step: (typeof caseSteps)[number]): boolean =>
    caseSteps.indexOf(story.until) >= caseSteps.indexOf(step);
  const by = (role: Role, day: number, hour: number, command: CaseCommand): Told => ({
    at: onDay(day, hour, minute),
    do: 'case',
    by: officerFor(role, division),
    command,
  });
  const nothing = story.result === 'none' || story.result === 'unverifiable' ? story.result : undefined;
  const texts = textsOf(story);
  const says = (usual: string, otherwise: typeof NOTHING_SEEN): string =>
    nothing === undefined ? usual : otherwise[nothing].replaceAll('{party}', story.party);

  const course: Told[] = [];
  if (reached('accepted')) course.push(by('intake', days.accepted, 9, { command: 'accept' }));
  const checked = textCheckOf(story);
  if (reached('dispatched') && checked !== undefined) course.push(by('intake', days.accepted, 9, checked));
  if (reached('dispatched'))
    course.push(by('intake', days.accepted, 10, { command: 'dispatch', urgent: story.pace === 'quick' }));
  if (reached('checking')) course.push(by('township-handler', days.accepted, 11, { command: 'sign' }));
  if (reached('checked'))
    course.push(
      by(minute % 2 === 0 ? 'grid-officer' : 'township-handler', days.accepted, 15, {
        command: 'record-site-check',
        violationSeen: nothing === undefined,
        notes: says(texts.site, NOTHING_SEEN),
        evidence: [],
      }),
    );
  if (reached('investigating') && nothing === undefined)
    course.push(
      by('investigator', days.filed, 10, {
        command: 'file-case',
        investigators: [...officersFor('investigator', division)],
        category: categoriesOf(story, context)[0],
        facts: texts.facts,
      }),
    );
  if (reached('concluded'))
    course.push(
      by('investigator', days.found, 15, {
        command: 'record-findings',
        findings: nothing === undefined ? (story.partly ? 'partly' : 'substantiated') : UNFOUND[nothing],
        categories: nothing === undefined ? categoriesOf(story, context) : [],
        matchesReport: true,
        subjectKnown: nothing !== 'unverifiable',
        underRectification: false,
        severity: 'general',
        summary: says(texts.summary, NOTHING_FOUND),
      }),
    );
  if (reached('handled') && nothing === undefined)
    course.push(...documents(story, context).map((command) => by('investigator', days.served, 16, command)));
  if (reached('replied'))
    course.push(
      by('intake', days.replied, 10, { command: 'reply', text: says(texts.reply, NOTHING_REPLIED) }),
    );
  if (reached('closed'))
    course.push(by('case-lead', days.closed, 16, { command: 'close', reason: '答复完毕，结案归档。' }));
  return course;
};

/** Intake hides everything that was marked. */
const textCheckOf = ({ text, party, place }: Story): CaseCommand | undefined => {
  const fields = { description: text, address: place.address, partyName: party } as const;
  const texts = (['description', 'address', 'partyName'] as const).flatMap((field) => {
    const hidden = findSelfIdentification(fields[field]).map(({ start, end }) => ({ start, end }));
    return hidden.length === 0 ? [] : [{ version: 1, field, hidden }];
  });
  return texts.length === 0 ? undefined : { command: 'redact-text', texts, keep: false };
};

const UNFOUND = { none: 'unsubstantiated', unverifiable: 'unverifiable' } as const;

const textsOf = ({ matter, party }: Story) => {
  const found = matters[matter];
  if (found === undefined) throw new Error(`unknown matter: ${matter}`);
  const filled = (text: string): string => text.replaceAll('{party}', party);
  return {
    site: filled(found.site),
    facts: filled(found.facts),
    summary: filled(found.summary),
    reply: filled(found.reply),
  };
};

/** Measures without a list of their own take none. */
const categoriesOf = ({ matter }: Story, { pack }: CourseContext): string[] =>
  pack.categories.map(({ code }) => code).filter((code) => code === matters[matter]?.category);

/** The papers of the end, the deciding one last and final. */
const documents = (story: Story, { dateAfter, minute, division }: CourseContext): readonly CaseCommand[] => {
  const days = courseDays(story);
  const decidedOn = dateAfter(days.decided);
  const servedOn = dateAfter(days.served);
  const office = division.startsWith('519901') ? '澄' : '栖';
  const number = (kind: string): string =>
    `示${office}环${kind}〔${decidedOn.slice(0, 4)}〕${minute + story.key.length}号`;
  const order: CaseCommand = {
    command: 'record-outcome',
    kind: 'order-to-correct',
    documentNumber: number('责改'),
    decidedOn,
    servedOn,
    final: story.result === 'order',
  };
  if (story.result === 'order') return [order];
  const fine: CaseCommand = {
    command: 'record-outcome',
    kind: 'fine',
    amountFen: story.fineFen,
    documentNumber: number('罚'),
    decidedOn,
    servedOn,
    final: true,
  };
  if (story.result !== 'police') return [order, fine];
  return [
    order,
    {
      command: 'record-outcome',
      kind: 'police-transfer',
      documentNumber: number('移'),
      decidedOn,
      servedOn,
      final: false,
    },
    fine,
  ];
};
