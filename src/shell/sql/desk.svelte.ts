import type { AnswerRows } from '../../engine/types.ts'
import { longestQuery } from '../parameters.ts'
import { reasonOf } from '../session.svelte.ts'
import type { Shell } from '../shell.svelte.ts'
import { readFault, type Fault } from './fault.ts'
import { readPlan, type PlanStep } from './plan.ts'

/** What came of the last question; `sql` is what was asked. */
export type Outcome =
  | {
      readonly kind: 'rows', readonly sql: string, readonly result: AnswerRows
      readonly milliseconds: number, readonly generation: number
    }
  | { readonly kind: 'plan', readonly sql: string, readonly steps: readonly PlanStep[] }
  | { readonly kind: 'fault', readonly sql: string, readonly fault: Fault }
  | { readonly kind: 'refused', readonly reason: 'nothing' | 'several' | 'no_question' }
  | { readonly kind: 'cancelled' }

/** The question that is being written, and what came of the last one; it stays while other pages are looked at. */
export class Desk {
  text = $state('')
  /** The question came with the address, and nobody has run it yet. */
  hasArrived = $state(false)
  step = $state<'preparing' | 'running' | null>(null)
  outcome = $state.raw<Outcome | null>(null)
  readonly #shell: Shell
  #stop = new AbortController()
  #followed: string | null = null

  constructor(shell: Shell) {
    this.#shell = shell
  }

  /** The question is longer than a link carries. No derived state: that would end with the page that asks first. */
  get isTooLong(): boolean {
    return this.text.length > longestQuery
  }

  /** Takes the question of an address, which is not run. */
  follow(query: string | null): void {
    if (query === this.#followed) return
    this.#followed = query
    if (query === null || query === this.text) return
    this.text = query
    this.hasArrived = true
    this.outcome = null
  }

  write(text: string): void {
    this.text = text
  }

  /** Puts the question, and writes it to the address where it fits. */
  async ask(kind: 'rows' | 'plan'): Promise<void> {
    if (this.step !== null) return
    const sql = this.text
    this.hasArrived = false
    this.#remember(sql)
    const { signal } = this.#stop = new AbortController()
    this.step = 'preparing'
    let begun = performance.now()
    try {
      const answer = await this.#shell.session.ask(sql, kind, signal, () => {
        this.step = 'running'
        begun = performance.now()
      })
      const milliseconds = performance.now() - begun
      if (answer.kind === 'refused') this.outcome = answer
      else if (answer.kind === 'fault') this.outcome = { kind: 'fault', sql, fault: readFault(answer.message, sql) }
      else this.outcome = kind === 'plan' ? planOf(sql, answer.result) : {
        kind: 'rows', sql, result: answer.result, milliseconds,
        generation: this.#shell.session.standing?.generation ?? 0,
      }
    } catch (error) {
      this.outcome = signal.aborted ? { kind: 'cancelled' } : { kind: 'fault', sql, fault: readFault(reasonOf(error), sql) }
    } finally {
      this.step = null
    }
  }

  cancel(): void {
    this.#stop.abort()
  }

  #remember(sql: string): void {
    const { navigation } = this.#shell
    const query = sql.trim() === '' || this.isTooLong ? null : sql
    this.#followed = query
    if (navigation.address.choices.query !== query) navigation.choose({ query })
  }
}

function planOf(sql: string, result: AnswerRows): Outcome {
  const [row] = result.rows(0, 1)
  return { kind: 'plan', sql, steps: readPlan(String(row?.['explain_value'] ?? '')) }
}

const desks = new WeakMap<Shell, Desk>()

/** The one desk of a page. */
export function deskOf(shell: Shell): Desk {
  const desk = desks.get(shell) ?? new Desk(shell)
  desks.set(shell, desk)
  return desk
}
