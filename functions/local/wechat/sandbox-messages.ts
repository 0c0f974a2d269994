import * as v from 'valibot';
import type { MessageTemplate } from '../../adapters/wechat/wechat-config.ts';
import type { MessageKind } from '../../ports/message-sender.ts';
import type { Outbox } from '../outbox.ts';
import { answer, problem } from './sandbox-answer.ts';
import { sandboxWechatConfig } from './sandbox-config.ts';
import { isPerson } from './sandbox-people.ts';
import type { SandboxState } from './sandbox-state.ts';

const thingLimit = 20;

const Request = v.object({
  touser: v.string(),
  template_id: v.string(),
  page: v.optional(v.string(), ''),
  data: v.record(v.string(), v.object({ value: v.string() })),
  miniprogram_state: v.picklist(['developer', 'trial', 'formal']),
  lang: v.string(),
});

export const consentKey = (openid: string, templateId: string): string => `${openid} ${templateId}`;

/** `initialConsents`: how many messages of each kind a user has agreed to before the first question. */
export const sandboxMessage = (
  body: unknown,
  state: SandboxState,
  settings: { readonly now: string; readonly initialConsents: number; readonly outbox: Outbox },
): Response => {
  const request = v.safeParse(Request, body);
  if (!request.success) return problem(47001, 'data format error');
  const { touser, template_id, page, data } = request.output;
  if (!/^o[\w-]{27}$/.test(touser)) return problem(40003, 'invalid openid');
  const found = templateOf(template_id);
  if (found === undefined) return problem(40037, 'invalid template_id');
  const { kind, template } = found;
  const { item, date, note } = template.keys;
  const wanted = [item, date, note];
  const wrong = [...wanted, ...Object.keys(data)].find(
    (key) => !wanted.includes(key) || !fits(key, data[key]?.value),
  );
  if (wrong !== undefined) return problem(47003, `argument invalid! data.${wrong}.value invalid`);
  if (page !== '' && !/^\/?[a-z0-9-]+(\/[a-z0-9-]+)*(\?\S*)?$/i.test(page)) {
    return problem(41030, 'invalid page');
  }
  const key = consentKey(touser, template_id);
  const left = isPerson(touser, 'silent') ? 0 : (state.consents[key] ?? settings.initialConsents);
  if (left < 1) return problem(43101, 'user refuse to accept the msg');
  state.consents[key] = left - 1;
  const value = (name: string) => data[name]?.value ?? '';
  const fields = { item: value(item), date: value(date), note: value(note) };
  settings.outbox.record({ at: settings.now, channel: 'wechat', to: touser, kind, fields, page });
  return answer({ errcode: 0, errmsg: 'ok' });
};

const templateOf = (id: string): { kind: MessageKind; template: MessageTemplate } | undefined => {
  let kind: MessageKind;
  const templates = sandboxWechatConfig.templates;
  for (kind in templates) if (templates[kind].id === id) return { kind, template: templates[kind] };
  return undefined;
};

/** WeChat checks each value by the kind its key names. */
const fits = (key: string, value: string | undefined): boolean => {
  if (value === undefined || value.trim() === '') return false;
  if (key.startsWith('thing')) return value.length <= thingLimit;
  return /^\d{4}(-\d\d-\d\d|年\d{1,2}月\d{1,2}日)( \d\d:\d\d(:\d\d)?)?$/.test(value);
};
