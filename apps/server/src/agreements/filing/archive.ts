import { createHash } from 'node:crypto'
import type { DossierTitles } from '@quittance/contract'
import { keepFile, type DossierRecord, type ExhibitRecord } from '@quittance/database'
import { storedZip, type ArchiveFile } from '@quittance/evidence'
import { invariant, said, type Day } from '@quittance/kernel'
import { writingOf } from '#assessment/proof.ts'
import { requireExhibitOf } from '#law/own-exhibit.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

const LARGEST_SUM = 100 * 1024 * 1024
const LARGEST_FILE = 128 * 1024 * 1024

/**
 * The exhibits that a person chose for a file, in the order of the dossier.
 *
 * @throws Refused `not-found` for an exhibit of another dossier; `invalid-input` over 100 MiB, with
 * those that go along in any case.
 */
export function chosenExhibits(
  dossier: DossierRecord,
  ids: readonly string[],
  always: readonly ExhibitRecord[] = [],
): readonly ExhibitRecord[] {
  const asked = new Set(ids)
  for (const id of asked) requireExhibitOf(dossier, id)
  const exhibits = [
    ...always,
    ...dossier.exhibits.filter(({ id }) => asked.has(id) && !always.some((one) => one.id === id)),
  ]
  if (exhibits.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) <= LARGEST_SUM) return exhibits
  throw new Refused(
    'invalid-input',
    said(
      'Les pièces choisies dépassent 100 Mio : joignez-en moins.',
      'The exhibits chosen are over 100 MiB: join fewer.',
    ),
    { path: 'exhibitIds' },
  )
}

/** The exhibits that may be joined to a file, and those that prove the claim. */
export function exhibitsToJoin(dossier: DossierRecord, on: Day): DossierTitles['exhibits'] {
  const writing = writingOf(dossier, on)
  const proving = new Set(
    writing.outcome === 'answer'
      ? writing.value.exhibits.filter(({ role }) => role !== 'none').map(({ id }) => id)
      : [],
  )
  return dossier.exhibits.map(({ id, number, declaredName }) => ({
    id,
    number,
    declaredName,
    proves: proving.has(`P${number}`),
  }))
}

type Filed = {
  readonly readMe: string
  readonly page: Uint8Array
  readonly documents: readonly ArchiveFile[]
}

/** Every file in one folder, the list of their fingerprints last. */
export function archiveOf(top: string, { readMe, page, documents }: Filed): Uint8Array {
  const files: readonly ArchiveFile[] = [
    { path: 'LISEZ-MOI.txt', bytes: Buffer.from(readMe) },
    { path: 'dossier.pdf', bytes: page },
    ...documents.map(({ path, bytes }) => ({ path, bytes })),
  ]
  const list = files
    .map(({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    .join('')
  return storedZip(
    [...files, { path: 'empreintes.sha256', bytes: Buffer.from(list) }].map((one) => ({
      ...one,
      path: `${top}/${one.path}`,
    })),
  )
}

type FiledName = { readonly name: string; readonly mediaType: string }

/** Keeps what was made for somebody outside among the files of the organisation. */
export async function keepMade(
  work: Work,
  bytes: Uint8Array,
  { name, mediaType }: FiledName,
): Promise<{ readonly id: string; readonly sha256: string }> {
  const written = await work.house.files.keep([bytes], LARGEST_FILE)
  invariant(written !== 'too-large', 'what was chosen fits in one file')
  const id = work.house.chance.id()
  await keepFile(work.tx, {
    id,
    ...written,
    declaredName: name,
    mediaType,
    receivedAt: work.now,
    receivedBy: work.caller.userId,
  })
  return { id, sha256: written.sha256 }
}
