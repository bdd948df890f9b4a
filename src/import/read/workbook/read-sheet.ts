import { readXml } from '../xml/read-xml.ts'
import type { XmlListener } from '../xml/xml-listener.ts'
import { columnOf, type SheetContext } from './cells.ts'
import { unescaped } from './cell-text.ts'
import { PlainRows } from './plain-rows.ts'
import { RichText } from './shared-strings.ts'
import { SheetRows, type OnRow } from './sheet-rows.ts'

/** Reads the rows of a sheet in the order of the file. */
export async function readSheet(
  chunks: AsyncIterable<Uint8Array>, context: SheetContext, onRow: OnRow,
): Promise<void> {
  const rows = new SheetRows(context, onRow)
  await readXml(chunks, new SheetListener(rows), new PlainRows(rows))
}

/** Puts rows together of what the parser says. */
class SheetListener implements XmlListener {
  private column = -1
  private type = ''
  private style = 0
  private isInValue = false
  private isInText = false
  private value = ''
  private readonly rich = new RichText()

  constructor(private readonly rows: SheetRows) {}

  isDone(): boolean {
    return this.rows.isOver
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.openCell(attributes)
    else if (name === 'v') this.isInValue = true
    else if (name === 'row') this.openRow(attributes)
    else if (name === 'is') this.isInText = true
    else if (this.isInText) this.rich.open(name)
  }

  text(text: string): void {
    if (this.isInValue) this.value += text
    else if (this.isInText) this.rich.add(text)
  }

  close(name: string): void {
    if (name === 'c') this.closeCell()
    else if (name === 'v') this.isInValue = false
    else if (name === 'row') this.rows.close()
    else if (name === 'is') this.isInText = false
    else if (this.isInText) this.rich.close(name)
  }

  private openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    this.rows.open(r, hidden === '1' || hidden === 'true')
    this.column = -1
  }

  private openCell({ r, t = '', s }: Readonly<Record<string, string>>): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r) ?? this.column + 1
    this.type = t
    this.style = s === undefined ? 0 : Number(s)
    this.value = ''
    this.rich.clear()
  }

  private closeCell(): void {
    const { column, type, style, value, rich } = this
    const isInside = type === 'inlineStr' || (value === '' && rich.text !== '')
    if (isInside) this.rows.put(column, unescaped(rich.text))
    else this.rows.add(column, type, style, value)
  }
}
