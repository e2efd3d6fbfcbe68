import { buffer } from 'node:stream/consumers'
import {
  readJournal,
  registeredStatesOf,
  type InspectedAct,
  type JournalRow,
  type OrganisationTransaction,
  type RegisteredStateRead,
} from '@quittance/database'
import type { ArchiveFile } from '@quittance/evidence'
import { letterName } from '#departures/letter-names.ts'
import { agreementFiles } from '#inspection/inspected-agreement.ts'
import { takenProof } from '#journal/sealing/taken/taken-proof.ts'
import { proofOfLeaf } from '#journal/sealing/proof.ts'
import { registeredStateName } from '#registered/state-words.ts'
import type { House } from '#wiring/house.ts'
import { z } from 'zod'

/** A sending with all that is told of it: its entries of the journal, what the post did of it. */
export type Inspected = {
  readonly act: InspectedAct
  /** Its rank in the file, from 1. */
  readonly rank: number
  readonly folder: string
  readonly text: string
  readonly entries: readonly JournalRow[]
  readonly states: readonly RegisteredStateRead[]
  readonly names: ReadonlyMap<string, string>
  readonly files: readonly ArchiveFile[]
}

const MOST_ENTRIES = 50
const payloadSchema = z.looseObject({
  letter: z.string().optional(),
  reference: z.string().optional(),
  composed: z.looseObject({ text: z.string(), subject: z.string() }).optional(),
  text: z.string().optional(),
  override: z.object({ reason: z.string(), against: z.string() }).optional(),
})

/** What a sending says of itself when it is reserved. */
export function payloadOfAct(act: Pick<InspectedAct, 'payload'>) {
  const read = payloadSchema.safeParse(act.payload)
  return read.success ? read.data : {}
}

/** Gathers a sending: its words, its page as it left, its proofs, its place in the journal. */
export async function inspect(
  house: Pick<House, 'files'>,
  tx: OrganisationTransaction,
  of: {
    readonly organisationId: string
    readonly act: InspectedAct
    readonly rank: number
    readonly names: ReadonlyMap<string, string>
  },
): Promise<Inspected> {
  const { organisationId, act, rank } = of
  const payload = payloadOfAct(act)
  const folder = `envois/${String(rank).padStart(5, '0')}-${plain(act.dossier_reference ?? 'maison')}-${plain(payload.letter ?? act.kind)}`
  const entries = (
    await readJournal(tx, { organisationId, subjectId: act.id, limit: MOST_ENTRIES })
  ).toReversed()
  const states = await registeredStatesOf(tx, [act.id])
  const text = payload.composed?.text ?? payload.text ?? ''
  const told = { ...of, folder, text, entries, states }
  const files = [
    ...(text === '' ? [] : [file(`${folder}/texte.txt`, text)]),
    ...(act.file_sha256 === null
      ? []
      : [{ path: `${folder}/lettre.pdf`, bytes: await bytesOf(house, act.file_sha256) }]),
    ...(await agreementFiles(house, tx, { act, folder })),
    ...(await proofFiles(house, folder, states)),
    ...(await journalFiles(tx, folder, entries)),
    file(`${folder}/envoi.json`, `${JSON.stringify(actFacts(told), null, 2)}\n`),
  ]
  return { ...told, files }
}

/** An address of a file, in the letters that every archive reads. */
export function plain(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9-]+/g, '-').slice(0, 60)
}

/** A file of text. */
export function file(path: string, text: string): ArchiveFile {
  return { path, bytes: Buffer.from(text) }
}

async function bytesOf({ files }: Pick<House, 'files'>, sha256: string): Promise<Uint8Array> {
  return await buffer(files.read(sha256))
}

async function proofFiles(
  house: Pick<House, 'files'>,
  folder: string,
  states: readonly RegisteredStateRead[],
): Promise<readonly ArchiveFile[]> {
  const shown = new Map<string, ArchiveFile>()
  for (const { sha256, fileName, state } of states) {
    if (sha256 === null || shown.has(sha256)) continue
    const ending = /\.[A-Za-z0-9]{1,5}$/.exec(fileName ?? '')?.[0] ?? ''
    const path = `${folder}/preuves/${String(shown.size + 1).padStart(2, '0')}-${state}${ending}`
    shown.set(sha256, { path, bytes: await bytesOf(house, sha256) })
  }
  return [...shown.values()]
}

/** Each entry with the proof of its place in the sealed log; one that waits, as its bytes alone. */
export async function journalFiles(
  tx: OrganisationTransaction,
  folder: string,
  entries: readonly Pick<JournalRow, 'id' | 'verb' | 'canonical'>[],
): Promise<readonly ArchiveFile[]> {
  const files: ArchiveFile[] = []
  for (const { id, verb, canonical } of entries) {
    const proof = await proofOfLeaf(tx, id)
    const path = `${folder}/journal/${String(files.length + 1).padStart(2, '0')}-${verb}`
    files.push(
      proof === null
        ? { path: `${path}.json`, bytes: canonical }
        : { path: `${path}.zip`, bytes: takenProof({ canonical, proof }, 'fr').bytes },
    )
  }
  return files
}

function actFacts(of: Omit<Inspected, 'files'>): object {
  const { act, names, entries, states } = of
  const payload = payloadOfAct(act)
  const who = (id: string | null) => (id === null ? null : (names.get(id) ?? id))
  return {
    id: act.id,
    dossier: act.dossier_reference,
    debiteur: act.debtor_name,
    creancier: act.creditor_name,
    lettre: letterName(payload.letter).fr,
    reference: payload.reference ?? null,
    memeEnvoiQue: act.grouped_with,
    voie: act.channel,
    etape: act.step,
    etat: act.state,
    simule: act.simulated,
    approbation: { par: who(act.reserved_by), le: act.reserved_at.toString() },
    avantSonTour:
      payload.override === undefined
        ? null
        : { motif: payload.override.reason, regle: payload.override.against },
    depart: act.finished_at?.toString() ?? null,
    lotPosteLe: act.batch_posted_on,
    empreinteDuTexteApprouve: act.content_sha256.toString('hex'),
    empreinteDuFichierParti: act.file_sha256,
    gardeFou: { regles: act.gate_version, verdict: act.gate_verdict },
    resultat: act.result,
    echec: act.failure,
    tranchePar: who(act.resolved_by),
    recommande: {
      numero: act.registered_number,
      etats: states.map((state) => ({
        etat: registeredStateName(state.state).fr,
        le: state.on.toString(),
        signePar: state.signedBy,
        detail: state.detail,
        lu: state.source === 'read',
        preuve: state.sha256,
        retire: state.withdrawnBecause,
        notePar: who(state.recordedBy),
      })),
    },
    journal: entries.map(({ id, verb, recordedAt, leafHash }) => ({
      entree: id,
      verbe: verb,
      le: recordedAt.toString(),
      empreinte: leafHash,
    })),
  }
}
