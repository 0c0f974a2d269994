const nameOf = (username: string): string => `gw.desk.device.${username}`;

/** Says to the server that this person signed in here before; it opens nothing. Some browsers keep nothing. */
export function deviceOf(username: string): string | undefined {
  try {
    return localStorage.getItem(nameOf(username)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepDevice(username: string, device: string | undefined): void {
  if (device === undefined) return;
  try {
    localStorage.setItem(nameOf(username), device);
  } catch {
    // Without it this device is a stranger's next time: slower under attack, otherwise the same.
  }
}
