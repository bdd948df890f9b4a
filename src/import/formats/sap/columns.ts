import { normalised } from '../../recognise/normalise.ts'
import type { Role } from '../../types.ts'

/** The columns of line items that receivables need. */
export type SapField =
  | 'company' | 'account' | 'customer' | 'customer_name' | 'assignment' | 'reference' | 'document_number' | 'document_type'
  | 'document_date' | 'posting_date' | 'due_date' | 'local_amount' | 'local_currency' | 'document_amount'
  | 'document_currency' | 'clearing_document' | 'clearing_date' | 'special_ledger' | 'side' | 'posting_key' | 'text'
  | 'terms' | 'unused'

interface SapColumn {
  readonly role: Role
  /** Hardly any other system writes this name. */
  readonly isTelling?: boolean
  readonly names: string
}

/** Names in the exports, in English, German, French, Spanish, Portuguese, Dutch and Italian; and technical ones. */
export const sapColumns: Readonly<Record<SapField, SapColumn>> = {
  company: {
    role: 'entity', isTelling: true,
    names: `BUKRS, Company Code, CoCd, Buchungskreis, BuKr, Buchungskr, Société, Soc, Sociedad, Empresa, Bedrijfsnummer,
      Società`,
  },
  account: {
    role: 'account', names: 'Account, Account number, Konto, Kontonummer, Compte, Cuenta, Conta, Rekening, Conto, G/L Account, HKONT',
  },
  customer: {
    role: 'customer_id',
    names: `KUNNR, Customer, Customer number, Debitor, Debitorennummer, Kunde, Client, Cliente, Debiteur, Debiteurnummer, Nº cliente,
      Compte client, Conto cliente, Cuenta de cliente`,
  },
  customer_name: {
    role: 'customer_name',
    names: `NAME1, Name 1, Name, Customer name, Debitorenname, Kundenname, Nom, Nom 1, Nom du client, Nombre, Nombre 1, Nombre del cliente,
      Nome, Nome 1, Nome do cliente, Naam, Naam 1, Nome cliente`,
  },
  assignment: {
    role: 'ignore', isTelling: true,
    names: 'ZUONR, Assignment, Zuordnung, Affectation, Asignación, Atribuição, Toewijzing, Attribuzione',
  },
  reference: { role: 'reference', names: 'XBLNR, Reference, Referenz, Référence, Referencia, Referência, Referentie, Riferimento' },
  document_number: {
    role: 'document_number',
    names: `BELNR, Document Number, DocumentNo, Document No, Doc No, Belegnummer, Belegnr, Beleg, Nº pièce, N° pièce, Numéro de pièce, Pièce,
      Nº documento, Nº doc, Número de documento, Documento, Documentnummer, Numero documento, N doc`,
  },
  document_type: {
    role: 'document_type',
    names: `BLART, Document Type, Doc Type, Type, Ty, Belegart, Belegtyp, Art, Type de pièce, Type pièce, Clase de documento, Clase doc,
      Clase, Cl, Tipo de documento, Tipo doc, Tipo, Tp, Boekingssoort, Documentsoort, Tipo di documento, Tipo documento`,
  },
  document_date: {
    role: 'issue_date',
    names: `BLDAT, Document Date, Doc Date, Belegdatum, Belegdat, Date pièce, Date de la pièce, Date de pièce, Fecha de documento, Fecha doc,
      Fecha documento, Fe doc, Data do documento, Data doc, Data documento, Data del documento, Documentdatum`,
  },
  posting_date: {
    role: 'posting_date',
    names: `BUDAT, Posting Date, Pstng Date, Buchungsdatum, Buch dat, Date comptable, Fe contabilización, Fecha de contabilización,
      Fecha contab, Data de lançamento, Data lçto, Data di registrazione, Data registrazione, Boekingsdatum`,
  },
  due_date: {
    role: 'due_date', isTelling: true,
    names: `NETDT, Net due date, Net due dt, Due net, Nettofälligkeit, Nettofälligkeitsdatum, Nettofäll, Date échéance nette, Échéance nette,
      Vencimiento neto, Fecha vencimiento neto, Vencimento líquido, Venc líquido, Netto vervaldatum, Netto-vervaldatum, Scadenza al netto,
      Scadenza netta`,
  },
  local_amount: {
    role: 'base_amount', isTelling: true,
    names: `DMBTR, DMSHB, Amount in local currency, Amount in local cur, Amt in loc cur, Amount in LC, LC amount, Betrag in Hauswährung,
      Betrag in HW, Betr in HW, Hauswährungsbetrag, Montant en devise interne, Mnt en devise interne, Importe en moneda local,
      Importe en ML, Montante em moeda interna, Mont em MI, Montante em MI, Bedrag in lokale valuta, Importo in divisa interna,
      Importo in DI`,
  },
  local_currency: {
    role: 'base_currency', isTelling: true,
    names: `HWAER, LCurr, Local Currency, Local curr, Hauswährung, HWähr, Devise interne, Moneda local, Mon local, Moeda interna, MoedI,
      Lokale valuta, Divisa interna`,
  },
  document_amount: {
    role: 'ignore', isTelling: true,
    names: `WRBTR, WRSHB, Amount in doc curr, Amount in document currency, Amount in doc currency, Amount in DC, Amt in doc cur,
      Betrag in Belegwährung, Betrag in BW, Belegwährungsbetrag, Montant en devise document, Montant en devise pièce, Montant devise pièce,
      Importe en moneda doc, Importe en moneda de documento, Importe en MD, Mont moeda doc, Montante em moeda do documento, Montante em MD,
      Bedrag in documentvaluta, Importo in divisa documento, Importo in DD`,
  },
  document_currency: {
    role: 'ignore',
    names: `WAERS, Document currency, Doc currency, Doc curr, Currency, Curr, Crcy, Belegwährung, Währung, Währg, Währ, Devise pièce,
      Devise document, Devise, Moneda del documento, Moneda doc, Moneda, Mon, Moeda do documento, Moeda, Documentvaluta, Valuta,
      Divisa documento, Divisa`,
  },
  clearing_document: {
    role: 'lettering', isTelling: true,
    names: `AUGBL, Clearing Document, Clearing doc, Clrng doc, Clearing doc no, Ausgleichsbeleg, Ausgl bel, Ausgleichsbelegnr,
      Pièce rapprochement, Pièce de rapprochement, Pièce rappr, Doc compensación, Documento de compensación, Doc comp, Doc compensação,
      Documento de compensação, Verrekeningsdocument, Vereffeningsdocument, Documento di pareggio, Doc pareggio`,
  },
  clearing_date: {
    role: 'settlement_date', isTelling: true,
    names: `AUGDT, Clearing date, Clearing, Clrng date, Ausgleichsdatum, Ausgleich, Date rapprochement, Date de rapprochement,
      Fecha compensación, Fecha de compensación, Data de compensação, Data compensação, Verrekeningsdatum, Vereffeningsdatum,
      Data di pareggio, Data pareggio`,
  },
  special_ledger: {
    role: 'ignore', isTelling: true,
    names: `UMSKZ, Special G/L ind, Special G/L indicator, Special GL ind, SG, Sonderhauptb Kennz, Sonderhauptbuchkennz,
      Sonderhauptbuchkennzeichen, SHB Kennz, SHBKz, Code CGS, CGS, Indicador CME, Ind CME, CME, Cód Razão Especial, CRE, RazEsp,
      Codice Co Ge speciale`,
  },
  side: {
    role: 'side', isTelling: true,
    names: `SHKZG, Debit/Credit Ind, Debit/Credit Indicator, D/C, Soll/Haben Kennz, Soll/Haben-Kennzeichen, S/H, Code débit/crédit,
      Code D/C, Indicador D/H, Ind D/H, Indicador débito/crédito, Cód débito/crédito`,
  },
  posting_key: {
    role: 'ignore', isTelling: true,
    names: `BSCHL, Posting Key, PK, Buchungsschlüssel, BS, BSchl, Clé comptabilisation, Clé de comptabilisation, CC, Clave contabilización,
      Clave contab, CT, Chave de lançamento, ChL, Boekingssleutel, Chiave contabile`,
  },
  text: { role: 'label', names: 'SGTXT, Text, Item text, Texte, Texto, Tekst, Testo, Positionstext' },
  terms: {
    role: 'payment_terms',
    names: `ZTERM, Payment terms, Terms of Payment, PayT, Zahlungsbedingung, ZBed, Conditions de paiement, Condition de paiement,
      Condiciones de pago, Cond pago, Condições de pagamento, Betalingsconditie, Condizioni di pagamento`,
  },
  unused: {
    role: 'ignore',
    names: `St, Status, S, DD, Net due date symbol, Cleared/open items symbol, Icône Postes rappr/PNS, Icône échéance nette, Symbol, Fä, GJAHR,
      Fiscal Year, Geschäftsjahr, Exercice, Ejercicio, Exercício, BUZEI, Line item, Position, Arrears after net due date,
      Arrears by Net Due Date, Verzugstage, Verzug nach Nettofälligkeit, Tax code, Steuerkennzeichen, Stk`,
  },
}

