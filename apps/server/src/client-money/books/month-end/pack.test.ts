import type { PeriodEntry, PeriodLine, ThirdPartyBalance } from '@quittance/database'
import { addCents, cents, day, zeroCents, type Day } from '@quittance/kernel'
import {
  FIRM,
  noComponents,
  postBankFee,
  postBankFeeCovered,
  postPaymentIdentified,
  postPaymentUnmatched,
  type Convention,
  type Entry,
  type Posted,
} from '@quittance/ledger'
import { checkFec } from '@quittance/money-files'
import { array, assert, asyncProperty, boolean, constantFrom, integer, record } from 'fast-check'
import { unzipSync } from 'fflate'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { GatheredBooks } from '#client-money/books/month-end/gather.ts'
import { packBooks } from '#client-money/books/month-end/pack.ts'
import { Refused } from '#wiring/refused.ts'

const convention: Convention = {
  version: 'v1',
  retentionAllowed: false,
  commissionOnDirectPayment: false,
  creditNoteWhenReturned: false,
}

type Happening = {
  readonly what: 'receipt' | 'fee'
  readonly amount: number
  readonly month: number
  readonly creditor: string
  readonly identified: boolean
  readonly excess: boolean
  readonly late: number
}

const recordedAt = Temporal.Instant.from('2026-01-01T09:00:00Z')

/** What happens on the separate account, in the order of its recording. */
const happenings = array(
  record<Happening>({
    what: constantFrom('receipt', 'receipt', 'fee'),
    amount: integer({ min: 2, max: 900_000_00 }),
    month: integer({ min: 1, max: 6 }),
    creditor: constantFrom('0000000000a1', '0000000000b2'),
    identified: boolean(),
    excess: boolean(),
    late: integer({ min: 0, max: 40 }),
  }),
  { minLength: 1, maxLength: 14 },
)

function entriesOf(of: Happening, rank: number): readonly Entry[] {
  const effectiveOn = day('2026-01-10').add({ months: of.month - 1 })
  const head = { id: `h${rank}`, effectiveOn, recordedAt }
  const amount = cents(of.amount)
  const bankEntry = `line-${rank}`
  if (of.what === 'fee') {
    return [
      ...made(postBankFee({ ...head, amount, bankEntry })),
      ...made(postBankFeeCovered({ ...head, id: `${head.id}:cover`, amount, bankEntry })),
    ]
  }
  const unmatched = made(postPaymentUnmatched({ ...head, bankEntry, receipt: bankEntry, amount }))
  if (!of.identified) return unmatched
  const unallocated = cents(of.excess ? 1 : 0)
  const served = { ...noComponents, principal: cents(of.amount - unallocated) }
  return [
    ...unmatched,
    ...made(
      postPaymentIdentified({
        ...head,
        id: `${head.id}:known`,
        creditor: of.creditor,
        debtor: '0000000000d4',
        case: `case-${rank % 3}`,
        receipt: bankEntry,
        amount,
        held: amount,
        allocation: { allocations: [{ debt: 'item', served }], unallocated },
        convention,
      }),
    ),
  ]
}

function made(posted: Posted): readonly Entry[] {
  if (posted.kind === 'refused') throw new Error(posted.refusal)
  return posted.entries.filter(({ book }) => book !== 'debtors')
}

/** The books of half a year after what happened, as the database would read them. */
function booksAfter(history: readonly Happening[]): GatheredBooks & { readonly many: number } {
  const ranks = new Map<number, number>()
  const entries = history.flatMap((of, rank) =>
    entriesOf(of, rank).map((entry, index): PeriodEntry => ({
      id: entry.id,
      position: rank * 10 + index,
      rank: nextIn(ranks, entry.effectiveOn.month),
      book: entry.book === 'office' ? 'office' : 'client-money',
      event: entry.event,
      label: entry.label,
      on: entry.effectiveOn,
      recordedOn: day('2026-07-01').add({ days: rank + (of.late % 3) }),
      piece: null,
      lines: entry.postings.map((posting) => lineOf(posting, entry.effectiveOn)),
    })),
  )
  return {
    from: day('2026-01-01'),
    to: day('2026-06-30'),
    holder: 'Cabinet Exemple',
    siren: '123456782',
    many: entries.length,
    entries: async function* (order) {
      yield* order === 'recorded'
        ? entries
        : entries.toSorted((one, other) => Temporal.PlainDate.compare(one.on, other.on))
    },
    before: [],
    after: balancesOf(entries),
    statements: [],
    debtors: { entries: async function* () {}, before: [], after: [] },
  }
}

function nextIn(ranks: Map<number, number>, month: number): number {
  const rank = (ranks.get(month) ?? 0) + 1
  ranks.set(month, rank)
  return rank
}

/** The archive of some books, its folder gone. */
async function packed(books: GatheredBooks) {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-pack-'))
  try {
    const { bytes, ...pack } = await packBooks(books, folder)
    return { ...pack, bytes: Buffer.concat(await Array.fromAsync(bytes())) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function lineOf(of: Entry['postings'][number], on: Day): PeriodLine {
  const creditorId = of.creditor === FIRM ? null : (of.creditor ?? null)
  return {
    account: of.account,
    amount: of.amount,
    creditorId,
    creditorName: creditorId && `Mandant | ${creditorId}\t`,
    debtorId: of.debtor ?? null,
    debtorName: of.debtor === undefined ? null : 'Nadia Bel',
    dossierId: of.case ?? null,
    dossierReference: of.case ?? null,
    paymentId: of.receipt ?? null,
    statement: of.bankEntry === undefined ? null : { id: of.bankEntry, key: null, on, rank: 1 },
  }
}

function balancesOf(entries: readonly PeriodEntry[]): readonly ThirdPartyBalance[] {
  const sums = new Map<string, ThirdPartyBalance>()
  for (const line of entries.flatMap(({ lines }) => lines)) {
    const { statement: _, dossierReference: __, ...held } = line
    const key = [
      held.account,
      held.creditorId,
      held.debtorId,
      held.dossierId,
      held.paymentId,
    ].join()
    const amount = addCents(sums.get(key)?.amount ?? zeroCents, held.amount)
    sums.set(key, { ...held, amount })
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0)
}

describe('packBooks', () => {
  it('gives a FEC with nothing to say, and the balances of the books, after any history', async () => {
    await assert(
      asyncProperty(happenings, async (history) => {
        const books = booksAfter(history)
        const pack = await packed(books)
        expect(pack.entries).toBe(books.many)
        expect(pack.bytes).toEqual((await packed(books)).bytes)
        const inside = unzipSync(pack.bytes)
        expect(Object.keys(inside)).toEqual(pack.files.map(({ name }) => name))
        const fec = inside['123456782FEC20260630.txt'] ?? new Uint8Array(0)
        const checked = checkFec(fec, '123456782FEC20260630.txt')
        expect(checked).toMatchObject({ value: { conforms: true, findings: [] } })
      }),
      { seed: 20_261_122, numRuns: 100 },
    )
  })

  it('gives nothing of a period without an entry', async () => {
    await expect(packed(booksAfter([]))).rejects.toThrow(Refused)
  })

  it('gives nothing when the entries do not end where the database says', async () => {
    const happening: Happening = {
      what: 'receipt',
      amount: 5000,
      month: 1,
      creditor: '0000000000a1',
      identified: true,
      excess: false,
      late: 0,
    }
    const books = booksAfter([happening])
    const wrong = books.after.map((one) => ({ ...one, amount: cents(one.amount + 1) }))
    await expect(packed({ ...books, after: wrong })).rejects.toThrow(
      'the entries end at the balance',
    )
  })
})
