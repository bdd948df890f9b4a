import type { Language } from '../../text/index.ts'

/** A moment in the reader's own time: "12 Mar 2026, 14:05". */
export function writeMoment(iso: string, language: Language): string {
  const tag = language === 'fr' ? 'fr-FR' : 'en-GB'
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
}
