/** What an XML file says as it streams by. Names come without their prefix: `x:row` is `row`. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  /** Text, also in pieces, between two tags. */
  text(text: string): void
  /** Asked after each chunk: true ends the reading. */
  isDone?(): boolean
}

/** The part of a name after its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
