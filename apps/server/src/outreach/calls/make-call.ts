import type { CallIdentity, CallInput, CallOutcome } from '@quittance/contract'
import {
  insertNote,
  insertPhoneCall,
  keepFile,
  loadDossier,
  type DossierRecord,
} from '@quittance/database'
import { dayText, invariant, NBSP, said, type Said } from '@quittance/kernel'
import { moveFrom, noDossier } from '#dossier/moved.ts'
import { keepDispute, type Disputed } from '#dossier/disputes/open-dispute.ts'
import { keepPromise } from '#dossier/record-verbs.ts'
import { attach } from '#evidence/attach.ts'
import { phoneText } from '#identifiers/phones.ts'
import { record } from '#journal/record.ts'
import { identityNames, outcomeNames } from '#outreach/calls/call-words.ts'
import { keepShownScript, shownScript, type ShownScript } from '#outreach/calls/shown-script.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type MadeCall = {
  readonly id: string
  readonly expectedVersion: number
  readonly outcome: CallOutcome
  readonly identity: CallIdentity
  readonly durationSeconds: number | null
  readonly report: string
  readonly promise: { readonly amountCents: number; readonly dueOn: string } | null
  readonly dispute: Disputed | null
  readonly script: CallInput['script']
}

type Made = { readonly version: number; readonly callId: string; readonly exhibitId: string | null }

/**
 * Keeps a call and what came of it, at once or not at all: its note, its promise or its dispute, and
 * its report as an exhibit; and the script that was read, with the verdict of the gate. It counts as a contact, whoever answered.
 *
 * @throws Refused `invalid-input` where the debt was told to somebody who was not known to be the
 * debtor, or where what must come with the outcome is missing; `dossier-moved`.
 */
export async function makeCall(work: Work, input: MadeCall): Promise<Made> {
  refuseIncoherent(input)
  const dossier = await loadDossier(work.tx, input.id)
  if (dossier === null) throw noDossier()
  const shown = await shownScript(work, dossier, input.script)
  const moved = await moveFrom(work, input)
  const followed = await follow(work, input, moved)
  const kept = await keepReport(work, { input, dossier, version: followed.version })
  const [callId, noteId] = [work.house.chance.id(), work.house.chance.id()]
  const { outcome, identity, durationSeconds, report } = input
  const written = { at: work.now, by: work.caller.userId }
  await insertNote(work.tx, {
    id: noteId,
    dossierId: input.id,
    kind: 'call',
    text: report === '' ? outcomeNames[outcome].fr : report,
    ...written,
  })
  await insertPhoneCall(work.tx, {
    id: callId,
    dossierId: input.id,
    debtorId: dossier.debtor.id,
    noteId,
    outcome,
    numberCalled: dossier.debtor.phone,
    durationSeconds,
    identity,
    report,
    promiseId: followed.promiseId,
    disputeId: followed.disputeId,
    exhibitId: kept.exhibitId,
    ...written,
  })
  if (shown !== null) await keepShownScript(work, callId, shown)
  await record(work, {
    verb: 'call-made',
    subject: { kind: 'dossier', id: input.id },
    dossierId: input.id,
    facts: { callId, kind: outcome, identity, durationSeconds, text: report, ...judged(shown) },
    references: [kept.sha256, shown?.textSha256].flatMap((one) => one ?? []),
  })
  return { version: kept.version, callId, exhibitId: kept.exhibitId }
}

/** What the journal says of the script: its words by their fingerprint, and the verdict of the gate. */
function judged(shown: ShownScript | null) {
  if (shown === null) return {}
  const { textSha256, gate } = shown
  const rules = gate.findings.map(({ rule }) => rule)
  return { script: { textSha256, verdict: gate.verdict, gateVersion: gate.version, rules } }
}

/** The outcomes in which something of the debt was said. */
const TOLD: readonly CallOutcome[] = ['reached-debtor', 'promise', 'dispute', 'difficulty']