const byName = new Map((Object.entries(sapColumns) as [SapField, SapColumn][]).flatMap(([field, { names }]) =>
  names.split(',').map(name => [normalised(name.trim()), field] as const)))

/** Shorter beginnings of a name say too little. */
const shortestBeginning = 7

/** What a header stands for among line items, also where a narrow column cut it off. */
export function sapField(header: string): SapField | undefined {
  const name = normalised(header)
  const known = byName.get(name)
  if (known !== undefined || name.length < shortestBeginning) return known
  const beginnings = new Set([...byName].flatMap(([whole, field]) => whole.startsWith(name) ? [field] : []))
  const [only, other] = beginnings
  return other === undefined ? only : undefined
}

/** The first column of each field. */
export function fieldsOf(header: readonly string[]): ReadonlyMap<SapField, number> {
  const found = new Map<SapField, number>()
  for (const [index, name] of header.entries()) {
    const field = sapField(name)
    if (field !== undefined && field !== 'unused' && !found.has(field)) found.set(field, index)
  }
  return found
}

/**
 * True for line items: an amount and a date, a document's number or type, and at least two names that hardly any other
 * system writes.
 */
export function isSapHeader(header: readonly string[]): boolean {
  const fields = fieldsOf(header)
  const has = (...names: readonly SapField[]): boolean => names.some(name => fields.has(name))
  const telling = [...fields.keys()].filter(field => sapColumns[field].isTelling === true).length
  const isFramed = header[0]?.trim() === '' && header.at(-1)?.trim() === ''
  return has('document_number', 'document_type') && has('document_date', 'posting_date')
    && (has('local_amount', 'document_amount') || plainAmount(header) !== undefined && (has('due_date') && isFramed || has('side')))
    && telling >= (isFramed ? 1 : 2)
}

/** A column headed "amount" and no more, where neither currency is named. */
export function plainAmount(header: readonly string[]): number | undefined {
  const index = header.findIndex(name => plainNames.has(normalised(name)))
  return index < 0 ? undefined : index
}

const plainNames = new Set('Amount Betrag Montant Importe Montante Bedrag Importo'.split(' ').map(normalised))
