import type { Language } from '../../text/index.ts'

/** A moment in the reader's own time: "12 Mar 2026, 14:05". */
export function writeMoment(iso: string, language: Language): string {
  const tag = language === 'fr' ? 'fr-FR' : 'en-GB'
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
}

const units = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]] as const

/** How long ago a moment is, in the largest unit that has passed at least once: "3 days ago". */
export function writeAge(iso: string, language: Language, now: number): string {
  const past = Math.max(0, now - Date.parse(iso))
  const [unit, length] = units.find(([, milliseconds]) => past >= milliseconds) ?? units[2]
  return new Intl.RelativeTimeFormat(language).format(-Math.floor(past / length), unit)
}

/** The present moment as ISO text. */
export function now(): string {
  return new Date(Date.now()).toISOString()
}
