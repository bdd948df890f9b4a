/** Milliseconds after which it is done even on a page that never comes to rest. */
const longest = 1000

/** Milliseconds until then in a browser that does not say when it is idle. */
const guessed = 100

/** Acts once, when the browser has nothing more urgent to do; the function returned calls it off. */
export function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, guessed)
    return () => { clearTimeout(timer) }
  }
  const waiting = requestIdleCallback(act, { timeout: longest })
  return () => { cancelIdleCallback(waiting) }
}
