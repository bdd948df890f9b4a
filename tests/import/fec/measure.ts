import { load, readFile, recognise, stage } from '../../../src/import/index.ts'
import type { Engine } from '../../../src/engine/types.ts'
import { runChecks } from '../../../src/ledger/checks.ts'
import { createLedger } from '../../../src/ledger/ledger.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { forgetful } from '../import-file.ts'

const header = 'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\t'
  + 'PieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\n'

/**
 * Seconds of each step of a large import, and of each statement of over 40 ms; run by
 * `node -e "import('vite').then(vite => vite.runnerImport('./tests/import/fec/measure.ts'))"`.
 */
const linesByDefault = 1_000_000

/** A year of sales and payments: three lines for an invoice, two for a payment, four for a purchase or a salary. */
function bigFec(lines: number, lettered: number): string {
  const parts: string[] = [header]
  const day = (index: number): string => {
    const date = new Date(Date.UTC(2024, 0, 1 + index))
    return date.toISOString().slice(0, 10).replaceAll('-', '')
  }
  const money = (cents: number): string => `${String(Math.floor(cents / 100))},${String(cents % 100).padStart(2, '0')}`
  let seed = 7
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(seed / 65_536) % below
  }
  const documents = Math.floor(lines / 9)
  const codes = new Map<string, number>()
  let number = 0
  const line = (journal: string, on: string, account: string, lib: string, aux: string, piece: string, debit: number, credit: number, code = ''): void => {
    parts.push(`${journal}\tJournal ${journal}\t${String(number)}\t${on}\t${account}\t${lib}\t${aux}\t${aux && `Client ${aux}`}\t${piece}\t${on}\t${lib} ${piece}\t${money(debit)}\t${money(credit)}\t${code}\t${code && day(364)}\t20241231\t\t\n`)
  }
  for (let index = 0; index < documents; index += 1) {
    const customer = `C${String(random(20_000)).padStart(5, '0')}`
    const net = 1000 + random(5_000_000)
    const tax = Math.floor(net / 5)
    const issued = Math.floor(index * 330 / documents)
    const isPaid = random(10) < 9
    const isLettered = isPaid && random(100) < lettered
    const next = (codes.get(customer) ?? 0) + 1
    if (isLettered) codes.set(customer, next)
    const code = isLettered ? `L${String(next)}` : ''
    number += 1
    line('VE', day(issued), '41100000', 'Clients', customer, `F${String(index)}`, net + tax, 0, code)
    line('VE', day(issued), '70700000', 'Ventes', '', `F${String(index)}`, 0, net)
    line('VE', day(issued), '44571000', 'TVA', '', `F${String(index)}`, 0, tax)
    if (isPaid) {
      number += 1
      const paid = day(Math.min(364, issued + random(60)))
      line('BQ', paid, '51200000', 'Banque', '', `V${String(index)}`, net + tax, 0)
      line('BQ', paid, '41100000', 'Clients', customer, `V${String(index)}`, 0, net + tax, code)
    }
    number += 1
    line('HA', day(issued), '60600000', 'Achats', '', `A${String(index)}`, net, 0)
    line('HA', day(issued), '44566000', 'TVA', '', `A${String(index)}`, tax, 0)
    line('HA', day(issued), '40100000', 'Fournisseurs', `S${customer}`, `A${String(index)}`, 0, net + tax)
    line('OD', day(issued), '64100000', 'Paie', '', `P${String(index)}`, 0, 0)
  }
  return parts.join('')
}

async function measure(lines: number, lettered: number): Promise<void> {
  const text = bigFec(lines, lettered)
  const inner = await openEngine()
  await createLedger(inner)
  const timed = async <T>(sql: string, act: () => Promise<T>): Promise<T> => {
    const start = performance.now()
    const result = await act()
    const took = performance.now() - start
    if (took > 40) console.log(`    ${took.toFixed(0)} ms ${sql.replaceAll(/\s+/g, ' ').replace(/^(-- .*?)(create|with|select|insert)/, '$2').slice(0, 90)}`)
    return result
  }
  const engine: Engine = {
    ...inner,
    query: (sql, parameters) => timed(sql, () => inner.query(sql, parameters)),
    run: async script => {
      const statements = script.replaceAll(/--.*$/gm, '').split(/;\s*(?:\n|$)/).filter(part => part.trim() !== '')
      for (const statement of statements) await timed(statement, () => inner.run(statement))
    },
  }
  let last = performance.now()
  const lap = (name: string): void => {
    console.log(`${name}: ${((performance.now() - last) / 1000).toFixed(2)} s`)
    last = performance.now()
  }
  const contents = await readFile(new File([text], 'big.txt'), () => undefined)
  if (contents.refused) throw new Error(contents.message)
  const [reading] = contents.tables
  if (!reading) throw new Error('no table')
  lap(`reading ${(text.length / 1e6).toFixed(0)} MB`)
  const staged = await stage(engine, reading)
  if (staged.refused) throw new Error(staged.message)
  lap('staging')
  const recognition = await recognise(engine, staged, forgetful)
  lap('recognising')
  const report = await load(engine, staged, recognition.mapping, ({ message }) => { console.log(message) })
  lap('loading')
  console.log(report, await runChecks(engine))
  await inner.close()
}

await measure(Number(process.env['LINES'] ?? linesByDefault), Number(process.env['LETTERED'] ?? '70'))
