import { SvelteMap } from 'svelte/reactivity'
import type { SegmentTerms, Terms, TermsRule } from '../../ledger/terms.ts'
import type { Choices } from '../choices.ts'
import { readTermsDays } from '../terms.ts'

/** Terms as they stand in the fields; no days: none. */
export interface TypedTerms {
  readonly days: string
  readonly rule: TermsRule
}

/** What is typed before it is applied. */
export class TermsDraft {
  typed = $state.raw<TypedTerms>({ days: '', rule: 'days' })
  /** Empty: no terms by segment. */
  dimension = $state('')
  readonly values = new SvelteMap<string | null, TypedTerms>()

  constructor({ assumedTermsDays, assumedTermsRule, segmentTerms }: Choices) {
    this.typed = { days: String(assumedTermsDays), rule: assumedTermsRule }
    this.dimension = segmentTerms?.dimension ?? ''
    for (const { value, terms } of segmentTerms?.values ?? []) {
      this.values.set(value, { days: String(terms.days), rule: terms.rule })
    }
  }

  setDimension(dimension: string): void {
    this.dimension = dimension
    this.values.clear()
  }

  at(value: string | null): TypedTerms {
    return this.values.get(value) ?? { days: '', rule: 'days' }
  }

  /** The choices as typed, or null while some days are none. */
  get choices(): Pick<Choices, 'assumedTermsDays' | 'assumedTermsRule' | 'segmentTerms'> | null {
    const byDefault = termsOf(this.typed)
    const values: SegmentTerms[] = []
    for (const [value, typed] of this.values) {
      if (typed.days.trim() === '') continue
      const terms = termsOf(typed)
      if (terms === null) return null
      values.push({ value, terms })
    }
    return byDefault === null ? null : {
      assumedTermsDays: byDefault.days,
      assumedTermsRule: byDefault.rule,
      segmentTerms: this.dimension === '' || values.length === 0
        ? null : { dimension: this.dimension, values },
    }
  }
}

function termsOf({ days, rule }: TypedTerms): Terms | null {
  const count = readTermsDays(days.trim())
  return count === null ? null : { days: count, rule }
}
