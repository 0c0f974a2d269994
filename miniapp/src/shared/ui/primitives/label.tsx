import { Label as TaroLabel, View } from '@tarojs/components';
import type { LabelProps } from './label-props';

export function Label({ htmlFor, className = '', children }: LabelProps) {
  return (
    <TaroLabel for={htmlFor}>
      <View className={className}>{children}</View>
    </TaroLabel>
  );
}
