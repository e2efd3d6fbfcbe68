import { decideRate, lockAddedRate, withdrawRate, type AddedRateRecord } from '@quittance/database'
import { said } from '@quittance/kernel'
import { record } from '#journal/record.ts'
import { currentBook } from '#law/rates/missing-rates.ts'
import { requireNext } from '#law/rates/propose-rate.ts'
import { rateFacts } from '#law/rates/rate-words.ts'
import { isPublished, mayBeWithdrawn } from '#law/rates/read-rates.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Decided<State extends AddedRateRecord['state']> = { readonly state: State }
type WithReason = { readonly id: string; readonly because: string }

/**
 * Confirms a rate that somebody else proposed: interest is counted with it from now on.
 *
 * @throws Refused `second-person-needed` for its author, `already-done`, `not-found`.
 */
export async function confirmRate(
  work: Work,
  { id }: { readonly id: string },
): Promise<Decided<'confirmed'>> {
  const rate = await requireProposed(work, id)
  if (rate.proposed.by === work.caller.userId) {
    throw new Refused(
      'second-person-needed',
      said(
        'Vous avez proposé ce taux : une autre personne le relit à sa source et le confirme.',
        'You proposed this rate: another person reads it at its source and confirms it.',
      ),
    )
  }
  await requireNext(work, rate)
  const by = work.caller.userId
  await decideRate(work.tx, { id, state: 'confirmed', at: work.now, by, because: null })
  await record(work, {
    verb: 'rate-confirmed',
    subject: { kind: 'rate', id },
    facts: rateFacts(rate),
  })
  return { state: 'confirmed' }
}

/**
 * Refuses a proposed rate, with the reason; whoever proposed it may take it back in the same way.
 *
 * @throws Refused `already-done`, `not-found`.
 */
export async function refuseRate(
  work: Work,
  { id, because }: WithReason,
): Promise<Decided<'refused'>> {
  const rate = await requireProposed(work, id)
  const by = work.caller.userId
  await decideRate(work.tx, { id, state: 'refused', at: work.now, by, because })
  await record(work, {
    verb: 'rate-refused',
    subject: { kind: 'rate', id },
    facts: { ...rateFacts(rate), reason: because },
  })
  return { state: 'refused' }
}

/**
 * Withdraws a rate that counts and is wrong: its half-year lacks one again. Figures already given,
 * on a letter or a receipt, stay what they were.
 *
 * @throws Refused `already-done`, `not-found`; `law-refuses` while a later one follows it.
 */
export async function withdrawAddedRate(
  work: Work,
  { id, because }: WithReason,
): Promise<Decided<'withdrawn'>> {
  const rate = await requireRate(work, id)
  if (rate.state !== 'confirmed' || isPublished(rate)) throw countsNoMore()
  if (!mayBeWithdrawn(rate, await currentBook(work.tx))) {
    throw new Refused(
      'law-refuses',
      said(
        'Un taux plus récent suit celui-ci : retirez d’abord le dernier.',
        'A later rate follows this one: withdraw the last one first.',
      ),
    )
  }
  await withdrawRate(work.tx, { id, because, at: work.now, by: work.caller.userId })
  await record(work, {
    verb: 'rate-withdrawn',
    subject: { kind: 'rate', id },
    facts: { ...rateFacts(rate), reason: because },
  })
  return { state: 'withdrawn' }
}

async function requireRate({ tx }: Work, id: string): Promise<AddedRateRecord> {
  const rate = await lockAddedRate(tx, id)
  if (rate !== null) return rate
  throw new Refused('not-found', said('Ce taux n’existe pas.', 'This rate does not exist.'))
}

async function requireProposed(work: Work, id: string): Promise<AddedRateRecord> {
  const rate = await requireRate(work, id)
  if (rate.state === 'proposed') return rate
  throw new Refused(
    'already-done',
    said('Ce taux a déjà été décidé.', 'This rate has already been decided.'),
  )
}

function countsNoMore(): Refused {
  return new Refused(
    'already-done',
    said(
      'Ce taux ne compte pas, ou ne compte plus : il n’y a rien à retirer.',
      'This rate does not count, or no longer does: there is nothing to withdraw.',
    ),
  )
}
