import type { LetterOutcome } from '#words/compose-letter.ts'
import type { FormalNoticeFacts } from '#words/facts/letter-facts.ts'
import { groupedDemand, together } from '#words/kinds/grouped/grouped-demand.ts'
import { firstDemandChecks, laterDemandChecks, refusalsOf } from '#words/refusals.ts'
import { wordingChecks } from '#words/templates/demand-words.ts'
import type { DemandKind } from '#words/templates/template.ts'

/**
 * Writes one letter for several dossiers of one debtor and one creditor, all at the same step: the
 * same facts, the same words. Each dossier meets by itself what its own letter asks.
 *
 * As for any letter, it does not say whether it may leave: the gate judges it for each dossier.
 */
export function composeGrouped(
  kind: DemandKind,
  parts: readonly FormalNoticeFacts[],
): LetterOutcome {
  const checksOf = kind === 'first-reminder' ? firstDemandChecks : laterDemandChecks
  const because = refusalsOf([
    ...parts.flatMap((part) => checksOf(part)),
    ...wordingChecks(kind, together(parts)),
  ])
  return because.length === 0
    ? { kind: 'composed', letter: groupedDemand(kind, parts) }
    : { kind: 'refused', because }
}
