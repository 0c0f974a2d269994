/** Deployed nowhere: lets the templates be checked without bundling the real handlers. */
export const handler = async () => 'stand-in';
