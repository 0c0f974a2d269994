export const canSendNotices = false;

/** Browsers know no WeChat messages. */
export const askForNotices = (_moment: 'filing' | 'message' | 'claim'): void => {};
