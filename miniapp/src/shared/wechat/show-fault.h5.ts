/** Brings the first complaint of a form into view, after it has been drawn. Hidden pages keep their own. */
export const showFault = (): void => {
  setTimeout(() => {
    const shown = [...document.querySelectorAll('.field-fault')].find(
      (fault) => fault.getClientRects().length > 0,
    );
    shown?.scrollIntoView({ block: 'center' });
  }, 60);
};
