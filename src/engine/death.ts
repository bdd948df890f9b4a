/** The worker is gone, and with it every table; only a restart helps. */
export class EngineDied extends Error {
  override readonly name = 'EngineDied'
}

/** An aborted query rejects like an aborted `fetch` does. */
export function abortError(): DOMException {
  return new DOMException('The query was aborted.', 'AbortError')
}

/** What a trap is called, and what a stack that ran over inside WebAssembly is called. */
const trapNames: readonly string[] = ['RuntimeError', 'RangeError']

/**
 * Whether the engine cannot go on after an error. "Out of Memory Error" is an ordinary failed query;
 * a WebAssembly trap, or a fault that the engine calls fatal or internal, leaves it in an unknown state.
 */
export function isFatal(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('name' in error) || !('message' in error)) return false
  return trapNames.includes(String(error.name)) || /^(?:FATAL|INTERNAL) Error\b/.test(String(error.message))
}
