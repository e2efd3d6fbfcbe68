import type { DirectDebitBoard } from '@quittance/contract'
import { endCollections, lockCollections } from '@quittance/database'
import { said } from '@quittance/kernel'
import { readBoard } from '#client-money/direct-debits/board.ts'
import { notHere } from '#client-money/direct-debits/refusals.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Gives up a collection that waits for an order, with the reason: nothing is collected. The debtor
 * was told that it would be; telling it otherwise is for a person.
 *
 * @throws Refused `already-done` once it is ordered; `not-found`.
 */
export async function dropCollection(
  work: Work,
  { id, because }: { readonly id: string; readonly because: string },
): Promise<DirectDebitBoard> {
  const [collection] = await lockCollections(work.tx, [id])
  if (collection === undefined) throw notHere('collection')
  if (collection.state !== 'planned') {
    throw new Refused(
      'already-done',
      said(
        'Ce prélèvement est déjà dans une remise, ou terminé.',
        'This collection is already in an order, or ended.',
      ),
    )
  }
  const { userId: by } = work.caller
  await endCollections(work.tx, { ids: [id], state: 'dropped', on: work.today, by, because })
  const { amountCents, collectOn, dossierId } = collection
  await record(work, {
    verb: 'direct-debit-dropped',
    subject: { kind: 'direct-debit', id },
    dossierId,
    facts: { amountCents, collectOn: collectOn.toString(), reason: because },
  })
  return await readBoard(work)
}
