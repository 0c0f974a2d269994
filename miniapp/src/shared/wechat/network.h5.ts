export const onOnline = (run: () => void): (() => void) => {
  window.addEventListener('online', run);
  return () => window.removeEventListener('online', run);
};
