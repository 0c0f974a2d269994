export const setTitle = (title: string): void => {
  document.title = title === '绿哨' ? title : `${title} · 绿哨`;
};
