import { leavesOnce } from './repetition-rules.ts'
import type { Condemned, Life } from './life.ts'

/**
 * Every demand of a life that one of the twelve gravest rules condemns. Each is judged against
 * all that the house knew before it left, read anew from the first happening.
 */
export function condemned(life: Life): readonly Condemned[] {
  return life.happenings.flatMap((sent, position) => {
    if (sent.kind !== 'sent') {
      return []
    }
    const before = life.happenings.slice(0, position)
    const why = leavesOnce({ life, sent, before })
    return why === null ? [] : [{ rule: 2 as const, act: sent.act, dossier: sent.dossier, why }]
  })
}
