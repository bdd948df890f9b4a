import { describe, expect, it } from 'vitest'
import { originalRow, type OriginalRow } from '../../src/import/read/original.ts'
import { readFile } from '../../src/import/read/index.ts'

const header = 'Numéro;Client;Libellé;Date;Échéance;Montant'

/** The row at a line of a text, in an encoding of one byte a sign. */
async function rowAt(text: string, line: number, encode: 'utf-8' | 'latin1' = 'utf-8'): Promise<OriginalRow | null> {
  const file = new File([Buffer.from(text, encode)], 'ventes.csv')
  const contents = await readFile(file, () => undefined)
  if (contents.refused) throw new Error(contents.message)
  const [reading] = contents.tables
  if (reading === undefined) throw new Error('no table')
  return originalRow(file, reading, line)
}

describe('the row of a file', () => {
  const rows = [
    'F1;C1;Pose;01/02/2024;02/03/2024;1 200,50',
    'F2;C2;"Vis ; écrous";01/03/2024;31/03/2024;80,00',
    'F3;C3;"Dit ""le grand""\nsur deux lignes";05/03/2024;04/04/2024;95,10',
    '',
    'F4;C4;Après;06/03/2024;05/04/2024;10,00',
  ]

  for (const [name, end, encode] of [
    ['UTF-8', '\n', 'utf-8'], ['UTF-8 with CRLF', '\r\n', 'utf-8'], ['windows-1252', '\r\n', 'latin1'],
  ] as const) {
    it(`is found by its line, as it stands and by column: ${name}`, async () => {
      const text = ['Ventes de l’an'.replace('’', "'"), '', header, ...rows].map(one => one.replaceAll('\n', end)).join(end) + end
      const values = async (line: number): Promise<readonly string[] | undefined> =>
        (await rowAt(text, line, encode))?.cells.map(({ value }) => value)
      const first = await rowAt(text, 4, encode)
      expect(first?.raw).toBe(rows[0])
      expect(first?.cells[0]).toEqual({ header: 'Numéro', value: 'F1' })
      expect(first?.cells.at(-1)).toEqual({ header: 'Montant', value: '1 200,50' })
      expect((await rowAt(text, 5, encode))?.raw).toBe(rows[1])
      expect((await values(5))?.[2]).toBe('Vis ; écrous')
      expect((await rowAt(text, 6, encode))?.raw).toBe(rows[2])
      expect((await values(6))?.[2]?.replace('\r', '')).toBe('Dit "le grand"\nsur deux lignes')
      expect((await values(9))?.[0]).toBe('F4')
      expect((await rowAt(text, 9, encode))?.raw).toBe(rows[4])
      expect(await rowAt(text, 40, encode)).toBeNull()
      expect(await rowAt(text, 3, encode)).toBeNull()
    })
  }

  it('is found far down, across chunks', async () => {
    const many = Array.from({ length: 150_000 }, (_, index) => `F${index};C${index % 7};é;01/02/2024;02/03/2024;${index},00`)
    const text = [header, ...many].join('\n')
    for (const index of [0, 70_001, 149_999]) {
      const row = await rowAt(text, index + 2)
      expect(row?.raw).toBe(many[index])
      expect(row?.cells[0]?.value).toBe(`F${index}`)
    }
  })
})
