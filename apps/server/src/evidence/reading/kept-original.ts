import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import {
  stoppedReadings,
  type ExhibitFile,
  type OrganisationTransaction,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { readCodes } from '#evidence/exhibit-view.ts'
import type { FileStore } from '#ports/file-store.ts'
import { Refused } from '#wiring/refused.ts'

/** Why an exhibit cannot be read at all: its original is not there as it was received. */
export type OriginalFault =
  | {
      readonly kind: 'stopped'
      readonly stop: 'original-not-opened'
      readonly because: string
    }
  | {
      readonly kind: 'stopped'
      readonly stop: 'original-differs'
      readonly because: null
      /** What the bytes on the disk give now. */
      readonly found: { readonly sha256: string; readonly sizeBytes: number }
    }

/** Large pieces: hashing them takes the time. */
const PIECE_BYTES = 256 * 1024

/** Hashes the original kept of an exhibit again; null when it is what was received. */
export async function originalFault(
  files: Pick<FileStore, 'path'>,
  exhibit: Pick<ExhibitFile, 'sha256'>,
): Promise<OriginalFault | null> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  try {
    const path = files.path(exhibit.sha256)
    const pieces: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: PIECE_BYTES })
    for await (const piece of pieces) {
      hash.update(piece)
      sizeBytes += piece.byteLength
    }
  } catch (cause) {
    if (!(cause instanceof Error) || !('syscall' in cause)) throw cause
    return { kind: 'stopped', stop: 'original-not-opened', because: cause.message }
  }
  const sha256 = hash.digest('hex')
  if (sha256 === exhibit.sha256) return null
  return { kind: 'stopped', stop: 'original-differs', because: null, found: { sha256, sizeBytes } }
}

/** @throws Refused `invalid-input` while an original of the dossier is not there as it was received. */
export async function requireOriginals(
  tx: OrganisationTransaction,
  dossierId: string,
): Promise<void> {
  for (const { number, warnings } of await stoppedReadings(tx, dossierId)) {
    const codes = readCodes(warnings)
    if (codes.includes('original-differs')) {
      throw new Refused(
        'invalid-input',
        said(
          `L’original gardé de la pièce ${number} n’a plus l’empreinte prise à son arrivée : rien n’est scellé. Rétablissez-le d’une sauvegarde, puis faites relire la pièce.`,
          `The original kept of exhibit ${number} no longer has the fingerprint taken when it arrived: nothing is sealed. Restore it from a backup, then have the exhibit read again.`,
        ),
      )
    }
    if (codes.includes('original-not-opened')) {
      throw new Refused(
        'invalid-input',
        said(
          `L’original de la pièce ${number} n’a pas pu être ouvert : rien n’est scellé. Rétablissez-le d’une sauvegarde, puis faites relire la pièce.`,
          `The original of exhibit ${number} could not be opened: nothing is sealed. Restore it from a backup, then have the exhibit read again.`,
        ),
      )
    }
  }
}
