export const markLanguage = (language: 'zh' | 'en'): void => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
};
