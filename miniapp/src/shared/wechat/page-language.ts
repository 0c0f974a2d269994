/** Mini-programs have no document to mark. */
export const markLanguage = (_language: 'zh' | 'en'): void => {};
