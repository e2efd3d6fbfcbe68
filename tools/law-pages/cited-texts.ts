import type { Citation, Explanation, Outcome } from '@quittance/kernel'
import { isRecord } from './rule-folders.ts'

/** Every citation of an explanation, from its root down. */
function citationsOf({ citations, steps }: Explanation): readonly Citation[] {
  return [...citations, ...steps.flatMap(citationsOf)]
}

/** Every citation of the explanation of an answer; a question about missing facts has none. */
export function citationsOfOutcome(outcome: Outcome<unknown>): readonly Citation[] {
  return outcome.outcome === 'needs-facts' ? [] : citationsOf(outcome.explain())
}

/** Every citation held anywhere within a value, such as what a file of data exports. */
export function citationsWithin(value: unknown): readonly Citation[] {
  if (isCitation(value)) return [value]
  if (Array.isArray(value)) return value.flatMap(citationsWithin)
  return isRecord(value) ? Object.values(value).flatMap(citationsWithin) : []
}

/** True for a code, an article and the kind of text it is. */
export function isCitation(value: unknown): value is Citation {
  return (
    isRecord(value) &&
    typeof value['code'] === 'string' &&
    typeof value['article'] === 'string' &&
    typeof value['kind'] === 'string'
  )
}
