import gcoord from 'gcoord';
import type { Located } from './located';

/** Browsers answer in WGS-84; Chinese maps and the API speak GCJ-02. */
export function locate(): Promise<Located> {
  return new Promise((resolve) => {
    if (!navigator.geolocation) {
      resolve({ ok: false });
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const [lng, lat] = gcoord.transform([coords.longitude, coords.latitude], gcoord.WGS84, gcoord.GCJ02);
        resolve({ ok: true, lng, lat });
      },
      () => resolve({ ok: false }),
      { timeout: 8_000, maximumAge: 60_000 },
    );
  });
}
