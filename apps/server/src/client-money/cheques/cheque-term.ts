import type { ChequeTermView } from '@quittance/contract'
import { currentChequeTerm, insertChequeTerm } from '@quittance/database'
import { stepsTold } from '#client-money/pay-over/names.ts'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

/** How long the bank may take a cheque back, as it was stated last. */
export async function readChequeTerm(work: Work): Promise<ChequeTermView> {
  const term = await currentChequeTerm(work.tx)
  if (term === null) return { term: null }
  const { days, source, statedAt, statedBy } = term
  const tell = await stepsTold(work)
  return { term: { days, source, stated: tell({ at: statedAt, by: statedBy }) } }
}

/**
 * States how long the bank may take a cheque back (délai de bonne fin), and where that is written.
 *
 * Cheques received before are held to it too, from their day; none is paid over sooner than it was
 * held to when it came.
 */
export async function stateChequeTerm(
  work: Work,
  { days, source }: { readonly days: number; readonly source: string },
): Promise<ChequeTermView> {
  const { organisationId, userId } = work.caller
  const id = work.house.chance.id()
  await insertChequeTerm(work.tx, { id, days, source, statedAt: work.now, statedBy: userId })
  await record(work, {
    verb: 'cheque-term-stated',
    subject: { kind: 'organisation', id: organisationId },
    facts: { days, source },
  })
  return await readChequeTerm(work)
}
