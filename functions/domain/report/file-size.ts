const MB = 1024 * 1024;

/** Films and recordings pass by in pieces: a WeChat video of a minute needs as much. */
export const mostFilmBytes = 50 * MB;
/** Pictures and plain sounds are held whole while they are cleaned. */
export const mostHeldBytes = 20 * MB;

const inPieces: readonly string[] = ['video/mp4', 'video/quicktime', 'audio/mp4'];

/** What is larger is refused before anybody uploads it. */
export const mostBytesOf = (contentType: string): number =>
  inPieces.includes(contentType) ? mostFilmBytes : mostHeldBytes;
