/** A sentence by a key that comes from the data; what the language has no sentence for stays as it is. */
export function say(
  sentences: object, key: string, parameters: Readonly<Record<string, string | number>> = {},
): string {
  const sentence: unknown = Object.hasOwn(sentences, key) ? Reflect.get(sentences, key) : undefined
  if (typeof sentence === 'function') return String(Reflect.apply(sentence, undefined, [parameters]))
  return typeof sentence === 'string' ? sentence : key
}
