import { findSelfIdentification } from './find-self-identification.ts';
import type { SelfIdentification } from './finding.ts';
import { matchAll, type Pattern } from './match-all.ts';

/** How officers write of the person who reported: who or where it is, not what was reported. */
const aboutReporter: readonly Pattern[] = [
  {
    kind: 'reporter',
    certainty: 'sure',
    regex:
      /(?:举报人|投诉人|信访人|反映人|来电人|来信人|报料人)(?:的)?(?:姓名|名字|名叫|叫|姓|系|为|是|住|家住|家在|家|住址|地址|电话|手机|联系方式|微信|单位|身份|本人系|曾在|在)(?!否|举报|反映|投诉|的?问题)[^，。；！？,;\n]{0,12}/g,
  },
];

/**
 * Parts of a text going out by which a reporter could be found out. What stands in it alone decides: never who
 * reported, so that nobody can guess names by trying texts.
 */
export const findTellingParts = (text: string): readonly SelfIdentification[] => {
  const about = matchAll(text, aboutReporter);
  const others = findSelfIdentification(text).filter(
    (found) => !about.some(({ start, end }) => found.start < end && start < found.end),
  );
  return [...about, ...others].sort((a, b) => a.start - b.start);
};

const NEVER_SENT: readonly SelfIdentification['kind'][] = [
  'phone',
  'identity-number',
  'bank-card',
  'email',
  'account',
  'reporter',
];

/**
 * What may not go out at all. Office numbers are landlines and stay possible; an officer's "我们" is the
 * office's.
 */
export const isForbiddenToSend = ({ kind, certainty }: SelfIdentification, text: string): boolean =>
  certainty !== 'possible' && NEVER_SENT.includes(kind) && !isOfficeNumber(kind, text);

const isOfficeNumber = (kind: SelfIdentification['kind'], part: string): boolean =>
  kind === 'phone' && /^\(?(?:0[1-9]|400|[^\d]*[2-9]\d{6,7}$)/.test(part);
