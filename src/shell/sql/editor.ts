import {
  autocompletion, closeBrackets, closeBracketsKeymap, closeCompletion, completionKeymap,
} from '@codemirror/autocomplete'
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { PostgreSQL, sql } from '@codemirror/lang-sql'
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorState, Prec, StateEffect, StateField } from '@codemirror/state'
import {
  Decoration, drawSelection, EditorView, keymap, lineNumbers, type DecorationSet,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { catalogue } from './catalogue.ts'
import type { Place } from './fault.ts'

/** What the page tells an editor, and is told by it. */
export interface Editing {
  readonly text: string
  readonly label: string
  /** How to run the question and to leave the field, for those who hear the page. */
  readonly help: string
  readonly onchange: (text: string) => void
  readonly onrun: () => void
}

/** A text field for questions. */
export interface Editor {
  /** Replaces the whole text. */
  set(text: string): void
  /** Puts a word where the cursor is. */
  insert(word: string): void
  /** Marks the word at a place, until the text changes. */
  mark(place: Place | null): void
  focus(): void
  close(): void
}

const markAt = StateEffect.define<number | null>()
const fault = Decoration.mark({ class: 'cm-fault' })

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(found, transaction) {
    const effect = transaction.effects.find((one) => one.is(markAt))
    if (effect?.is(markAt)) {
      if (effect.value === null) return Decoration.none
      const { from, to } = wordAt(transaction.state, effect.value)
      return from === to ? Decoration.none : Decoration.set(fault.range(from, to))
    }
    return transaction.docChanged ? Decoration.none : found
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** The word at a position, or the one sign there. */
function wordAt(state: EditorState, position: number): { readonly from: number; readonly to: number } {
  const from = Math.min(position, Math.max(0, state.doc.length - 1))
  const to = state.wordAt(from)?.to ?? from + 1
  return { from, to: Math.min(to, state.doc.length) }
}

/** Colours are those of the page, which reach into the shadow root; light and dark follow. */
const look = EditorView.theme({
  '&': { backgroundColor: 'var(--panel)', color: 'var(--ink)', fontSize: 'var(--text-small)', maxHeight: '22rem' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '1.5', minHeight: '9rem' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-soft)', borderRight: '1px solid var(--line)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 25%, transparent)',
  },
  '.cm-matchingBracket': { backgroundColor: 'var(--active)' },
  '.cm-fault': { textDecoration: 'underline wavy var(--worse)', backgroundColor: 'var(--worse-paper)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--panel)', color: 'var(--ink)', border: '1px solid var(--line-strong)', borderRadius: '6px',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--active)', color: 'var(--ink)' },
  '.cm-completionDetail': { color: 'var(--ink-soft)' },
  '.cm-completionMatchedText': { color: 'var(--accent)', textDecoration: 'none', fontWeight: '600' },
  '.cm-completionInfo': { maxWidth: '24rem', fontFamily: 'var(--font)' },
})

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--better)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--warning)' },
  { tag: [tags.typeName, tags.standard(tags.name)], color: 'var(--accent)' },
  { tag: [tags.lineComment, tags.blockComment], color: 'var(--ink-soft)', fontStyle: 'italic' },
])

const tables: readonly Completion[] = catalogue.map(({ name, kind, answers }) =>
  ({ label: name, type: kind === 'view' ? 'class' : 'type', detail: kind, info: answers }))

/** Columns of the tables that the text names; after "name.", those of that one come from the language itself. */
function columnsIn(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/\w+/)
  if (word === null || context.state.sliceDoc(word.from - 1, word.from) === '.') return null
  const words = new Set(context.state.doc.toString().match(/\w+/g))
  const known = new Map<string, Completion>()
  for (const { name, columns } of catalogue) {
    if (!words.has(name)) continue
    for (const column of columns) {
      known.set(column.name, {
        label: column.name, type: 'property', detail: column.type, info: column.description || name, boost: 1,
      })
    }
  }
  return { from: word.from, options: [...known.values()], validFor: /^\w*$/ }
}

const language = sql({
  dialect: PostgreSQL,
  schema: Object.fromEntries(catalogue.map(({ name, columns }) => [name, {
    self: tables.find(({ label }) => label === name) ?? { label: name },
    children: columns.map((column): Completion =>
      ({ label: column.name, type: 'property', detail: column.type, info: column.description || name })),
  }])),
})

/**
 * Where words are typed over coloured ones, browsers keep the colour in a style attribute, which the page's policy
 * refuses. So the editor replaces what is selected before the browser does.
 */
const typeOver = Prec.highest(EditorView.domEventHandlers({
  beforeinput: ({ inputType, data }, view) => {
    if (inputType !== 'insertText' || data === null || view.state.selection.main.empty) return false
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true })
    return true
  },
}))

/**
 * Opens an editor inside an element. It lives in a shadow root, where its styles are adopted sheets: the page's policy
 * allows no style element. Tab moves on to the next thing on the page, as everywhere.
 */
export function openEditor(host: HTMLElement, { text, label, help, onchange, onrun }: Editing): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const run = (editor: EditorView): boolean => {
    closeCompletion(editor)
    onrun()
    return true
  }
  // The browser moves on by itself, and not into the words that are offered.
  const leave = (editor: EditorView): boolean => {
    closeCompletion(editor)
    return false
  }
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(keymap.of([
          { key: 'Mod-Enter', run }, { key: 'Ctrl-Enter', run },
          { key: 'Tab', run: leave, shift: leave },
        ])),
        typeOver, lineNumbers(), history(), drawSelection(), bracketMatching(), closeBrackets(),
        autocompletion({ icons: false }),
        EditorView.lineWrapping, EditorState.tabSize.of(2), marks, look, syntaxHighlighting(colours),
        language, language.language.data.of({ autocomplete: columnsIn }),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': 'help' }),
        EditorView.updateListener.of((update) => { if (update.docChanged) onchange(update.state.doc.toString()) }),
      ],
    }),
  })
  root.append(describing('help', help))
  const change = (from: number, to: number, insert: string): void => {
    view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, scrollIntoView: true })
  }
  return {
    set: (next) => { if (next !== view.state.doc.toString()) change(0, view.state.doc.length, next) },
    insert: (word) => {
      const { from, to } = view.state.selection.main
      const before = view.state.sliceDoc(from - 1, from)
      change(from, to, `${/^[\s(.]?$/.test(before) ? '' : ' '}${word}`)
      view.focus()
    },
    mark: (place) => { view.dispatch({ effects: markAt.of(place === null ? null : positionOf(view.state, place)) }) },
    focus: () => { view.focus() },
    close: () => {
      view.destroy()
      root.replaceChildren()
    },
  }
}

/** Words that describe something in the same root; labels do not reach across its border. */
function describing(id: string, words: string): HTMLElement {
  const element = document.createElement('p')
  element.id = id
  element.hidden = true
  element.textContent = words
  return element
}

function positionOf({ doc }: EditorState, { line, column }: Place): number {
  const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines))
  return Math.min(from + column - 1, to)
}
