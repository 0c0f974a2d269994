import type { Words } from '../../domain/words.ts';

export type Language = 'zh' | 'en';

/** `Accept-Language` decides; anything but English is answered in Chinese. */
export const languageOf = (header: string | undefined): Language =>
  /^\s*en\b/i.test(header ?? '') ? 'en' : 'zh';

export const say = (words: Words, language: Language): string => words[language];

const WEEKDAYS = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

/** `weekday` 1 = Monday. */
export const dayText = (localDate: string, weekday: number, language: Language): string => {
  const month = Number(localDate.slice(5, 7));
  const day = Number(localDate.slice(8, 10));
  const name = WEEKDAYS[language][weekday - 1] ?? '';
  return language === 'zh' ? `${month}月${day}日（${name}）` : `${name} ${localDate}`;
};

export const yuan = (fen: number, language: Language): string => {
  const exact = fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
  const text = exact.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return language === 'zh' ? `${text} 元` : `CNY ${text}`;
};
