import type { DisputeRecord, DossierRecord } from '@quittance/database'
import { addCents, isBefore, type Cents } from '@quittance/kernel'

/**
 * What the creditor gave up since a dispute was opened, on the items that it holds: credit notes, and
 * remissions that were not undone.
 */
export function givenBackOn(
  { creditNotes, remissions }: Pick<DossierRecord, 'creditNotes' | 'remissions'>,
  { parts, openedOn }: Pick<DisputeRecord, 'parts' | 'openedOn'>,
): Cents {
  const held = (itemId: string): boolean =>
    parts.length === 0 || parts.some(({ claimItemId }) => claimItemId === itemId)
  return addCents(
    ...creditNotes
      .filter(({ claimItemId, on }) => held(claimItemId) && !isBefore(on, openedOn))
      .map(({ amountCents }) => amountCents),
    ...remissions
      .filter((one) => held(one.claimItemId) && one.undoneBecause === null)
      .filter((one) => !isBefore(one.on, openedOn))
      .map((one) => addCents(one.toInterest, one.toIndemnity, one.toPrincipal)),
  )
}
