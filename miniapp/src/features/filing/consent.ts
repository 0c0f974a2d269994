/** Edition of the words of the last step (`confirm` in the words). Changing them means changing this. */
export const consentEdition = '2026-11';
