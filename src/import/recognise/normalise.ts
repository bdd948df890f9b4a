/** "N° de facture" -> "nodefacture": accents, case and punctuation play no part in comparing words. */
export function normalised(text: string): string {
  return tokens(text).join('')
}

/** "fully_paid_on_date" -> fully, paid, on, date; "DateLimitReglmt" -> date, limit, reglmt; "N° pièce" -> no, piece. */
export function tokens(text: string): string[] {
  return text
    .replaceAll('_', ' ')
    .replaceAll(/[nN][°º]|\b[nN](?:[oO]|[rR])?\.(?=\s|\w|$)|\b[nN][rR]\b|#/g, ' no ')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(token => token !== '')
}
