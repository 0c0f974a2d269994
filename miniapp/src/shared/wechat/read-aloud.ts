/**
 * Speech in WeChat comes from a plugin (WechatSI) that has to be applied for in the name of the mini-program.
 * Until a build has it, nothing is offered.
 */
export const canReadAloud = (): boolean => false;

export const readAloud = (_text: string, _language: 'zh' | 'en', _onEnd: () => void): void => {};

export const stopReading = (): void => {};
