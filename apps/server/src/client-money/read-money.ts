import type { AccountProof, PayOverRow, ReceiptRow } from '@quittance/contract'
import {
  getOrganisation,
  lastClosing,
  listPayOvers,
  listReceipts,
  readTrialBalance,
} from '@quittance/database'
import { day, negateCents, addCents, cents, daysBetween, zeroCents } from '@quittance/kernel'
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

/** A statement may be read with days to come: every entry counts. */
const END_OF_TIME = day('9999-12-31')

/**
 * The separate account as it proves itself: what the bank holds, what is owed to clients, and the
 * difference, computed from both sides each time it is read.
 */
export async function readAccount({ tx, caller, today }: Work): Promise<AccountProof> {
  const organisation = await getOrganisation(tx)
  const iban = organisation.account?.iban ?? null
  const closing = iban === null ? null : await lastClosing(tx, iban)
  const balances = await readTrialBalance(tx, {
    organisationId: caller.organisationId,
    book: 'client-money',
    from: today,
    to: END_OF_TIME,
  })
  const amountOf = (number: string) =>
    cents(balances.find(({ account }) => account === number)?.closing ?? 0)
  const parts = balances
    .filter(({ account, closing: left }) => account !== '512100' && left !== 0)
    .map(({ account, closing: left }) => ({
      account,
      label: accountSaid(account),
      amountCents: negateCents(left),
    }))
  const owedCents = parts.reduce((sum, part) => addCents(sum, part.amountCents), zeroCents)
  const ledgerBankCents = amountOf('512100')
  return {
    bankCents: closing?.closingCents ?? null,
    bankOn: closing?.on.toString() ?? null,
    ledgerBankCents,
    owedCents,
    gapCents: closing === null ? null : cents(closing.closingCents - owedCents),
    parts,
    provedAt: closing?.at.toString() ?? null,
  }
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
