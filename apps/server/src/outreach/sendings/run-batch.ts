import {
  answerLine,
  findSendingBatch,
  finishSendingBatch,
  inOrganisation,
  listMembers,
  lockNextLetter,
  unfinishedSendingBatches,
  type OrganisationTransaction,
  type WaitingLine,
} from '@quittance/database'
import { smsLetters } from '@quittance/cases'
import { invariant, said, type Said } from '@quittance/kernel'
import { approveLetter } from '#outreach/approve.ts'
import { approveGroup } from '#outreach/grouped/approve-group.ts'
import type { Job } from '#ports/jobs.ts'
import { approveSms } from '#sms/approve-sms.ts'
import type { SmsLetter } from '#sms/draft-sms.ts'
import { rightsOf } from '#wiring/rights.ts'
import { Refused } from '#wiring/refused.ts'
import type { House } from '#wiring/house.ts'
import type { Caller } from '#wiring/work.ts'

/** Batches that were confirmed when the server stopped go on. */
export async function resumeBatches(house: House, organisationId: string): Promise<void> {
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    for (const id of await unfinishedSendingBatches(tx)) {
      await house.jobs.send(tx, 'batch-goes', { organisationId, id })
    }
  })
}

/**
 * Reserves the letters of a batch that was confirmed, one by one, each in a transaction of its own
 * with what became of its line. Cut at any point, it goes on where it was, with no double: a line and
 * its act commit together.
 */
export async function runBatch(house: House, { organisationId, id }: Job): Promise<void> {
  const going = await goingOf(house, { organisationId, id })
  if (going === null) return
  while (await answerNext(house, going)) {
    // one letter a turn
  }
  await inOrganisation(house.database.app, organisationId, (tx) =>
    finishSendingBatch(tx, { id, at: house.clock.now() }),
  )
}

type Going = {
  readonly batchId: string
  /** Who confirmed it, under the name that signs; null where they may no longer send. */
  readonly caller: Caller | null
  readonly organisationId: string
  readonly byRun: boolean
}

async function goingOf(house: House, { organisationId, id }: Job): Promise<Going | null> {
  return await inOrganisation(house.database.app, organisationId, async (tx) => {
    const batch = await findSendingBatch(tx, id)
    if (batch?.state !== 'confirmed') return null
    const members = await listMembers(tx)
    const by = members.find(({ userId }) => userId === batch.confirmedBy)
    const signs = members.find(({ userId }) => userId === batch.signatoryId)
    const maySend =
      by !== undefined && by.suspendedAt === null && rightsOf(by.role).includes('send')
    const caller =
      maySend && signs !== undefined
        ? { organisationId, userId: by.userId, name: signs.name, role: by.role }
        : null
    return { batchId: id, caller, organisationId, byRun: batch.madeBy === 'automatic' }
  })
}

type Answered = {
  readonly state: 'refused' | 'moved'
  readonly because: { readonly fr: string; readonly en: string }
}

/** Answers the next letter that waits, for all of its dossiers; false where none is free. */
async function answerNext(house: House, going: Going): Promise<boolean> {
  let taken: readonly string[] = []
  try {
    return await inOrganisation(house.database.app, going.organisationId, async (tx) => {
      const lines = await lockNextLetter(tx, going.batchId)
      if (lines.length === 0) return false
      taken = lines.map(({ dossierId }) => dossierId)
      for (const [dossierId, actId] of await approved(house, tx, { going, lines })) {
        await answerLine(tx, { ...keyOf(house, going, dossierId), state: 'reserved', actId })
      }
      return true
    })
  } catch (cause) {
    if (taken.length === 0) throw cause
    const answer = answerTo(house, cause, taken.length > 1)
    await inOrganisation(house.database.app, going.organisationId, async (tx) => {
      for (const dossierId of taken) {
        await answerLine(tx, { ...keyOf(house, going, dossierId), ...answer })
      }
    })
    return true
  }
}

function keyOf(house: House, { batchId }: Going, dossierId: string) {
  return { batchId, dossierId, at: house.clock.now() }
}

/** The act of each dossier of a letter that was approved. */
async function approved(
  house: House,
  tx: OrganisationTransaction,
  { going, lines }: { readonly going: Going; readonly lines: readonly WaitingLine[] },
): Promise<ReadonlyMap<string, string>> {
  const { caller, byRun } = going
  const [line] = lines
  if (caller === null || line === undefined) throw new Refused('not-permitted', NO_LONGER)
  const { letter, channel, textSha256 } = line
  const work = { house, caller, tx, now: house.clock.now(), today: house.clock.today() }
  const members = lines.map(({ dossierId: id, dossierVersion: expectedVersion }) => ({
    id,
    expectedVersion,
  }))
  if (members.length > 1) {
    invariant(channel !== 'sms', 'an SMS tells one dossier')
    return await approveGroup(work, { members, letter, channel, textSha256, byRun })
  }
  const { dossierId: id, dossierVersion: expectedVersion } = line
  if (channel === 'sms') {
    const sms = { id, text: null, letter: smsLetterOf(letter), expectedVersion, textSha256 }
    const { actId } = await approveSms(work, { ...sms, personSays: null, byRun })
    return new Map([[id, actId]])
  }
  const asked = { id, letter, channel, edits: {}, expectedVersion, textSha256 }
  const { actId } = await approveLetter(work, { ...asked, personSays: null, byRun })
  return new Map([[id, actId]])
}

function smsLetterOf(letter: WaitingLine['letter']): SmsLetter {
  const found = smsLetters.find((one) => one === letter)
  invariant(found !== undefined, 'a line by SMS is of a step that an SMS may do')
  return found
}

/** Why a line was not reserved; a fault of ours is logged, and does not stop the others. */
function answerTo(house: House, cause: unknown, isGrouped: boolean): Answered {
  if (cause instanceof Refused) {
    const { fr, en } = isGrouped ? forOneOf(cause.said) : cause.said
    return { state: cause.code === 'dossier-moved' ? 'moved' : 'refused', because: { fr, en } }
  }
  house.log.failure('line-of-batch-failed', cause)
  return { state: 'refused', because: { fr: FAULT.fr, en: FAULT.en } }
}

/** A letter for several dossiers stays for all of them: what holds one is said to each. */
function forOneOf({ fr, en }: Said): Said {
  return said(
    `Pour un dossier de cette lettre : ${fr} Préparée de nouveau, elle partira sans lui s’il le faut.`,
    `For a case of this letter: ${en} Prepared again, it leaves without that one if need be.`,
  )
}

const NO_LONGER = said(
  'La personne qui a approuvé ce lot ne peut plus envoyer.',
  'Whoever approved this batch may no longer send.',
)
const FAULT = said(
  'Le produit n’a pas pu la réserver : approuvez-la dans son dossier.',
  'The product could not reserve it: approve it in its case.',
)
