import type { FastLane } from '../xml/fast-lane.ts'
import { afterSpace, plainEnd, standsAt } from '../xml/plain-text.ts'
import { unescaped } from './cell-text.ts'
import type { SheetRows } from './sheet-rows.ts'

const plainRow = /\s*<row(?: r="(\d{1,7})")?(?: [\w:.]+="[^"<&]*")*(\/?)>/y
const hiddenMark = / hidden="(?:1|true)"/
const [rowEnd, cellEnd, textEnd, formulaEnd] = ['</row>', '</c>', '</t></is></c>', '</f>'] as const
const [textStart, spacedStart] = ['<is><t>', '<is><t xml:space="preserve">'] as const
const [SPACE, QUOTE, SLASH, ZERO, NINE, LESS, EQUALS, GREATER] = [32, 34, 47, 48, 57, 60, 61, 62] as const
const [UPPER_A, UPPER_Z, LETTER_A, LETTER_C, LETTER_F] = [65, 90, 97, 99, 102] as const
const [LETTER_R, LETTER_S, LETTER_T, LETTER_V, LETTER_Z] = [114, 115, 116, 118, 122] as const
const none = -1

/**
 * Reads rows as nearly all programs write them: cells with or without a reference, whose formula, value or text is
 * plain. What takes a part of a row returns the place after it, or -1 where the parser must judge.
 */
export class PlainRows implements FastLane {
  readonly container = 'sheetData'
  readonly item = 'row'
  /** Of the cell that is read. */
  private column = -1
  private style = 0
  private type = ''

  constructor(private readonly rows: SheetRows) {}

  take(text: string, from: number): number {
    plainRow.lastIndex = from
    const row = plainRow.exec(text)
    if (!row) return none
    const { rows } = this
    const before = rows.line
    rows.open(row[1], hiddenMark.test(row[0]))
    this.column = -1
    const end = row[2] === '/' ? plainRow.lastIndex : this.takeCells(text, plainRow.lastIndex)
    if (end === none) rows.forget(before)
    else rows.close()
    return end
  }

  private takeCells(text: string, from: number): number {
    let at = from
    while (at !== none) {
      at = afterSpace(text, at)
      const isCell = text.charCodeAt(at) === LESS && text.charCodeAt(at + 1) === LETTER_C
      if (!isCell) return standsAt(text, at, rowEnd) ? at + rowEnd.length : none
      at = this.takeAttributes(text, at + 2)
      if (at !== none) at = this.takeContent(text, at)
    }
    return none
  }

  /** Up to the sign that ends the tag: each attribute once at most, and none but these. */
  private takeAttributes(text: string, from: number): number {
    let at = from
    let seen = 0
    this.column++
    this.style = 0
    this.type = ''
    while (text.charCodeAt(at) === SPACE) {
      const name = text.charCodeAt(at + 1)
      const isNamed = name >= LETTER_R && name <= LETTER_T && text.charCodeAt(at + 2) === EQUALS
        && text.charCodeAt(at + 3) === QUOTE
      const mark = 1 << (name - LETTER_R)
      if (!isNamed || (seen & mark) !== 0) return none
      seen |= mark
      at = name === LETTER_R ? this.takeReference(text, at + 4)
        : name === LETTER_S ? this.takeStyle(text, at + 4) : this.takeType(text, at + 4)
      if (text.charCodeAt(at) !== QUOTE) return none
      at++
    }
    return at
  }

  private takeReference(text: string, from: number): number {
    let at = from
    let column = 0
    for (let code = text.charCodeAt(at); code >= UPPER_A && code <= UPPER_Z; code = text.charCodeAt(++at)) {
      column = column * 26 + code - UPPER_A + 1
    }
    this.column = column - 1
    const end = afterDigits(text, at)
    return at > from && at - from <= 3 && end > at && end - at <= 7 ? end : none
  }

  private takeStyle(text: string, from: number): number {
    const end = afterDigits(text, from)
    this.style = numberAt(text, from, end)
    return end > from && end - from <= 6 ? end : none
  }

  private takeType(text: string, from: number): number {
    let at = from
    while (isLetter(text.charCodeAt(at))) at++
    this.type = text.slice(from, at)
    return at > from ? at : none
  }

  /** What stands in a cell, from the sign that ends its tag to its end. */
  private takeContent(text: string, from: number): number {
    if (text.charCodeAt(from) === SLASH) return standsAt(text, from, '/>') ? from + 2 : none
    if (text.charCodeAt(from) !== GREATER) return none
    const at = text.charCodeAt(from + 2) === LETTER_F ? afterFormula(text, from + 1) : from + 1
    if (at === none || text.charCodeAt(at) !== LESS) return none
    if (text.charCodeAt(at + 1) === SLASH) return standsAt(text, at, cellEnd) ? at + cellEnd.length : none
    if (this.type === 'inlineStr') return at === from + 1 ? this.takeText(text, at) : none
    const isValue = text.charCodeAt(at + 1) === LETTER_V && text.charCodeAt(at + 2) === GREATER
    return isValue ? this.takeValue(text, at + 3) : none
  }

  private takeValue(text: string, from: number): number {
    const end = this.type === 's' ? afterDigits(text, from) : plainEnd(text, from)
    if (end === none || !isValueEnd(text, end)) return none
    if (this.type !== 's') this.rows.add(this.column, this.type, this.style, text.slice(from, end))
    else if (end > from && end - from <= 9) this.rows.addShared(this.column, numberAt(text, from, end))
    else return none
    return end + valueEndLength
  }

  private takeText(text: string, from: number): number {
    const opening = standsAt(text, from, textStart) ? textStart : spacedStart
    if (!standsAt(text, from, opening)) return none
    const start = from + opening.length
    const end = plainEnd(text, start)
    if (end === none || !standsAt(text, end, textEnd)) return none
    this.rows.put(this.column, unescaped(text.slice(start, end)))
    return end + textEnd.length
  }
}

/** The place after a formula, or after the sign that it is the one of cells before. */
function afterFormula(text: string, from: number): number {
  const bracket = text.indexOf('>', from)
  const tag = standsAt(text, from, '<f') ? text.indexOf('<', from + 1) : none
  if (bracket === none || (tag !== none && tag < bracket)) return none
  if (text.charCodeAt(bracket - 1) === SLASH) return bracket + 1
  return standsAt(text, tag, formulaEnd) ? tag + formulaEnd.length : none
}

const valueEndLength = '</v></c>'.length

/** True at `</v></c>`, sign by sign: nearly every cell comes by here. */
function isValueEnd(text: string, at: number): boolean {
  return text.charCodeAt(at) === LESS && text.charCodeAt(at + 1) === SLASH && text.charCodeAt(at + 2) === LETTER_V
    && text.charCodeAt(at + 3) === GREATER && text.charCodeAt(at + 4) === LESS && text.charCodeAt(at + 5) === SLASH
    && text.charCodeAt(at + 6) === LETTER_C && text.charCodeAt(at + 7) === GREATER
}

function afterDigits(text: string, from: number): number {
  let at = from
  for (let code = text.charCodeAt(at); code >= ZERO && code <= NINE; code = text.charCodeAt(at)) at++
  return at
}

function numberAt(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - ZERO
  return number
}

function isLetter(code: number): boolean {
  return (code | 32) >= LETTER_A && (code | 32) <= LETTER_Z
}
