import { expect, test } from 'vitest'
import { readXml } from '../../../src/import/read/xml/read-xml.ts'

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
