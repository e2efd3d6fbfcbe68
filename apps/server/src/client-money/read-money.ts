import type { AccountProof, PayOverRow, ReceiptRow } from '@quittance/contract'
import {
  getOrganisation,
  lastClosing,
  listPayOvers,
  listReceipts,
  readBookBalances,
  someUnderWay,
} from '@quittance/database'
import { cents, daysBetween, type Cents } from '@quittance/kernel'
import { accountSaid } from '#client-money/account-words.ts'
import type { Work } from '#wiring/work.ts'

type Page = { readonly cursor?: string | undefined; readonly limit: number }

export async function readReceipts(
  { tx }: Work,
  asked: Page & { readonly dossierId?: string | undefined },
): Promise<{ rows: ReceiptRow[]; nextCursor: string | null }> {
  const { rows, nextCursor } = await listReceipts(tx, asked)
  return {
    rows: rows.map((row) => ({
      id: row.id,
      number: row.reference,
      dossierId: row.dossierId,
      dossierReference: row.dossierReference,
      debtorName: row.debtorName,
      amountCents: row.amountCents,
      receivedOn: row.receivedOn.toString(),
      issuedAt: row.issuedAt.toString(),
      factsSha256: row.factsSha256,
      annuls: row.annuls,
      annulledBy: row.annulledBy,
    })),
    nextCursor,
  }
}

/**
 * The separate account as it proves itself: what the bank holds, what is owed to clients, and the
 * difference, computed from both sides each time it is read.
 */
export async function readAccount({ tx, caller }: Work): Promise<AccountProof> {
  const organisation = await getOrganisation(tx)
  const iban = organisation.account?.iban ?? null
  const closing = iban === null ? null : await lastClosing(tx, iban)
  const reading = iban !== null && (await someUnderWay(tx, iban))
  const { organisationId } = caller
  const balances = await readBookBalances(tx, { organisationId, book: 'client-money' })
  const bank = balances.find(({ account }) => account === '512100')?.balance ?? 0n
  const others = balances.filter(({ account, balance }) => account !== '512100' && balance !== 0n)
  const owed = others.reduce((sum, { balance }) => sum - balance, 0n)
  return {
    bankCents: closing?.closingCents ?? null,
    bankOn: closing?.on.toString() ?? null,
    ledgerBankCents: shownCents(bank),
    owedCents: shownCents(owed),
    gapCents: closing === null || reading ? null : shownCents(BigInt(closing.closingCents) - owed),
    reading,
    parts: others.map(({ account, balance }) => ({
      account,
      label: accountSaid(account),
      amountCents: shownCents(0n - balance),
    })),
    provedAt: closing?.at.toString() ?? null,
  }
}

/**
 * Cents that a page can show: a sum beyond all that a number holds exactly shows as the largest one
 * that does. No statement brings one (amounts are bounded as they are taken); books that hold one
 * all the same still show where they stand.
 */
function shownCents(sum: bigint): Cents {
  const most = BigInt(Number.MAX_SAFE_INTEGER)
  return cents(Number(sum > most ? most : sum < -most ? -most : sum))
}

/** What is to be paid over, by term. */
export async function readPayOvers(
  { tx, today }: Work,
  asked: Page,
): Promise<{ rows: PayOverRow[]; nextCursor: string | null }> {
  const { rows, nextCursor } = await listPayOvers(tx, asked)
  return {
    rows: rows.map((row) => ({
      paymentId: row.paymentId,
      dossierId: row.dossierId,
      dossierReference: row.dossierReference,
      creditorName: row.creditorName,
      amountCents: row.amountCents,
      collectedOn: row.collectedOn.toString(),
      dueBy: row.dueOn.toString(),
      daysLeft: daysBetween(today, row.dueOn),
    })),
    nextCursor,
  }
}