function refuseIncoherent({ outcome, identity, promise, dispute, report }: MadeCall): void {
  if (TOLD.includes(outcome) && identity === 'not-verified') throw missing('identity', IDENTITY)
  if ((outcome === 'promise') !== (promise !== null)) throw missing('promise', PROMISE)
  if ((outcome === 'dispute') !== (dispute !== null)) throw missing('dispute', DISPUTE)
  if (outcome === 'difficulty' && report === '') throw missing('report', DIFFICULTY)
}

const missing = (path: string, sentence: Said): Refused =>
  new Refused('invalid-input', sentence, { path })

const IDENTITY = said(
  'Rien de la dette ne se dit avant de savoir qui parle : dites comment la personne a été reconnue, ou qu’un tiers a répondu.',
  'Nothing of the debt is told before knowing who speaks: say how the person was recognised, or that somebody else answered.',
)
const PROMISE = said(
  'Une promesse se note avec son montant et sa date, et avec ce résultat seulement.',
  'A promise is recorded with its amount and its date, and with this outcome only.',
)
const DISPUTE = said(
  'Une contestation se note avec ses mots, et avec ce résultat seulement.',
  'A dispute is recorded with its words, and with this outcome only.',
)
const DIFFICULTY = said(
  'Il manque ce que la personne a signalé, avec ses mots.',
  'What the person reported is missing, in their own words.',
)

/** What the call brings about: a promise, a dispute, or nothing. */
async function follow(work: Work, input: MadeCall, expectedVersion: number) {
  const { id, promise, dispute } = input
  const on = work.today.toString()
  if (promise !== null) {
    const of = { id, expectedVersion, ...promise, madeOn: on, channel: 'phone' }
    const kept = await keepPromise(work, of)
    return { version: kept.version, promiseId: kept.id, disputeId: null }
  }
  if (dispute !== null) {
    const kept = await keepDispute(work, { id, expectedVersion, ...dispute, on })
    return { version: kept.version, promiseId: null, disputeId: kept.id }
  }
  return { version: expectedVersion, promiseId: null, disputeId: null }
}

const LARGEST_REPORT = 64 * 1024

type Reported = {
  readonly input: MadeCall
  readonly dossier: DossierRecord
  readonly version: number
}

/** Keeps what was said as the next exhibit; nothing where nobody wrote anything. */
async function keepReport(work: Work, { input, dossier, version }: Reported) {
  if (input.report === '') return { version, exhibitId: null, sha256: null }
  const bytes = new TextEncoder().encode(reportText(work, input, dossier))
  const kept = await work.house.files.keep([bytes], LARGEST_REPORT)
  invariant(kept !== 'too-large', 'the report of a call is a page')
  const fileId = work.house.chance.id()
  const stamp = work.now.toZonedDateTimeISO('Europe/Paris')
  await keepFile(work.tx, {
    id: fileId,
    ...kept,
    declaredName: `appel-${dossier.reference}-${stamp.toPlainDate().toString()}.txt`,
    mediaType: 'text/plain; charset=utf-8',
    receivedAt: work.now,
    receivedBy: work.caller.userId,
  })
  const attached = await attach(work, {
    id: input.id,
    expectedVersion: version,
    fileId,
    kind: 'other',
    deviceSha256: null,
    owners: [],
  })
  return { version: attached.version, exhibitId: attached.exhibitId, sha256: kept.sha256 }
}

/** The report of a call: what the caller wrote, under what was known of the call. */
function reportText(work: Work, input: MadeCall, { reference, debtor }: DossierRecord): string {
  const local = work.now.toZonedDateTimeISO('Europe/Paris')
  const hour = local.toPlainTime().toString({ smallestUnit: 'second' })
  const number = debtor.phone === null ? 'non connu' : phoneText(debtor.phone)
  const lines = [
    ['Dossier', reference],
    ['Appel', `${dayText(local.toPlainDate())} à ${hour} (heure de Paris)`],
    ['Numéro', number],
    ['Par', work.caller.name],
    ['Identité', identityNames[input.identity]],
    ['Résultat', outcomeNames[input.outcome].fr],
  ]
  const head = lines.map(([what, is]) => `${what}${NBSP}: ${is}`).join('\n')
  return `Compte rendu d’appel\n\n${head}\n\n${input.report}\n\nÉcrit par la personne qui a appelé. L’appel n’a pas été enregistré.\n`
}
