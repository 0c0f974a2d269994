/**
 * How long one attempt under one name holds off the next, in seconds, after so many failures of the day. It
 * concerns only devices on which nobody ever signed in under that name: guessing from many addresses stays at
 * some two hundred tries a day, and whoever owns the account is not locked out of it (decision 0009).
 */
export const signInPause = (failuresToday: number): number => {
  if (failuresToday <= 20) return 0;
  return failuresToday <= 50 ? 60 : 600;
};
