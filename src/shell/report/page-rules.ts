/** What stands in the margins of each sheet. */
export interface Margins {
  readonly foot: string
  readonly page: string
}

/** Text as a string of a style sheet. */
function cssText(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,()-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`
}

/** Upright sheets of A4 with page numbers; the paper keeps the sizes that it has on screen, so that charts fit. */
export function pageRules({ foot, page }: Margins): string {
  const look = 'font: 7.5pt system-ui, sans-serif; color: #566270;'
  return `
    @page report {
      size: A4 portrait;
      margin: 16mm 15mm 18mm;
      @bottom-left { content: ${cssText(foot)}; ${look} }
      @bottom-right { content: ${cssText(page)} " " counter(page) " / " counter(pages); ${look} }
    }
    /* This page has a button of its own, which waits until everything is drawn. */
    .bar > .print { display: none; }
    @media print {
      html { font-size: 100%; }
      .page, .work, .work main { display: block !important; }
      .page { min-height: 0 !important; }
      .page ~ *, .rail, .work > :not(main), .work main > :not(.report) { display: none !important; }
      /* The end of the last sheet begins no other. */
      .sheets > :last-child > :last-child { margin-bottom: 0 !important; }
    }`
}

/** Lays rules over those of the page until they are taken away again; a style sheet made so is no inline style. */
export function usePageRules(rules: string): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((used) => used !== sheet)
  }
}
