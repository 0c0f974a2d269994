import { Form, Input, type InputRef } from 'antd';
import type { Ref } from 'react';
import { useWords } from '../words/use-words';

/** Six digits of the authenticator, as the item `otp` of the form around it; spaces that were pasted are dropped. */
export function OneTimeCodeField({ input }: { readonly input?: Ref<InputRef> }) {
  const { session: words } = useWords();
  return (
    <Form.Item
      name="otp"
      label={words.otp}
      extra={words.otpHint}
      normalize={(value: string) => value.replace(/\D/g, '').slice(0, 6)}
      rules={[{ required: true, pattern: /^\d{6}$/, message: words.otpFormat }]}
    >
      <Input
        ref={input ?? null}
        autoComplete="one-time-code"
        inputMode="numeric"
        className="d-otp"
        size="large"
      />
    </Form.Item>
  );
}
