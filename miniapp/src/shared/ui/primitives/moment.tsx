import { Picker, View } from '@tarojs/components';
import type { MomentProps } from './moment-props';

export function Moment({ value, onChange, latest, dateLabel, timeLabel }: MomentProps) {
  const [date = '', time = ''] = value.split('T');
  return (
    <View className="moment">
      <Picker
        mode="date"
        value={date}
        end={latest.slice(0, 10)}
        onChange={(event) => onChange(`${event.detail.value}T${time || '12:00'}`)}
      >
        <View className="entry moment-part" ariaRole="button" ariaLabel={`${dateLabel} ${date}`}>
          {date || dateLabel}
        </View>
      </Picker>
      <Picker
        mode="time"
        value={time}
        onChange={(event) => onChange(`${date || latest.slice(0, 10)}T${event.detail.value}`)}
      >
        <View className="entry moment-part" ariaRole="button" ariaLabel={`${timeLabel} ${time}`}>
          {time || timeLabel}
        </View>
      </Picker>
    </View>
  );
}
