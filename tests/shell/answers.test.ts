import { expect, it } from 'vitest'
import type { Engine } from '../../src/engine/types.ts'
import { Answers } from '../../src/shell/answers.ts'

interface Question {
  readonly sql: string
  readonly answer: (value: number) => void
  readonly fail: (error: Error) => void
  readonly wasStopped: () => boolean
}

/** An engine that answers when it is told to. */
function slowEngine(): { readonly engine: Engine; readonly questions: Question[] } {
  const questions: Question[] = []
  const engine = {
    query: (sql: string, _: unknown, { signal }: { signal: AbortSignal }) => new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => { reject(signal.reason as Error) })
      questions.push({
        sql,
        answer: (value) => { resolve({ columns: [], rows: [{ value }] }) },
        fail: reject,
        wasStopped: () => signal.aborted,
      })
    }),
  }
  return { engine: engine as unknown as Engine, questions }
}

const query = { sql: 'select 1', parameters: ['EUR'] }
const open = (): AbortSignal => new AbortController().signal

it('asks once what several want to know, during and after the answer', async () => {
  const { engine, questions } = slowEngine()
  const answers = new Answers(engine)
  const both = Promise.all([answers.ask(query, open()), answers.ask({ ...query }, open())])
  questions[0]?.answer(7)
  expect(await both).toEqual([[{ value: 7 }], [{ value: 7 }]])
  expect(await answers.ask(query, open())).toEqual([{ value: 7 }])
  expect(questions).toHaveLength(1)
  void answers.ask({ ...query, parameters: ['GBP'] }, open())
  expect(questions).toHaveLength(2)
})

it('stops a question only when the last who asked has left', async () => {
  const { engine, questions } = slowEngine()
  const answers = new Answers(engine)
  const [first, second] = [new AbortController(), new AbortController()]
  const asked = [answers.ask(query, first.signal), answers.ask(query, second.signal)]
  first.abort()
  await expect(asked[0]).rejects.toHaveProperty('name', 'AbortError')
  expect(questions[0]?.wasStopped()).toBe(false)
  second.abort()
  await expect(asked[1]).rejects.toHaveProperty('name', 'AbortError')
  expect(questions[0]?.wasStopped()).toBe(true)
  void answers.ask(query, open())
  expect(questions).toHaveLength(2)
})

it('does not keep a failure', async () => {
  const { engine, questions } = slowEngine()
  const answers = new Answers(engine)
  const failed = answers.ask(query, open())
  questions[0]?.fail(new Error('out of memory'))
  await expect(failed).rejects.toThrow('out of memory')
  const again = answers.ask(query, open())
  questions[1]?.answer(1)
  expect(await again).toEqual([{ value: 1 }])
})

it('forgets the oldest answer beyond its limit', async () => {
  const { engine, questions } = slowEngine()
  const answers = new Answers(engine, 2)
  for (const sql of ['a', 'b', 'c']) {
    const asked = answers.ask({ sql, parameters: [] }, open())
    questions.at(-1)?.answer(0)
    await asked
  }
  await answers.ask({ sql: 'c', parameters: [] }, open())
  void answers.ask({ sql: 'a', parameters: [] }, open())
  expect(questions.map(({ sql }) => sql)).toEqual(['a', 'b', 'c', 'a'])
})

it('is not asked at all by someone who has left', async () => {
  const { engine, questions } = slowEngine()
  await expect(new Answers(engine).ask(query, AbortSignal.abort())).rejects.toHaveProperty('name', 'AbortError')
  expect(questions.every((question) => question.wasStopped())).toBe(true)
})
