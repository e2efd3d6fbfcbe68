import type { BankNewsView, SendingBatchView, SendingLineView } from '@quittance/contract'
import {
  confirmSendingBatch,
  exceptLines,
  findSendingBatch,
  getOrganisation,
  lastSendingBatches,
  letLinesGo,
  linesOfBatches,
  loadDossier,
  namesOfMembers,
  type SendingBatchRecord,
  type SendingLineRecord,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { readBankNews } from '#departures/bank-waits.ts'
import { record } from '#journal/record.ts'
import { draftLetter, verdictView } from '#outreach/compose.ts'
import { draftGroup } from '#outreach/grouped/draft-group.ts'
import { sendingPolicy } from '#outreach/sendings/modes/sending-policy.ts'
import { smsLineOf } from '#sms/step/sms-line.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** The last batches shown with their letters: the open one, and what became of the others. */
const MOST_SHOWN = 3

/** The batch to confirm, if there is one, and the last ones with what became of each letter. */
export async function readBatches({
  tx,
  today,
}: Work): Promise<{ rows: SendingBatchView[]; bank: BankNewsView }> {
  const batches = await lastSendingBatches(tx, MOST_SHOWN)
  const lines = await linesOfBatches(
    tx,
    batches.map(({ id }) => id),
  )
  const names = await namesOfMembers(tx)
  const bank = await readBankNews({ tx, today })
  return {
    rows: batches.map((batch) => batchView(batch, { lines: lines.get(batch.id) ?? [], names })),
    bank: { ...bank, readTo: bank.readTo?.toString() ?? null },
  }
}

type Shown = {
  readonly lines: readonly SendingLineRecord[]
  readonly names: ReadonlyMap<string, string>
}

function batchView(batch: SendingBatchRecord, { lines, names }: Shown): SendingBatchView {
  const { id, day, madeBy, signatoryId, due, preparedAt, state, confirmedAt, confirmedBy } = batch
  return {
    id,
    day: day.toString(),
    madeBy,
    signatory: names.get(signatoryId) ?? '',
    due,
    preparedAt: preparedAt.toString(),
    state: state === 'confirmed' || state === 'finished' ? state : 'open',
    confirmed:
      confirmedAt === null
        ? null
        : { at: confirmedAt.toString(), by: names.get(confirmedBy ?? '') ?? '' },
    lines: lines.map(lineView),
  }
}

function lineView({ leavesFrom, actState, ...line }: SendingLineRecord): SendingLineView {
  const { dossierVersion: _, textSha256: __, ...shown } = line
  return {
    ...shown,
    actState,
    leavesFrom: actState === 'reserved' ? (leavesFrom?.toString() ?? null) : null,
  }
}

/** A letter of a batch, written anew under the name that signs it, and whether it has changed. */
export async function previewLine(
  work: Work,
  { id, dossierId }: { readonly id: string; readonly dossierId: string },
) {
  const batch = await requireBatch(work, id)
  const lines = (await linesOfBatches(work.tx, [id])).get(id) ?? []
  const line = lines.find((one) => one.dossierId === dossierId)
  if (line === undefined) throw new Refused('not-found', NO_BATCH)
  const name = await signatoryOf(work, batch)
  const signed = { ...work, caller: { ...work.caller, name } }
  const { text, sha256, judgement } = await draftOf(signed, lines, line)
  return {
    text,
    textSha256: sha256,
    moved: sha256 !== line.textSha256,
    gate: verdictView(judgement),
  }
}

/** The letter of a line, for its dossier alone or for all those that it groups. */
async function draftOf(
  work: Work,
  lines: readonly SendingLineRecord[],
  { dossierId, groupedWith, letter, channel }: SendingLineRecord,
) {
  const first = groupedWith ?? dossierId
  const ids = lines
    .filter((one) => (one.groupedWith ?? one.dossierId) === first)
    .map((one) => one.dossierId)
  if (channel === 'sms') return await smsOfLine(work, { dossierId, letter })
  if (ids.length < 2) {
    const draft = await draftLetter(work, { id: dossierId, letter, channel, edits: {} })
    return { ...draft, text: draft.composed.text }
  }
  const { members, ...draft } = await draftGroup(work, { ids, letter, channel })
  const own = members.find(({ dossier }) => dossier.id === dossierId)
  if (own === undefined) throw new Refused('not-found', NO_BATCH)
  return { ...draft, text: draft.composed.text, judgement: own.judgement }
}

/** @throws Refused `gate-refuses` for what keeps from writing it. */
async function smsOfLine(
  work: Work,
  { dossierId, letter }: Pick<SendingLineRecord, 'dossierId' | 'letter'>,
) {
  const dossier = await loadDossier(work.tx, dossierId)
  if (dossier === null) throw new Refused('not-found', NO_BATCH)
  const organisation = await getOrganisation(work.tx)
  return smsLineOf(work, { dossier, organisation, letter }, await sendingPolicy(work))
}

/** What a person leaves out of a batch, and why. */
type Exception = { readonly dossierId: string; readonly reason: string }

/**
 * Confirms a batch but for its exceptions (approbation en lot), once: each letter that passed the gate
 * is then written anew, compared, judged and reserved in a transaction of its own. What asks a person
 * is not confirmed so.
 *
 * @throws Refused `not-found`; `already-done`; `dossier-moved` where another batch replaced it, or it
 *   is of another day; `invalid-input` for an exception that is not of it, or where nothing is left.
 */
export async function confirmBatch(
  work: Work,
  { id, except }: { readonly id: string; readonly except: readonly Exception[] },
): Promise<{ readonly id: string; readonly going: number; readonly excepted: number }> {
  const { tx, now, today, caller, house } = work
  const batch = await requireBatch(work, id)
  if (batch.state === 'replaced' || !batch.day.equals(today)) {
    throw new Refused('dossier-moved', OF_ANOTHER_TIME)
  }
  await signatoryOf(work, batch)
  const isFirst = await confirmSendingBatch(tx, { id, at: now, by: caller.userId })
  if (!isFirst) throw new Refused('already-done', CONFIRMED)
  const excepted = await exceptLines(tx, { batchId: id, except, at: now })
  if (excepted < except.length) throw new Refused('invalid-input', NOT_OF_IT, { path: 'except' })
  const going = await letLinesGo(tx, id)
  if (going === 0) throw new Refused('invalid-input', NOTHING_LEFT, { path: 'except' })
  await record(work, {
    verb: 'sending-batch-confirmed',
    subject: { kind: 'sending-batch', id },
    facts: { day: batch.day.toString(), letters: going, except: except.map((one) => ({ ...one })) },
  })
  await house.jobs.send(tx, 'batch-goes', { organisationId: caller.organisationId, id })
  return { id, going, excepted }
}

/** @throws Refused `not-found`. */
async function requireBatch({ tx }: Work, id: string): Promise<SendingBatchRecord> {
  const batch = await findSendingBatch(tx, id)
  if (batch === null) throw new Refused('not-found', NO_BATCH)
  return batch
}

/** The name that signs a batch. @throws Refused `dossier-moved` where its member has gone. */
async function signatoryOf(
  { tx }: Work,
  { signatoryId }: Pick<SendingBatchRecord, 'signatoryId'>,
): Promise<string> {
  const name = (await namesOfMembers(tx)).get(signatoryId)
  if (name === undefined) throw new Refused('dossier-moved', OF_ANOTHER_TIME)
  return name
}

const NO_BATCH = said('Cette lettre n’est pas dans ce lot.', 'This letter is not in this batch.')
const CONFIRMED = said('Ce lot est déjà approuvé.', 'This batch has already been approved.')
const OF_ANOTHER_TIME = said(
  'Ce lot n’est plus celui du jour. Préparez-le de nouveau, puis relisez-le.',
  'This batch is no longer that of the day. Prepare it again, then read it.',
)
const NOT_OF_IT = said(
  'Une exception n’est pas une lettre de ce lot.',
  'One of the exceptions is not a letter of this batch.',
)
const NOTHING_LEFT = said(
  'Il ne reste aucune lettre à approuver dans ce lot.',
  'No letter is left to approve in this batch.',
)
