import { View } from '@tarojs/components';
import type { DialogProps } from './dialog-props';

export function Dialog({ label, onClose, children }: DialogProps) {
  return (
    <View className="sheet-scrim" catchMove onClick={onClose}>
      <View
        className="sheet"
        ariaRole="dialog"
        ariaLabel={label}
        onClick={(event) => event.stopPropagation()}
      >
        {children}
      </View>
    </View>
  );
}
