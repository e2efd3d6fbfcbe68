import type { AttachedFrom, ExhibitKind } from '@quittance/contract'
import { exhibitsOfSameBytes, findFile, insertExhibit, type FileRecord } from '@quittance/database'
import { said } from '@quittance/kernel'
import { moveFrom } from '#dossier/moved.ts'
import { keepReception, readReception, receptionFacts } from '#evidence/reception/keep-reception.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type AttachInput = {
  readonly id: string
  readonly expectedVersion: number
  readonly fileId: string
  readonly kind: ExhibitKind
  readonly deviceSha256: string | null
  readonly owners: readonly string[]
  readonly from?: AttachedFrom | undefined
}

type Attached = {
  readonly exhibitId: string
  readonly number: number
  readonly version: number
}

/**
 * Attaches a file already received to a dossier, as its next exhibit (pièce), and has it read.
 *
 * @throws Refused `not-found`; `invalid-input` when the bytes kept are not those that the person's
 * device read; `already-done` when the dossier has the same exhibit; `dossier-moved`.
 */
export async function attach(work: Work, input: AttachInput): Promise<Attached> {
  const file = await findFile(work.tx, input.fileId)
  if (file === null) {
    throw new Refused(
      'not-found',
      said(
        'Ce fichier n’a pas été reçu ici : envoyez-le de nouveau.',
        'This file was not received here: send it again.',
      ),
      { path: 'fileId' },
    )
  }
  refuseChangedBytes(file, input.deviceSha256)
  const reception = readReception(work, input.from)
  const version = await moveFrom(work, input)
  await refuseSameExhibit(work, input, file)
  const exhibitId = work.house.chance.id()
  const { id: dossierId, fileId, kind, owners } = input
  const number = await insertExhibit(work.tx, {
    id: exhibitId,
    dossierId,
    fileId,
    kind,
    owners,
    receivedAt: work.now,
    receivedBy: work.caller.userId,
  })
  await keepReception(work, exhibitId, reception)
  const { declaredName, sha256, sizeBytes } = file
  const received = receptionFacts(reception)
  await record(work, {
    verb: 'exhibit-attached',
    subject: { kind: 'exhibit', id: exhibitId },
    dossierId,
    facts: { number, kind, declaredName, sha256, sizeBytes, formatGuess: null, received },
    references: [sha256],
  })
  await work.house.jobs.send(work.tx, 'exhibit-is-read', {
    organisationId: work.caller.organisationId,
    id: exhibitId,
  })
  return { exhibitId, number, version }
}

function refuseChangedBytes({ sha256 }: FileRecord, deviceSha256: string | null): void {
  if (deviceSha256 === null || deviceSha256 === sha256) return
  throw new Refused(
    'invalid-input',
    said(
      'Ce fichier a changé en route : son empreinte n’est plus celle calculée sur votre appareil. Envoyez-le de nouveau.',
      'This file changed on its way: its fingerprint is no longer the one computed on your device. Send it again.',
    ),
    { path: 'deviceSha256' },
  )
}

/** The same bytes may be attached again only to be read as something else, or for other owners. */
async function refuseSameExhibit(
  work: Work,
  { id: dossierId, kind, owners }: AttachInput,
  { sha256 }: FileRecord,
): Promise<void> {
  const others = await exhibitsOfSameBytes(work.tx, { dossierId, sha256 })
  const sameOwners = (theirs: readonly string[]) =>
    theirs.toSorted().join('\n') === owners.toSorted().join('\n')
  const same = others.find((one) => one.kind === kind && sameOwners(one.owners))
  if (same === undefined) return
  throw new Refused(
    'already-done',
    said(
      `Ce fichier est déjà la pièce ${same.number} de ce dossier.`,
      `This file is already exhibit ${same.number} of this case.`,
    ),
    { path: 'fileId' },
  )
}
