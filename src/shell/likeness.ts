import type { Recognition, Role } from '../import/types.ts'

const dateLike = /\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}|^\d{8}$|\d{1,2}[-/. ]?\p{L}{3,}\.?[-/. ]?\d{2,4}/u
const figureLike = /\d/

/**
 * The first role that is missing and that no column could have, whatever a reader said of it: then the file is no
 * ledger, and there is nothing to ask.
 */
export function absentRole({ missing, findings }: Recognition): Role | undefined {
  const could: Partial<Record<Role, RegExp>> = { issue_date: dateLike, amount: figureLike }
  return missing.find((role) => {
    const likeness = could[role]
    return likeness !== undefined
      && !findings.some((finding) => finding.samples.some((sample) => likeness.test(sample)))
  })
}
