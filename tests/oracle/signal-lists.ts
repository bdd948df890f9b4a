import { eachCurrency, groupBy, type Book } from './book.ts'
import { textOf } from './days.ts'
import { claimAt } from './document.ts'
import { roles, type OracleRow } from './headline.ts'
import { customerKey } from './levels.ts'
import { ratio, sum, textOfMoney, type Money } from './money.ts'
import type { PlainLedger } from './plain.ts'
import { balanceReason } from './reasons.ts'
import { isStale, longInvoices, openInvoices } from './signal-documents.ts'
import { lateCustomers, scenarios } from './signal-reminders.ts'
import type { Scene } from './signal-scene.ts'
import { debtors, judge, keyOf, paces, representatives, slowing, slowness, thresholdOf } from './signals.ts'

/** `signal_customers`: those behind the signals at the as-of date. */
export function signalCustomers(book: Book, ledger: PlainLedger): OracleRow[] {
  return eachCurrency(book, (currency, documents) => {
    const scene = { book, ledger, currency, documents, role: 'as_of', day: book.asOf }
    const isTold = (signal: number): boolean => judge(scene, signal).missing === null
    const row = (signal: number, key: string, amount: Money, figure: number | null, isAlarm: boolean): OracleRow => {
      const [entity, customer] = JSON.parse(key) as [string, string]
      const name = ledger.customers.find(one => one.entity_id === entity && one.customer_id === customer)?.name ?? null
      return {
        currency, signal, entity_id: entity, customer_id: customer, customer_name: name,
        amount: textOfMoney(amount), figure, is_alarm: isAlarm,
      }
    }
    const known = debtors(scene)
    const [place, share] = [thresholdOf(book, 9).alarm, thresholdOf(book, 10).alarm]
    const slow = [...groupBy(documents, customerKey)].flatMap(([key, own]) => {
      const { slow: amount, base } = slowness({ documents: own, day: book.asOf })
      const part = ratio(amount, base)
      return amount === 0n ? [] : [row(1, key, amount, part === null ? null : part * 100, false)]
    })
    const slower = slowing(scene).worse.map(payer => {
      const debtor = known.get(keyOf(payer))
      const isLarge = debtor !== undefined && debtor.balance > 0n && place !== null && debtor.place <= place
      return row(9, keyOf(payer), debtor?.balance ?? 0n, Number(payer['change_days']), isLarge)
    })
    const falling = paces(scene).rows.filter(({ isHalved }) => isHalved).map(({ own, previous, share: part }) =>
      row(10, own[0] === undefined ? '' : customerKey(own[0]), previous, part,
        part !== null && share !== null && part >= share))
    const over = [...known].flatMap(([key, { balance, limit }]) =>
      limit === null || balance <= 0n || balance <= limit ? []
      : [row(12, key, balance - limit, limit > 0n ? (ratio(balance, limit) ?? 0) * 100 : null, true)])
    const late = lateCustomers(scene)
    const unreminded = late.filter(customer => customer.unreminded.length > 0).map(customer =>
      row(4, customer.key, customer.unremindedAmount, customer.unreminded.length, false))
    const never = late.filter(customer => !customer.isReminded).map(customer =>
      row(5, customer.key, customer.overdue, customer.longest, false))
    const stale = [...groupBy(openInvoices(scene).filter(isStale).map(({ document }) => document), customerKey)]
      .map(([key, own]) => row(8, key, sum(own, document => claimAt(document, book.asOf)), own.length, false))
    const longer = [...groupBy(longInvoices(scene).map(({ document }) => document), customerKey)]
      .map(([key, own]) => row(11, key, sum(own, document => document.amount), own.length, false))
    return [
      ...isTold(4) ? unreminded : [], ...isTold(5) ? never : [], ...isTold(8) ? stale : [], ...isTold(11) ? longer : [],
      ...isTold(1) ? slow : [], ...isTold(9) ? slower : [], ...isTold(10) ? falling : [], ...isTold(12) ? over : [],
    ]
  })
}

/** `signal_representatives`: overdue customers of each, at both dates. */
export function signalRepresentatives(book: Book, ledger: PlainLedger): OracleRow[] {
  return eachCurrency(book, (currency, documents) => roles(book)
    .filter(([, day]) => balanceReason(book, day) === null)
    .flatMap(([role, day]) => [...representatives({ book, ledger, currency, documents, role, day })]
      .map(([name, { customers, overdue }]) => ({
        currency, date_role: role, sales_rep: name, customers, overdue: textOfMoney(overdue),
      }))))
}

/** `signal_documents`: those behind the signals at the as-of date. */
export function signalDocuments(book: Book, ledger: PlainLedger): OracleRow[] {
  return eachCurrency(book, (currency, documents) => {
    const scene: Scene = { book, ledger, currency, documents, role: 'as_of', day: book.asOf }
    const unreminded = lateCustomers(scene).flatMap(customer => customer.unreminded).map(document => ({
      signal: 4, document, amount: claimAt(document, book.asOf), days: book.asOf - document.due, usual: null,
    }))
    const stale = openInvoices(scene).filter(isStale).map(({ document, age, usual }) =>
      ({ signal: 8, document, amount: claimAt(document, book.asOf), days: age, usual }))
    const longer = longInvoices(scene).map(({ document, agreed }) => ({
      signal: 11, document, amount: document.amount, days: document.due - document.issued,
      usual: agreed - document.issued,
    }))
    const told = [4, 8, 11].filter(signal => judge(scene, signal).missing === null)
    return [...unreminded, ...stale, ...longer]
      .filter(({ signal }) => told.includes(signal))
      .map(({ signal, document, amount, days, usual }) => ({
        currency, signal, days,
        document_id: document.id, entity_id: document.entity, customer_id: document.customer, number: document.number,
        issue_date: textOf(document.issued), due_date: textOf(document.due), amount: textOfMoney(amount),
        usual_days: usual,
      }))
  })
}

/** `reminder_scenarios`: at both dates. */
export function reminderScenarios(book: Book, ledger: PlainLedger): OracleRow[] {
  return eachCurrency(book, (currency, documents) => roles(book).flatMap(([role, day]) =>
    scenarios({ book, ledger, currency, documents, role, day }).map(row => ({ currency, date_role: role, ...row }))))
}
