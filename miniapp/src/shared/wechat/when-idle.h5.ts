/** Once the page stands still; older Safari cannot tell, there a moment has to do. Gives what calls it off. */
export function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 200);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(act, { timeout: 1_000 });
  return () => cancelIdleCallback(asked);
}
