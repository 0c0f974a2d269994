/** Another tab of this browser has written or removed what is kept under this name. */
export const onStoredElsewhere = (name: string, run: () => void): void =>
  window.addEventListener('storage', ({ key }) => {
    if (key === `gw.${name}` || key === null) run();
  });
