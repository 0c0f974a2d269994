import type { MomentProps } from './moment-props';

export function Moment({ id, value, onChange, latest, dateLabel, timeLabel }: MomentProps) {
  const [date = '', time = ''] = value.split('T');
  return (
    <div className="moment">
      <input
        id={id}
        type="date"
        className="entry entry-h5 moment-part"
        value={date}
        max={latest.slice(0, 10)}
        aria-label={dateLabel}
        onChange={(event) => onChange(`${event.target.value}T${time || '12:00'}`)}
      />
      <input
        type="time"
        className="entry entry-h5 moment-part"
        value={time}
        aria-label={timeLabel}
        onChange={(event) => onChange(`${date || latest.slice(0, 10)}T${event.target.value}`)}
      />
    </div>
  );
}
