import { readXml } from '../xml/read-xml.ts'
import { shownAs, type Shown } from './number-formats.ts'

/** How each cell style shows numbers, by its number. */
export async function readStyles(chunks: AsyncIterable<Uint8Array>): Promise<readonly Shown[]> {
  const codes = new Map<number, string>()
  const styles: number[] = []
  let isInCellStyles = false
  await readXml(chunks, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInCellStyles = true
      else if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (name === 'xf' && isInCellStyles) styles.push(Number(attributes['numFmtId'] ?? 0))
    },
    close: name => { if (name === 'cellXfs') isInCellStyles = false },
    text: () => undefined,
  })
  return styles.map(id => shownAs(id, codes.get(id)))
}
