import { lockMandate, type CollectionRecord } from '@quittance/database'
import { consequenceOfReturn, type ReturnConsequence } from '@quittance/money-files'
import { writeChange } from '#client-money/direct-debits/mandates/change-mandate.ts'
import type { Work } from '#wiring/work.ts'

const BY = 'rule:direct-debit-returned'

const reasons: Readonly<Record<Exclude<ReturnConsequence, 'none'>, string>> = {
  'mandate-contested': 'la banque du débiteur dit qu’il n’y a pas de mandat',
  'account-unusable': 'la banque du débiteur dit que ce compte ne peut être débité',
}

/** Suspends the mandate of a collection that came back for a reason that stops it, until a person looks. */
export async function stopMandate(
  work: Work,
  { mandateId }: Pick<CollectionRecord, 'mandateId'>,
  reason: string | null,
): Promise<void> {
  const consequence = consequenceOfReturn(reason)
  if (consequence === 'none') return
  const mandate = await lockMandate(work.tx, mandateId)
  if (mandate?.state !== 'active') return
  const because = `${reason ?? ''}, ${reasons[consequence]}.`
  await writeChange(work, mandate, { state: 'suspended', because, by: BY })
}
