import type { OutwardActView, PostalBatchView } from '@quittance/contract'
import {
  actsOfLetter,
  enterRegisteredNumber,
  findAct,
  findBatch,
  listActs,
  listBatches,
  resolveAct,
  type ActLine,
  type ActState,
  type PostalBatchRecord,
} from '@quittance/database'
import { said, type Said } from '@quittance/kernel'
import { checkRegisteredNumber } from '@quittance/money-files'
import { failureWords } from '#departures/failure-words.ts'
import { letterName } from '#departures/letter-names.ts'
import { canTakeBack } from '#outreach/sendings/can-take-back.ts'
import { record } from '#journal/record.ts'
import { refuseUsed } from '#registered/used-numbers.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type ActsAsked = {
  readonly state?: ActState | undefined
  readonly dossierId?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** What is leaving, left, or waits for a person. */
export async function readActs({ tx }: Work, asked: ActsAsked) {
  const { rows, nextCursor } = await listActs(tx, asked)
  return { rows: rows.map(actView), nextCursor }
}

/** One act. @throws Refused `not-found`. */
export async function readAct(
  work: Work,
  { id }: { readonly id: string },
): Promise<OutwardActView> {
  return actView(await requireAct(work, id))
}

/** An act as every list of acts shows it. */
export function actView(act: ActLine): OutwardActView {
  return {
    id: act.id,
    dossierId: act.dossierId,
    dossierReference: act.dossierReference,
    debtorName: act.debtorName,
    kind: act.kind,
    label: letterName(act.letter),
    channel: act.channel,
    state: stateOf(act.state),
    reservedAt: act.reservedAt.toString(),
    leavesFrom: act.state === 'reserved' ? (act.notBefore?.toString() ?? null) : null,
    canTakeBack: canTakeBack(act),
    finishedAt: act.finishedAt?.toString() ?? null,
    registeredNumber: act.registeredNumber,
    batchId: act.batchId,
    simulated: act.simulated,
    failure: act.heldBecause ?? (act.failure === null ? null : failureWords(act.failure)),
    canRetry: act.state === 'failed' && !act.judged,
    hasPdf: act.fileId !== null,
    canRead: act.fileId !== null || act.hasWords,
    groupedWith: [...act.groupedWith],
  }
}

function stateOf(text: string): ActState {
  switch (text) {
    case 'reserved':
    case 'doing':
    case 'done':
    case 'failed':
    case 'cancelled':
      return text
    default:
      return 'ambiguous'
  }
}

/** Enters the number of a registered letter; a wrong S10 key is refused, La Poste's only doubted. */
export async function enterNumber(
  work: Work,
  input: { readonly id: string; readonly number: string },
): Promise<{ number: string; warning: Said | null }> {
  const act = await requireAct(work, input.id)
  if (act.channel !== 'registered-letter') {
    throw new Refused(
      'invalid-input',
      said('Cet envoi n’est pas un recommandé.', 'This was not sent by registered post.'),
      { path: 'number' },
    )
  }
  const check = checkRegisteredNumber(input.number)
  if (!check.valid && check.kind !== 'la-poste') {
    throw new Refused(
      'invalid-input',
      said(
        'Ce numéro de recommandé a une clé fausse, ou n’en est pas un.',
        'This registered number has a wrong check digit, or is not one.',
      ),
      { path: 'number' },
    )
  }
  const number = check.normalised ?? input.number
  await refuseUsed(work, [number], input.id)
  await enterRegisteredNumber(work.tx, { id: input.id, number })
  await record(work, {
    verb: 'registered-number-entered',
    subject: { kind: 'outward-act', id: input.id },
    ...(act.dossierId === null ? {} : { dossierId: act.dossierId }),
    facts: { number, valid: check.valid },
  })
  return { number, warning: check.valid ? null : doubtfulNumber }
}

const doubtfulNumber = said(
  'La clé de ce numéro ne tombe pas juste selon l’usage de La Poste : vérifiez-le sur la preuve de dépôt.',
  'The check digit of this number is not the one La Poste would give it: check the number on the proof of posting.',
)

/**
 * A person says whether a doubtful act took place, for all the dossiers of its letter; it is never done
 * again by itself.
 */
export async function resolveDoubt(
  work: Work,
  input: { readonly id: string; readonly happened: boolean; readonly reason: string },
): Promise<{ state: string }> {
  await requireAct(work, input.id)
  const { organisationId, userId } = work.caller
  const { happened, reason } = input
  const resolved = await resolveAct(
    work.tx,
    { organisationId, id: input.id },
    { happened, reason, by: userId, now: work.now },
  )
  if (!resolved) {
    throw new Refused(
      'already-done',
      said('Cet envoi n’est pas douteux.', 'This sending is not in doubt.'),
    )
  }
  for (const act of await actsOfLetter(work.tx, input.id)) {
    await record(work, {
      verb: 'doubt-resolved',
      subject: { kind: 'outward-act', id: act.id },
      ...(act.dossierId === null ? {} : { dossierId: act.dossierId }),
      facts: {
        happened,
        reason,
        channel: act.channel,
        step: act.step,
        ...(act.groupedWith.length === 0 ? {} : { groupedWith: [...act.groupedWith] }),
      },
    })
  }
  return { state: happened ? 'done' : 'failed' }
}

/** The postal batches, the newest first. */
export async function readBatches({ tx }: Work): Promise<{ rows: PostalBatchView[] }> {
  return { rows: (await listBatches(tx, 60)).map(batchView) }
}

/** A postal batch as lists show it. */
export function batchView(batch: PostalBatchRecord): PostalBatchView {
  const { id, state, letters, pages } = batch
  const postedOn = batch.postedOn?.toString() ?? null
  return { id, day: batch.day.toString(), state, postedOn, letters, pages }
}

/** @throws Refused `not-found`. */
export async function requireBatch(
  { tx }: Pick<Work, 'tx'>,
  id: string,
): Promise<PostalBatchRecord> {
  const batch = await findBatch(tx, id)
  if (batch === null) {
    throw new Refused(
      'not-found',
      said('Ce lot n’existe pas ici.', 'This batch does not exist here.'),
    )
  }
  return batch
}

/** @throws Refused `not-found`. */
export async function requireAct(work: Work, id: string): Promise<ActLine> {
  const act = await findAct(work.tx, id)
  if (act === null) {
    throw new Refused(
      'not-found',
      said('Cet envoi n’existe pas ici.', 'This sending does not exist here.'),
    )
  }
  return act
}
