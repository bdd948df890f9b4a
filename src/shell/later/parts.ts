/** Parts of the page that appear with a ledger, a file or a message; loaded as one piece, after the first paint. */
export { default as CircleQuestionMark } from '@lucide/svelte/icons/circle-question-mark'
export { default as KeepLine } from '../store/KeepLine.svelte'
export { default as NewsMessage } from '../rail/NewsMessage.svelte'
export { default as ThemeIcon } from '../rail/ThemeIcon.svelte'
export { default as Arrivals } from './Arrivals.svelte'
