/** Browsers ask by themselves, for each device. */
export const agreesToPrivacyGuide = async (): Promise<boolean> => true;
