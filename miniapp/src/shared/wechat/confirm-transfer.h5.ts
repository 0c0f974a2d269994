/** Browsers have no WeChat sheet. */
export const confirmTransfer = (_packageInfo: string): Promise<'confirmed' | 'refused' | 'unavailable'> =>
  Promise.resolve('unavailable');
