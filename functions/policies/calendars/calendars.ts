import * as v from 'valibot';
import type { CalendarYear } from '../../domain/deadline/calendar-year.ts';
import y2020 from './2020.json' with { type: 'json' };
import y2021 from './2021.json' with { type: 'json' };
import y2022 from './2022.json' with { type: 'json' };
import y2023 from './2023.json' with { type: 'json' };
import y2024 from './2024.json' with { type: 'json' };
import y2025 from './2025.json' with { type: 'json' };
import y2026 from './2026.json' with { type: 'json' };
import { calendarYearSchema } from './calendar-year-schema.ts';

/** The State Council's yearly notices that ship with the product; later years are loaded as data. */
export const calendars: readonly CalendarYear[] = v.parse(v.array(calendarYearSchema), [
  y2020,
  y2021,
  y2022,
  y2023,
  y2024,
  y2025,
  y2026,
]);
