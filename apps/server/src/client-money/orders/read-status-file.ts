import { readFile } from 'node:fs/promises'
import { findFile } from '@quittance/database'
import { said } from '@quittance/kernel'
import { readOrderStatus, type OrderStatus } from '@quittance/money-files'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * What a bank says of an order, in a file received before (pain.002).
 *
 * @throws Refused `not-found`; `invalid-input` for another file.
 */
export async function readStatusFile(
  work: Work,
  fileId: string,
): Promise<{ readonly status: OrderStatus; readonly sha256: string }> {
  const file = await findFile(work.tx, fileId)
  if (file === null) {
    throw new Refused(
      'not-found',
      said('Ce fichier n’a pas été reçu.', 'This file was not received.'),
    )
  }
  const read = readOrderStatus(await readFile(work.house.files.path(file.sha256)))
  if (read.kind === 'answered') return { status: read.value, sha256: file.sha256 }
  throw new Refused(
    'invalid-input',
    said(read.error.message, 'This file is not a status of an order (pain.002).'),
    { path: 'fileId' },
  )
}

/** That a status is of an order which is none of ours. */
export function noOrder(messageId: string): Refused {
  return new Refused(
    'not-found',
    said(
      `Ce compte rendu est celui de « ${messageId} », qui n’est aucun de nos ordres.`,
      `This status is of “${messageId}”, which is no order of ours.`,
    ),
  )
}

/** What the bank says will not be done. */
const REJECTED = 'RJCT'

/** Of what is still waited for, what the bank refuses: by itself, or with the whole order. */
export function rejectedBy<Each extends { readonly endToEndId: string }>(
  status: OrderStatus,
  waiting: readonly Each[],
): readonly { readonly one: Each; readonly reason: string }[] {
  return waiting.flatMap((one) => {
    const own = status.transfers.find(({ endToEndId }) => endToEndId === one.endToEndId)
    const code = own?.status ?? status.status
    return code === REJECTED ? [{ one, reason: own?.reason ?? status.reason ?? REJECTED }] : []
  })
}
