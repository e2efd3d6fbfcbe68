import type { PostalBatchSheet } from '@quittance/contract'
import { registeredStates } from '@quittance/contract'
import { lettersOfBatch, oneOf, registeredStatesOf } from '@quittance/database'
import { requireBatch } from '#outreach/act-verbs.ts'
import { printedFaults } from '#registered/batch/address-faults.ts'
import type { Work } from '#wiring/work.ts'

/** A batch before it is printed: its letters in order, what their addresses lack, their numbers. */
export async function readBatchSheet(
  { tx }: Work,
  { id }: { readonly id: string },
): Promise<PostalBatchSheet> {
  await requireBatch({ tx }, id)
  const found = await lettersOfBatch(tx, id)
  const states = await registeredStatesOf(
    tx,
    found.map(({ actId }) => actId),
  )
  const letters = found.map((letter, index): PostalBatchSheet['letters'][number] => {
    const { actId, number, debtorName, dossierId, dossierReference, recipient, pages } = letter
    const last = states.findLast(
      (one) => one.actId === actId && one.withdrawnBecause === null,
    )?.state
    return {
      actId,
      rank: index + 1,
      registered: letter.channel === 'registered-letter',
      number,
      debtorName,
      dossierId,
      dossierReference,
      recipient: [...recipient],
      pages: pages ?? 0,
      faults: printedFaults(recipient),
      state: last === undefined ? null : oneOf(registeredStates, last),
    }
  })
  return {
    id,
    letters,
    unnumbered: letters.filter(({ registered, number }) => registered && number === null).length,
    faulty: letters.filter(({ faults }) => faults.length > 0).length,
  }
}
