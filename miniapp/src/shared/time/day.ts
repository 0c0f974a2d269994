/** Dates as people here say them. China has one time zone and no summer time: UTC+8 always. */
const offset = 8 * 3_600_000;

type Language = 'zh' | 'en';

const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** "2026-03-12T09:05" in Asia/Shanghai. */
export function localMinute(instant: string | number): string {
  const time = new Date(new Date(instant).getTime() + offset);
  return time.toISOString().slice(0, 16);
}

/** 3月12日（周四） / Thu 12 Mar. `on` is a local date, "2026-03-12". */
export function dayText(on: string, language: Language, thisYear?: string): string {
  const date = new Date(`${on}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return on;
  const month = date.getUTCMonth();
  const day = date.getUTCDate();
  const year = on.slice(0, 4);
  const otherYear = thisYear !== undefined && year !== thisYear;
  if (language === 'zh')
    return `${otherYear ? `${year}年` : ''}${month + 1}月${day}日（${weekdays.zh[date.getUTCDay()]}）`;
  return `${weekdays.en[date.getUTCDay()]} ${day} ${months[month]}${otherYear ? ` ${year}` : ''}`;
}

/** 3月12日 09:05 / 12 Mar 09:05; without the clock where only the day is told. */
export function momentText(instant: string, language: Language): string {
  const dayOnly = instant.length === 10;
  const local = dayOnly ? instant : localMinute(instant);
  const month = Number(local.slice(5, 7));
  const day = Number(local.slice(8, 10));
  const clock = local.slice(11, 16);
  const date = language === 'zh' ? `${month}月${day}日` : `${day} ${months[month - 1]}`;
  return dayOnly ? date : `${date} ${clock}`;
}

/** 2026年3月 / Mar 2026. `month` is "2026-03". */
export function monthText(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  return language === 'zh' ? `${year}年${Number(number)}月` : `${months[Number(number) - 1]} ${year}`;
}

export const localDay = (instant: string | number): string => localMinute(instant).slice(0, 10);

/** "2026-03-10T08:00" of a phone's clock in Asia/Shanghai as an instant with its offset. */
export const toInstant = (minute: string): string => `${minute}:00+08:00`;
