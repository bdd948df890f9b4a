/** The working papers: written on demand, as one piece. */
export { archiveOf } from './archive.ts'
export { questionsOf } from './questions.ts'
