import { findBatch, getOrganisation, retryAct, type ActLine } from '@quittance/database'
import { said } from '@quittance/kernel'
import { record } from '#journal/record.ts'
import { requireAct } from '#outreach/act-verbs.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Lets an act leave that is known to have failed, with the very words that were reserved: a
 * receipt, or the notice of a payment.
 *
 * A letter that the gate judged is not among them: its sums and its day are of the past, so that it
 * is written and judged again in its dossier.
 *
 * @throws Refused `already-done` when it has not failed, or its batch was handed to the post: it may
 * have left; `gate-refuses` for a letter that the gate judged; `not-found`.
 */
export async function retryFailed(
  work: Work,
  { id }: { readonly id: string },
): Promise<{ state: string }> {
  const act = await requireAct(work, id)
  if (act.state !== 'failed') throw new Refused('already-done', notFailed)
  if (act.judged) throw new Refused('gate-refuses', writtenAgain)
  await refusePosted(work, act)
  const { organisationId } = work.caller
  const retried = await retryAct(
    work.tx,
    { organisationId, id },
    { notBefore: work.now, simulated: await isSimulated(work, act) },
  )
  if (!retried) throw new Refused('already-done', notFailed)
  await record(work, {
    verb: 'act-retried',
    subject: { kind: 'outward-act', id },
    ...(act.dossierId === null ? {} : { dossierId: act.dossierId }),
    facts: { step: act.step, channel: act.channel, failure: act.failure },
  })
  await work.house.jobs.send(work.tx, 'acts-leave', { organisationId, id: organisationId })
  return { state: 'reserved' }
}

/** A person said that the letter did not leave; the post was told that its batch did. */
async function refusePosted({ tx }: Work, { batchId }: ActLine): Promise<void> {
  const batch = batchId === null ? null : await findBatch(tx, batchId)
  if (batch?.state === 'posted') throw new Refused('already-done', posted)
}

async function isSimulated({ tx, house }: Work, { channel }: ActLine): Promise<boolean> {
  const { isDemo } = await getOrganisation(tx)
  return channel === 'e-mail' && (house.mail.simulated || isDemo)
}

const notFailed = said(
  'Cet envoi n’a pas échoué : il n’est pas refait.',
  'This sending has not failed: it is not done again.',
)
const writtenAgain = said(
  'Une lettre qui réclame est écrite et jugée de nouveau : approuvez-la dans son dossier.',
  'A letter that claims money is written and judged again: approve it in its case.',
)
const posted = said(
  'Cette lettre est dans un lot remis à La Poste : elle est peut-être partie.',
  'This letter is in a batch handed to the post: it may have left.',
)
