import type { Member } from '../container/zip.ts'
import { readXml } from '../xml/read-xml.ts'
import { localName } from '../xml/xml-listener.ts'

/** Bytes of the parts that only say where others are. */
const directoryLimit = 16 * 2 ** 20

/** A sheet of cells, and whether the workbook shows it. */
export interface SheetPart {
  readonly name: string
  readonly isHidden: boolean
  readonly member: Member
}

/** The parts of a workbook that hold its tables. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly sharedStrings: Member | undefined
  readonly styles: Member | undefined
  readonly isFrom1904: boolean
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

/** Finds the parts by their relations; undefined where there is no workbook. */
export async function findParts(members: readonly Member[]): Promise<WorkbookParts | undefined> {
  const byName = new Map(members.map(member => [partName(member.name), member]))
  const root = await relationsIn(byName.get('_rels/.rels'), '')
  const main = root.find(({ type }) => type === 'officedocument')?.target ?? 'xl/workbook.xml'
  const workbook = byName.get(main)
  if (!workbook) return undefined
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = await relationsIn(byName.get(`${folder}_rels/${main.slice(folder.length)}.rels`), folder)
  const partOf = (kind: string): Member | undefined =>
    byName.get(relations.find(({ type }) => type === kind)?.target ?? `${folder}${kind}.xml`)
  const { sheets, isFrom1904 } = await readWorkbook(workbook)
  return {
    sheets: sheets.flatMap(({ name, isHidden, relation }) => {
      const found = relations.find(({ id, type }) => id === relation && type === 'worksheet')
      const member = found && byName.get(found.target)
      return member ? [{ name, isHidden, member }] : []
    }),
    sharedStrings: partOf('sharedstrings'),
    styles: partOf('styles'),
    isFrom1904,
  }
}

interface NamedSheet { readonly name: string, readonly isHidden: boolean, readonly relation: string }

async function readWorkbook(member: Member): Promise<{ sheets: readonly NamedSheet[], isFrom1904: boolean }> {
  const sheets: NamedSheet[] = []
  let isFrom1904 = false
  await readXml(member.chunks(directoryLimit), {
    open: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = ['1', 'true', 'on'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const relation = Object.entries(attributes).find(([key]) => key.includes(':') && localName(key) === 'id')?.[1]
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible'
      sheets.push({ name: attributes['name'] ?? '', isHidden, relation: relation ?? '' })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return { sheets, isFrom1904 }
}

/** What a part refers to: the kind of each relation by the last word of its address, and where it leads. */
async function relationsIn(member: Member | undefined, folder: string): Promise<readonly Relation[]> {
  const relations: Relation[] = []
  if (!member) return relations
  await readXml(member.chunks(directoryLimit), {
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (name !== 'Relationship' || mode === 'External') return
      const kind = type.slice(type.lastIndexOf('/') + 1).toLowerCase()
      relations.push({ id, type: kind, target: partName(target.startsWith('/') ? target : folder + target) })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return relations
}

/** Part names are alike whatever their capitals, slashes and detours. */
function partName(name: string): string {
  const steps: string[] = []
  for (const step of name.replaceAll('\\', '/').toLowerCase().split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
