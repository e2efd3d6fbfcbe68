import { buffer } from 'node:stream/consumers'
import { findLedgerFile, type LedgerFileRecord } from '@quittance/database'
import { invariant, said } from '@quittance/kernel'
import {
  accountsLeftOut,
  openItems,
  type AccountLeftOut,
  type CustomerBalance,
  type OpenItems,
} from '@quittance/money-files'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** An accounting file with what its customer lines leave open. */
export type LedgerFileRead = {
  readonly file: LedgerFileRecord
  readonly bytes: Uint8Array
  readonly items: OpenItems
  readonly leftOut: readonly AccountLeftOut[]
}

/** Reads the customer lines of an accounting file again: nothing computed of it is kept. */
export async function readLedgerFile(work: Work, id: string): Promise<LedgerFileRead> {
  const file = await findLedgerFile(work.tx, id)
  if (file === null) {
    throw new Refused(
      'not-found',
      said(
        'Ce fichier comptable n’existe pas, ou pas pour votre organisation.',
        'This accounting file does not exist, or not for your organisation.',
      ),
    )
  }
  const bytes = await buffer(work.house.files.read(file.sha256))
  const asOf = file.asOf.toString()
  const items = openItems(bytes, file.declaredName, asOf)
  const leftOut = accountsLeftOut(bytes, asOf)
  invariant(
    items.kind === 'answered' && leftOut.kind === 'answered',
    'the customer lines kept were read before',
  )
  return { file, bytes, items: items.value, leftOut: leftOut.value }
}

/** An open item by what names it in its file: its account and its piece. */
export function keyOf(item: { readonly account: string; readonly piece: string }): string {
  return `${item.account}|${item.piece}`
}

/** True for a piece without an invoice number: no claim without the invoice (CPCE R124-3, 1°). */
export function hasNoNumber({ piece }: CustomerBalance['items'][number]): boolean {
  return /^(?:RAN)?$/i.test(piece)
}
