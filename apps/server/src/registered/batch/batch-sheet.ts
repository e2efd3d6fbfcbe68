import type { PostalBatchSheet } from '@quittance/contract'
import { registeredStates } from '@quittance/contract'
import {
  lastPrinting,
  lettersOfBatch,
  oneOf,
  pulledOfBatch,
  registeredStatesOf,
  type PostedLetterRecord,
} from '@quittance/database'
import { requireBatch } from '#outreach/act-verbs.ts'
import { standingAgainst } from '#registered/batch/look-again.ts'
import { printedFaults } from '#registered/batch/address-faults.ts'
import type { Work } from '#wiring/work.ts'

/**
 * A batch before it is posted: its letters in order, what their addresses lack, their numbers, and what
 * stands by now against posting each.
 */
export async function readBatchSheet(
  work: Work,
  { id }: { readonly id: string },
): Promise<PostalBatchSheet> {
  const { tx } = work
  const batch = await requireBatch(work, id)
  const against = await standingAgainst(work, batch)
  const printedAt = await lastPrinting(tx, id)
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
      printed: wasPrinted(letter, printedAt),
      against: against.get(actId) ?? null,
    }
  })
  return {
    id,
    letters,
    pulled: (await pulledOfBatch(tx, id)).map((one) => ({ ...one })),
    printedAt: printedAt?.toString() ?? null,
    unnumbered: letters.filter(({ registered, number }) => registered && number === null).length,
    faulty: letters.filter(({ faults }) => faults.length > 0).length,
  }
}

/** Whether a letter was in its batch when that was last given to be printed. */
function wasPrinted(
  { finishedAt }: Pick<PostedLetterRecord, 'finishedAt'>,
  printedAt: Temporal.Instant | null,
): boolean {
  if (printedAt === null || finishedAt === null) return false
  return Temporal.Instant.compare(finishedAt, printedAt) <= 0
}
