import type { Member } from './zip.ts'

/** What a package made of parts is, where it is no archive of files. */
export type PackageKind = 'workbook' | 'file_excel_binary' | 'file_opendocument' | 'file_office_document'

/** Tells a package from an archive by the parts that it must have. */
export function packageKind(members: readonly Member[]): PackageKind | undefined {
  const names = new Set(members.map(({ name }) => name.replaceAll('\\', '/').toLowerCase()))
  if (names.has('xl/workbook.bin')) return 'file_excel_binary'
  if (names.has('mimetype') && names.has('content.xml')) return 'file_opendocument'
  if (names.has('word/document.xml') || names.has('ppt/presentation.xml')) return 'file_office_document'
  return names.has('[content_types].xml') || names.has('xl/workbook.xml') ? 'workbook' : undefined
}

/** Files that systems put beside others of their own accord: never worth a word. */
export function isLitter({ name }: Member): boolean {
  const steps = name.replaceAll('\\', '/').split('/')
  const last = steps.at(-1) ?? ''
  return steps.includes('__MACOSX') || last.startsWith('._') || /^(\.ds_store|thumbs\.db|desktop\.ini)$/i.test(last)
}
