import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readElements, readXml } from '../../../src/import/read/xml/read-xml.ts'

/** What the file says, told in one line, whatever the size of the chunks. */
async function said(bytes: Uint8Array): Promise<string> {
  const stories = new Set<string>()
  for (const size of [1, 5, 300, 100_000]) {
    let story = ''
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
    }
    await readXml(chunks(), {
      open: (name, attributes) => { story += `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}=${value}`).join('')}>` },
      close: name => { story += `</${name}>` },
      text: text => { story += text },
    })
    stories.add(story)
  }
  expect(stories.size).toBe(1)
  return [...stories][0] ?? ''
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const single = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0))
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  Array.from({ length: text.length }, (_, at) => { view.setUint16(at * 2, text.charCodeAt(at), !isBig) })
  return new Uint8Array(view.buffer)
}

/** What is said of elements and texts, white space alone left out; a fault by its name. */
async function told(read: typeof readElements, xml: string, size: number): Promise<string> {
  const bytes = utf8(xml)
  let [story, text] = ['', '']
  const tell = (tag: string): void => {
    story += (text.trim() === '' ? '' : `[${text}]`) + tag
    text = ''
  }
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
  }
  try {
    await read(chunks(), {
      open: (name, attributes) => { tell(`<${name}${JSON.stringify(attributes)}>`) },
      close: name => { tell(`</${name}>`) },
      text: piece => { text += piece },
    })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return story
}

const pieces = ['<a>', '</a>', '<n:b>', '</n:b>', '<Ab_1>', '</Ab_1>', 'x y', ' ', '\n', 'é😀', '&amp;', '>', ']]>', '<c d="e>f"/>', '<a g=\'1\'>',
  '<e/>', '<!-- <a>no</a> -->', '<![CDATA[<a>]]>', '<?p <a> ?>', '<', '&', '\u0001', '<a >', '</a >', '<-a>', '<a.b>', '</a.b>', '<é>', '</é>']
const leaves = ['<a>1.5</a>', '<n:b>x y</n:b>', '<Ab_1></Ab_1>', '<a>é</a>', '<a>x &lt; y</a>', '<a> <Ab_1>1</Ab_1>\n</a>', '<a>t<Ab_1>1</Ab_1>u</a>']
const sound = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...leaves) }, fc.constantFrom(' ', 'text', '<!-- <a> -->', '<e h="1"/>',
  '<![CDATA[<a>]]>', '<?p <a> ?>', '&amp;')), { maxLength: 12 })
const odd = fc.array(fc.constantFrom(...pieces, ...leaves), { maxLength: 8 })

test('elements are told the same by the quick reader, and what is not well formed is refused by both', async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(sound, odd), fc.integer({ min: 1, max: 90 }), async (parts, size) => {
    const xml = `<?xml version="1.0"?>\n<!-- <a> --><r>${parts.join('')}</r>`
    expect(await told(readElements, xml, size)).toBe(await told(readXml, xml, 100_000))
  }), { numRuns: 3000 })
})

test('an end too many, one that is missing, and elements without end', async () => {
  const xml = ['<r><a></r>', '<r></a></r>', '<r><a>1</a>', '<r><a><a>1</a>', '<r/><a>1</a>', '<a>1</a>', '<r><a>1</a></r>x', '<a>'.repeat(101),
    `${'<a>'.repeat(100)}1${'</a>'.repeat(100)}`, `${'<a>'.repeat(99)}<b>1</b><b i="1"/>${'</a>'.repeat(99)}`]
  for (const text of xml) for (const size of [1, 4, 1000]) {
    expect(await told(readElements, text, size)).toBe(await told(readXml, text, 1000))
  }
})

test('prefixes, attributes, references, sections taken literally and comments', async () => {
  const xml = '<?xml version="1.0"?>\r\n<n:a xmlns:n="x" b="1 &amp; 2"><!-- <c/> --><c>&#233;&lt;<![CDATA[<d>&amp;]]></c><e/></n:a>'
  expect(await said(utf8(xml))).toBe('\n<a xmlns:n=x b=1 & 2><c>é<<d>&amp;</c><e></e></a>')
})

test.each([
  ['UTF-8', utf8('<a>é€😀</a>'), 'é€😀'],
  ['UTF-8 with a mark', utf8('\ufeff<a>é</a>'), 'é'],
  ['windows-1252', single('<?xml version="1.0" encoding="Windows-1252"?><a>\x80\xe9\x9c</a>'), '€éœ'],
  ['ISO 8859-1, which is read as windows-1252', single('<?xml version=\'1.0\' encoding=\'ISO-8859-1\'?><a>\xe9\x80</a>'), 'é€'],
  ['ISO 8859-15', single('<?xml version="1.0" encoding="iso-8859-15"?><a>\xa4</a>'), '€'],
  ['UTF-16 with a mark', utf16('\ufeff<?xml version="1.0" encoding="utf-16"?><a>é€😀</a>', false), 'é€😀'],
  ['UTF-16 without one', utf16('<?xml version="1.0" encoding="utf-16"?><a>é</a>', true), 'é'],
])('%s', async (_name, bytes, text) => {
  expect(await said(bytes)).toBe(`<a>${text}</a>`)
})

test.each([
  ['an encoding that is not known', single('<?xml version="1.0" encoding="ebcdic-cp-fr"?><a/>'), 'xml_encoding'],
  ['bytes that are not UTF-8', single('<a>\xe9</a>'), 'xml_bytes'],
  ['a character cut off', utf8('<a>é').slice(0, -1), 'xml_bytes'],
  ['two roots', utf8('<a/><b/>'), 'xml_damaged'],
  ['an end without a beginning', utf8('<a></b></a>'), 'xml_damaged'],
])('%s', async (_name, bytes, fault) => {
  await expect(said(bytes)).rejects.toThrow(fault)
})
