import type { Role } from '../../types.ts'

/** Headers that name a role for certain, and those that only suggest it; separated by commas or line ends. */
export type Synonyms = Readonly<Partial<Record<Role, { readonly sure: string; readonly weak?: string }>>>
