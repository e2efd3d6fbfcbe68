import {
  addCents,
  invariant,
  roundHalfUp,
  zeroCents,
  type Cents,
  type RateHundredths,
} from '@quittance/kernel'

import { noComponents } from '#allocation/within-debt.ts'
import {
  credit,
  debit,
  headOf,
  makeEntry,
  reversalOf,
  type Entry,
  type Recording,
} from '#entries/entry.ts'
import { chargeLines } from '#posting/debtor-lines.ts'
import { notPosted, posted, type Posted } from '#posting/outcome.ts'

/**
 * Who bears a cost in the books of the office: `office` keeps it as its own expense, `rebilled`
 * invoices it to the creditor with VAT as its convention says, `disbursement` was paid in the name of
 * the creditor and for its account (débours).
 */
export type CostBearer = 'office' | 'rebilled' | 'disbursement'

/** What of a cost is invoiced to the creditor; a disbursement bears no VAT of ours. */
export type BilledCost = { readonly net: Cents; readonly vat: Cents }

/** A cost that the office paid on a case (frais avancé). */
export type AdvancedCost = Recording & {
  readonly creditor: string
  readonly case: string
  /** What the supplier invoiced, before its VAT and of its VAT. */
  readonly net: Cents
  readonly vat: Cents
  readonly bearer: CostBearer
  /** What is invoiced and on what day; null where the office keeps it. */
  readonly billed: (BilledCost & { readonly on: Recording['effectiveOn'] }) | null
  /** The version of the convention that it is rebilled under. */
  readonly convention: string | null
  /**
   * Where the law puts it on the debtor: on what item, from what day, by what text and what proof.
   * Null where it stays with the creditor (CPCE L111-8, al. 2): then nothing of it is in the memo book.
   */
  readonly charged: {
    readonly claim: string
    readonly on: Recording['effectiveOn']
    readonly basis: string
  } | null
}

/**
 * What of a cost is invoiced to the creditor, by who bears it: its sum before tax with our own VAT
 * rounded half up, or the exact sum of a disbursement, with no VAT (CGI 267, II-2°, to be confirmed
 * by an expert-comptable).
 */
export function advancedCostTerms(
  { net, vat }: BilledCost,
  bearer: CostBearer,
  vatRate: RateHundredths,
): BilledCost | null {
  switch (bearer) {
    case 'office':
      return null
    case 'rebilled':
      return { net, vat: roundHalfUp(net, { numerator: BigInt(vatRate), denominator: 10_000n }) }
    case 'disbursement':
      return { net: addCents(net, vat), vat: zeroCents }
  }
}

/**
 * Posts a cost that the office paid (frais avancé), rows 15 and 16 of the posting table.
 *
 * The rule: D 622700 and 445660 / C 512000, and where it is rebilled D 411000 / C 706100 / C 445740;
 * never in the memo book. A disbursement: D 467600 / C 512000, then D 411000 / C 467600 without VAT.
 * A cost that the law puts on the debtor: D10000 / D80000, with its text and its proof in the label.
 */
export function postCostAdvanced(of: AdvancedCost): Posted {
  if (addCents(of.net, of.vat) <= 0 || of.net < 0 || of.vat < 0) {
    return notPosted('amount-must-be-positive')
  }
  if (of.bearer === 'rebilled' && of.convention === null) return notPosted('no-convention')
  return posted(entriesOf(of))
}

/** Posts the undoing of a cost noted in error: the opposite of each of its entries, which it names. */
export function postCostUndone(of: AdvancedCost, recording: Omit<Recording, 'id'>): Posted {
  return posted(
    entriesOf(of).map((entry) => {
      const undone = reversalOf(entry, { ...recording, id: `${entry.id}:undone` }, new Set())
      invariant(undone.kind === 'posted', 'the entry of a cost is reversed once')
      return undone.entry
    }),
  )
}

/**
 * Posts the payment by the creditor of a cost invoiced to it: D 512000 / C 411000, and the VAT of a
 * rebilled one falls due: D 445740 / C 445710.
 */
export function postCostSettled(
  of: Recording & { readonly creditor: string; readonly billed: BilledCost },
): Posted {
  const { creditor, billed } = of
  const gross = addCents(billed.net, billed.vat)
  if (gross <= 0) return notPosted('amount-must-be-positive')
  const head = headOf(of, 'cost-settled', 'Frais réglés par le mandant')
  return posted([
    makeEntry({ ...head, id: `${of.id}:O` }, [
      debit(gross, { account: '512000' }),
      credit(gross, { account: '411000', creditor }),
      debit(billed.vat, { account: '445740' }),
      credit(billed.vat, { account: '445710' }),
    ]),
  ])
}

function entriesOf(of: AdvancedCost): readonly Entry[] {
  return [paidEntry(of), ...billedEntry(of), ...chargedEntry(of)]
}

function paidEntry(of: AdvancedCost): Entry {
  const { creditor, net, vat } = of
  const gross = addCents(net, vat)
  const paid = credit(gross, { account: '512000' })
  if (of.bearer === 'disbursement') {
    const head = headOf(of, 'cost-advanced', 'Débours avancé au nom du mandant')
    const advanced = debit(gross, { account: '467600', creditor, case: of.case })
    return makeEntry({ ...head, id: `${of.id}:paid:O` }, [advanced, paid])
  }
  const head = headOf(of, 'cost-advanced', 'Frais de recouvrement payés par le cabinet')
  return makeEntry({ ...head, id: `${of.id}:paid:O` }, [
    debit(net, { account: '622700' }),
    debit(vat, { account: '445660' }),
    paid,
  ])
}

function billedEntry(of: AdvancedCost): readonly Entry[] {
  const { billed, creditor } = of
  if (billed === null) return []
  const on = { ...of, effectiveOn: billed.on }
  const gross = addCents(billed.net, billed.vat)
  const owed = debit(gross, { account: '411000', creditor })
  const id = `${of.id}:billed:O`
  if (of.bearer === 'disbursement') {
    const head = headOf(on, 'cost-billed', 'Débours facturé au mandant, sans TVA')
    const back = credit(gross, { account: '467600', creditor, case: of.case })
    return [makeEntry({ ...head, id }, [owed, back])]
  }
  const head = headOf(on, 'cost-billed', 'Frais refacturés au mandant')
  const under = of.convention === null ? {} : { convention: of.convention }
  return [
    makeEntry({ ...head, id, ...under }, [
      owed,
      credit(billed.net, { account: '706100' }),
      credit(billed.vat, { account: '445740' }),
    ]),
  ]
}

function chargedEntry(of: AdvancedCost): readonly Entry[] {
  const { charged } = of
  if (charged === null) return []
  const label = `Frais à la charge du débiteur : ${charged.basis}`
  const head = headOf({ ...of, effectiveOn: charged.on }, 'cost-charged', label)
  const costs = addCents(of.net, of.vat)
  const served = { ...noComponents, costs }
  return [
    makeEntry(
      { ...head, id: `${of.id}:charged:D` },
      chargeLines(of.case, { debt: charged.claim, served }),
    ),
  ]
}
