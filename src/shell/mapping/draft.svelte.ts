import type {
  ColumnFinding, ColumnMapping, DateOrder, DecimalSign, Mapping, PreviewRow, Question,
} from '../../import/types.ts'
import type { Asking } from '../taking.ts'
import { reasonOf } from '../session.svelte.ts'
import { stoppable } from '../stoppable.ts'
import { Turns } from '../turns.ts'
import { bears, isUndecided, stripped, withAnswer, withColumn } from './roles.ts'

type Choice = DateOrder | DecimalSign

const unread: Mapping = { format: 'delimited', columns: [], defaultCurrency: 'EUR', defaultEntity: '-' }

/** How a file will be read, while the reader still decides. */
export class Draft {
  mapping = $state.raw<Mapping>(unread)
  questions = $state.raw<readonly Question[]>([])
  /** Why a column that was given its role here is read as it is. */
  reasons = $state.raw<readonly Pick<ColumnFinding, 'index' | 'because'>[]>([])
  failure = $state.raw<string | null>(null)
  isClosed = $state(false)
  #answered = $state.raw<readonly Question[]>([])

  /** Questions that bear on how the file is read, answered or not. */
  readonly relevant = $derived(this.questions.filter((question) => bears(question, this.mapping)))
  readonly open = $derived(this.relevant.filter((question) => !this.#answered.includes(question)))
  /** Columns whose values mean nothing yet: an answer is due, or the file is still being asked. */
  readonly pending: readonly number[] = $derived([
    ...this.open.flatMap(({ columnIndex, alsoColumns }) => [columnIndex, ...alsoColumns]),
    ...this.mapping.columns.filter(isUndecided).map(({ index }) => index),
  ])

  readonly #asking: Asking
  readonly #stop = new AbortController()
  /** The steps of two previews or questions would write into each other's tables. */
  readonly #turns = new Turns()

  constructor(asking: Asking) {
    this.#asking = asking
    this.mapping = asking.recognition.mapping
    this.questions = asking.recognition.questions
    // A file that is in the ledger was confirmed: its answers stand until they are changed.
    if (asking.isLoaded) this.#answered = this.questions
  }

  chosen(question: Question): Choice | undefined {
    if (!this.#answered.includes(question)) return undefined
    const column = this.mapping.columns.find(({ index }) => index === question.columnIndex)
    return question.kind === 'date_order' ? column?.dateOrder : column?.decimalSign
  }

  answer(question: Question, choice: Choice): void {
    this.mapping = withAnswer(this.mapping, question, choice)
    this.#answered = [...this.#answered, question]
  }

  /** How one column is read; where a question about it is open, that is the answer for all that it asks about. */
  choose(column: ColumnMapping, choice: Choice): void {
    const kind = choice === ',' || choice === '.' ? 'decimal_sign' : 'date_order'
    const question = this.open.find((asked) => asked.kind === kind
      && [asked.columnIndex, ...asked.alsoColumns].includes(column.index))
    if (question) this.answer(question, choice)
    else this.mapping = withAnswer(this.mapping, { columnIndex: column.index, alsoColumns: [] }, choice)
  }

  /** Gives a column a role; how its dates or amounts are written, the file is asked first, and then the reader. */
  async assign(column: ColumnMapping): Promise<void> {
    this.mapping = withColumn(this.mapping, column)
    if (!isUndecided(column)) return
    const columns = this.mapping.columns.filter(({ index }) => !this.pending.includes(index))
    const { backend, engine, staged } = this.#work()
    try {
      const found = await this.#turns.take(() =>
        backend.settleColumn(engine, staged, column, { ...this.mapping, columns }))
      const now = this.mapping.columns.find(({ index }) => index === column.index)
      if (this.isClosed || now?.role !== column.role || !isUndecided(now)) return
      const earlier = this.reasons.filter(({ index }) => index !== column.index)
      this.reasons = [...earlier, { index: column.index, because: found.because }]
      this.questions = [...this.questions, ...found.questions]
      this.mapping = withColumn(this.mapping, found.column)
    } catch (error) {
      if (!this.isClosed) this.failure = reasonOf(error)
    }
  }

  /** The first rows as `mapping` reads them; null when it is overtaken before its turn comes. */
  preview(mapping: Mapping): Promise<readonly PreviewRow[] | null> {
    return this.#turns.take(async () => {
      const { backend, engine, staged } = this.#work()
      return mapping === this.mapping && !this.isClosed ? backend.preview(engine, staged, mapping) : null
    })
  }

  missing(): ReturnType<Asking['handle']['backend']['missingRoles']> {
    return this.#asking.handle.backend.missingRoles(this.mapping)
  }

  /** Hands the decision over (null: the file is not read), once nothing of this screen runs in the engine any more. */
  async close(isConfirmed: boolean): Promise<void> {
    if (this.isClosed) return
    this.isClosed = true
    this.#stop.abort()
    await this.#turns.idle()
    this.#asking.answer(isConfirmed ? stripped(this.mapping) : null)
  }

  /** The screen is gone: nothing that it asked for is wanted any more. */
  abandon(): void {
    this.isClosed = true
    this.#stop.abort()
  }

  #work(): Pick<Asking, 'staged'> & Asking['handle'] {
    const { handle, staged } = this.#asking
    return { backend: handle.backend, engine: stoppable(handle.engine, this.#stop.signal), staged }
  }
}
