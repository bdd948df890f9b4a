/** Taking figures away. */
export const exporting = {
  kinds: {
    csv: 'CSV for Excel',
    xlsx: 'Excel workbook',
    copy: 'Copy as table',
    png: 'Picture (PNG)',
    svg: 'Drawing (SVG)'
  },
  figures: 'Figures',
  notes: 'Notes',
  question: 'Question',
  answer: 'Answer',
  currency: 'Currency',
  asOf: 'As of',
  compareTo: 'Compared with',
  window: 'Window',
  windowDays: (p: { days: string }) => `${p.days} days`,
  filters: 'Filters',
  noFilters: 'none',
  files: 'Files',
  copied: (p: { title: string }) => `Copied: ${p.title}`,
  saving: (p: { title: string; done: string; total: string }) => `${p.title} ${p.done} of ${p.total} rows written`,
  cancel: 'Cancel',
  failures: {
    too_many_rows: 'A sheet holds 1,048,575 rows. Take the CSV, or narrow the filters.',
    too_large: 'The sheet would be larger than Excel opens. Take the CSV, or narrow the filters.',
    too_many_to_copy: 'The clipboard takes 20,000 rows. Take the CSV or the workbook, or narrow the filters.',
    no_picture: 'This panel has no drawing. Take its figures.',
    failed: (p: { detail: string }) => `The export failed: ${p.detail}`
  }
}
