import type { AccountProof, BankLineView, PayOverRow, ReceiptRow } from '@quittance/contract'
import {
  dossiersByRfReference,
  dossiersThatMayMatch,
  getOrganisation,
  isOpeningKey,
  lastClosing,
  listBankLines,
  listPayOvers,
  listReceipts,
  readTrialBalance,
  type BankLineRecord,
  type BankLineState,
  type MatchCandidate,
} from '@quittance/database'
import { day, negateCents, addCents, cents, daysBetween, zeroCents } from '@quittance/kernel'
import { accountSaid } from '#client-money/account-words.ts'
import { nameKey } from '#intake/debtor-identity.ts'
import type { Work } from '#wiring/work.ts'

type Page = { readonly cursor?: string | undefined; readonly limit: number }

const MOST_PROPOSED = 5

/** Lines of the bank; those to match come with the dossiers they may be for. */
export async function readBankLines(
  { tx }: Work,
  asked: Page & { readonly state?: BankLineState | undefined },
) {
  const { rows, nextCursor } = await listBankLines(tx, asked)
  const waiting = rows.filter(({ state, amountCents }) => state === 'to-match' && amountCents > 0)
  const byReference = await dossiersByRfReference(
    tx,
    waiting.flatMap(({ references }) => references),
  )
  const views: BankLineView[] = []
  for (const row of rows) {
    const proposals = waiting.includes(row)
      ? await proposalsFor({ tx, line: row, byReference })
      : []
    views.push({
      id: row.id,
      bookedOn: row.bookedOn.toString(),
      amountCents: row.amountCents,
      counterparty: row.counterparty,
      iban: row.iban,
      remittance: isOpeningKey(row.key) ? null : row.remittance,
      isOpening: isOpeningKey(row.key),
      references: [...row.references],
      state: row.state,
      dossierReference: row.dossierReference,
      proposals,
    })
  }
  return { rows: views, nextCursor }
}

const SHORTEST_INVOICE = 4

/** The words of a label that are long enough to be an invoice number, as written and in capitals. */
function wordsOf(remittance: string | null): readonly string[] {
  const words = (remittance ?? '')
    .split(/[\s,;()]+/)
    .map((word) => word.replace(/[.:]+$/, ''))
    .filter((word) => word.length >= SHORTEST_INVOICE)
  return [...new Set(words.flatMap((word) => [word, word.toUpperCase()]))]
}

async function proposalsFor(of: {
  tx: Work['tx']
  line: BankLineRecord
  byReference: ReadonlyMap<string, MatchCandidate>
}): Promise<BankLineView['proposals']> {
  const named = of.line.references.flatMap((reference) => of.byReference.get(reference) ?? [])
  const others = await dossiersThatMayMatch(of.tx, {
    counterparty: of.line.counterparty,
    nameKey: of.line.counterparty === null ? null : nameKey(of.line.counterparty),
    words: wordsOf(of.line.remittance),
    amountCents: of.line.amountCents,
    limit: MOST_PROPOSED,
  })
  const found = new Map([...named, ...others].map((one) => [one.dossierId, one]))
  return [...found.values()].slice(0, MOST_PROPOSED).map((one) => ({
    dossierId: one.dossierId,
    reference: one.reference,
    debtorName: one.debtorName,
    foundBy: one.foundBy,
    certain: one.foundBy === 'reference',
  }))
}

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
