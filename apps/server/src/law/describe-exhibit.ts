import type { DescribeExhibitInput } from '@quittance/contract'
import { describeExhibit as keepDescription, loadDossier } from '@quittance/database'
import { cents, type Cents } from '@quittance/kernel'
import { moveFrom, noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { requireExhibitOf } from '#law/own-exhibit.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Keeps what a person read on an exhibit: from then on it counts as proof for that, and no more.
 *
 * @throws Refused `not-found` for an exhibit of another dossier; `dossier-moved`.
 */
export async function describeExhibit(
  work: Work,
  input: DescribeExhibitInput,
): Promise<{ readonly version: number }> {
  const version = await moveFrom(work, input)
  const dossier = await loadDossier(work.tx, input.id)
  if (dossier === null) throw noDossier()
  const { id: dossierId, exhibitId, kind, from, signature, states } = input
  const { number, sha256 } = requireExhibitOf(dossier, exhibitId)
  const { amountInFiguresCents, amountInWordsCents } = input
  await keepDescription(work.tx, {
    exhibitId,
    kind,
    from,
    signature,
    states,
    figuresCents: centsOrNull(amountInFiguresCents),
    wordsCents: centsOrNull(amountInWordsCents),
    at: work.now,
    by: work.caller.userId,
  })
  await record(work, {
    verb: 'exhibit-described',
    subject: { kind: 'exhibit', id: exhibitId },
    dossierId,
    facts: { number, kind, from, signature, states, amountInFiguresCents, amountInWordsCents },
    references: [sha256],
  })
  return { version }
}

function centsOrNull(amount: number | null): Cents | null {
  return amount === null ? null : cents(amount)
}
