import type { CaseEvent } from '../../domain/case/case-event.ts';
import type { Words } from '../../domain/words.ts';

/** Some days before: what the reporter has to do, and that it lapses. */
export const reporterReminded = (
  { kind }: Extract<CaseEvent, { type: 'reporter-reminded' }>['data'],
  title: (kind: string) => Words,
): Words => ({
  zh: `提醒：${title(kind).zh}的期限快到了`,
  en: `Reminder: ${title(kind).en} is due soon`,
});

/** A limit that passed, and to whom that was reported; undefined for reminders, which stay inside. */
export const missedLimit = (
  event: Extract<CaseEvent, { type: 'deadline-noted' }>,
  title: (kind: string) => Words,
): Words | undefined => {
  const { key, kind } = event.data;
  const name = title(kind);
  if (key === 'breach')
    return {
      zh: `${name.zh}期限已过，已记录为超期`,
      en: `${name.en}: the limit has passed and is recorded as missed`,
    };
  const level = {
    'escalate:unit-lead': ['承办单位负责人', 'the head of the office'],
    'escalate:county-lead': ['县（区）负责人', 'the county head'],
    'escalate:city-supervisor': ['市级督办', 'the city supervisor'],
  }[key];
  return level === undefined
    ? undefined
    : { zh: `${name.zh}超期，已上报${level[0]}`, en: `${name.en} is overdue: reported to ${level[1]}` };
};
