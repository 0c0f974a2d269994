/**
 * How a request reached us. `front`: through the web distribution or the city's own web server, which proves
 * itself by a key and says truly whose address it saw; `direct`: from the address of the connection; `refused`:
 * here everything has to come through the front.
 */
export type Front = {
  wayOf(key: string | undefined): Promise<'front' | 'direct' | 'refused'>;
};
