/** GCJ-02 degrees, or nothing: refused, switched off, or no fix in time. */
export type Located =
  | { readonly ok: true; readonly lng: number; readonly lat: number }
  | { readonly ok: false };
