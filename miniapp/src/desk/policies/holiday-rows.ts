export type HolidayRow = {
  readonly id: string;
  readonly name: string;
  readonly off: readonly (readonly [from: string, to: string])[];
  readonly makeUp: readonly string[];
};

const isEntry = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The holidays of a notice's document; what is not as it should be is left out, for a draft may be faulty. */
export function holidayRows(
  file: Readonly<Record<string, unknown>>,
  language: 'zh' | 'en',
): readonly HolidayRow[] {
  return listOf(file['holidays']).flatMap((holiday, index) => {
    if (!isEntry(holiday)) return [];
    const { name, off, makeUp } = holiday;
    return [
      {
        id: String(index),
        name: isEntry(name) ? textOf(name[language]) : '',
        off: listOf(off).flatMap((span): (readonly [string, string])[] => {
          if (typeof span === 'string') return [[span, span]];
          return isEntry(span) ? [[textOf(span['from']), textOf(span['to'])]] : [];
        }),
        makeUp: listOf(makeUp).map(textOf).filter(Boolean),
      },
    ];
  });
}

/** A new year's notice to fill in: the holidays of the year before, without days. */
export function nextNotice(
  last: Readonly<Record<string, unknown>> | undefined,
  today: string,
): Readonly<Record<string, unknown>> {
  const year = Number(last?.['year'] ?? Number(today.slice(0, 4))) + 1;
  return {
    year,
    notice: {
      title: `国务院办公厅关于${year}年部分节假日安排的通知`,
      documentNumber: '',
      publishedOn: today,
      url: '',
    },
    checkedOn: today,
    doubts: [],
    holidays: listOf(last?.['holidays']).flatMap((holiday) =>
      isEntry(holiday) ? [{ name: holiday['name'], off: [], makeUp: [] }] : [],
    ),
  };
}
