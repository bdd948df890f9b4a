import type { Engine } from '../../../engine/types.ts'
import { assignRoles, type Draft } from '../../recognise/assign.ts'
import { chooseDateOrders } from '../../recognise/choices.ts'
import { profileOf, type Profile } from '../../recognise/kinds.ts'
import { recall } from '../../recognise/memory.ts'
import { sampleColumns } from '../../recognise/sample.ts'
import { defineReaders } from '../../rows/readers.ts'
import type { Memory, Recognition, Role, Staged } from '../../types.ts'
import { bareName, invoiceWords, reminderWords, says } from '../role-words.ts'

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words of headers for what a log says of each reminder. */
const channelWords = wordsOf('channel medium canal media kanal versandart moyen support canale kanaal via envoi versand')
const levelWords = wordsOf('level step stage niveau etape stufe mahnstufe mahnstufen nivel livello fase palier rang')
const scenarioWords = wordsOf(`scenario scenarios scenarii procedure procedures verfahren mahnverfahren escenario sequence
  sequenz cenario workflow profile plan strategie strategy`)

const dates: readonly Role[] = ['posting_date', 'issue_date', 'settlement_date']
const ofDocuments: readonly Role[] = ['open_amount', 'debit', 'credit', 'paid_amount', 'amount_net']
const kept: readonly Role[] = ['entity', 'customer_id', 'customer_name', 'document_number']

/** What tells a log of reminders, by column. */
interface Shape {
  readonly date: Draft
  readonly channel: Draft | undefined
  readonly level: Draft | undefined
  readonly scenario: Draft | undefined
}

/** Rows that each say when a customer was reminded: no amounts of their own, and a word for reminders. */
export async function recogniseReminders(
  engine: Engine, staged: Staged, memory: Memory,
): Promise<Recognition | null> {
  const { reading } = staged
  const remembered = recall(memory, reading.header)
  if (remembered !== undefined && remembered.format !== 'reminders') return null
  const header = Array.from({ length: reading.columns }, (_, index) => reading.header[index] ?? '')
  if (!says(bareName(reading.name), reminderWords) && !header.some(name => says(name, reminderWords))) return null
  await defineReaders(engine, reading)
  const profiles = (await sampleColumns(engine, staged)).map(profileOf)
  const drafts = assignRoles(header, profiles)
  const shape = shapeOf(drafts, profiles, reading.name)
  if (shape === undefined) return null
  for (const draft of drafts) {
    draft.role = remembered?.columns.find(({ index }) => index === draft.index)?.role ?? roleOf(draft, shape)
    if (draft.confidence === 'doubtful') draft.confidence = 'likely'
  }
  const orders = await chooseDateOrders(engine, staged, drafts, remembered)
  return {
    mapping: {
      format: 'reminders',
      columns: drafts.map(({ index, header: name, role }) => {
        const dateOrder = orders.chosen.get(index)
        return { index, header: name, role, ...(dateOrder ? { dateOrder } : {}) }
      }),
      defaultCurrency: 'EUR',
      defaultEntity: remembered?.defaultEntity ?? '-',
      ...(remembered?.areJoinsChosen === true ? { areJoinsChosen: true } : {}),
    },
    findings: drafts, questions: orders.questions, missing: [], wasRemembered: remembered !== undefined,
  }
}

function shapeOf(drafts: readonly Draft[], profiles: readonly Profile[], file: string): Shape | undefined {
  const isDate = ({ index }: Draft): boolean =>
    Math.max(profiles[index]?.dates ?? 0, profiles[index]?.compactDates ?? 0) >= 0.8
  const dated = drafts.filter(isDate)
  const isOfInvoice = ({ header, role }: Draft): boolean => role === 'due_date' || says(header, invoiceWords)
  const date = dated.find(({ header }) => says(header, reminderWords))
    ?? dates.map(role => dated.find(draft => draft.role === role && !isOfInvoice(draft)))
      .find(draft => draft !== undefined)
    ?? dated.find(draft => !isOfInvoice(draft))
  if (date === undefined) return undefined
  const others = drafts.filter(draft => draft !== date && !isDate(draft))
  const [channel, level, scenario] = [channelWords, levelWords, scenarioWords]
    .map(words => others.find(({ header, role }) => !kept.includes(role) && says(header, words)))
  const isSaid = says(bareName(file), reminderWords) || says(date.header, reminderWords)
  // A list of documents may carry the level and the day of the last reminder.
  const isOfDocuments = drafts.some(({ role }) => ofDocuments.includes(role))
    || drafts.some(({ role }) => role === 'amount') && dated.some(isOfInvoice)
  const isKeyed = others.some(({ role }) => kept.includes(role) && role !== 'entity')
  const hasMore = [channel, level, scenario].some(draft => draft !== undefined)
  if (isOfDocuments || !isKeyed || !isSaid && !hasMore) return undefined
  return { date, channel, level, scenario }
}

function roleOf(draft: Draft, { date, channel, level, scenario }: Shape): Role {
  if (draft === date) return 'issue_date'
  if (draft === channel) return 'channel'
  if (draft === level) return 'level'
  if (draft === scenario) return 'scenario'
  return kept.includes(draft.role) ? draft.role : 'ignore'
}
