import type { DepositInput, PostalAddress } from '@quittance/contract'
import { addCents, cents, isCents, subtractCents, zeroCents, type Cents } from '@quittance/kernel'
import type { Pick as Picked } from '#app/forms/PickField.tsx'
import { blankAddress } from '#app/forms/AddressFields.tsx'
import { textOrNull } from '#app/forms/drafts/checks.ts'

export const debtorKinds = ['consumer', 'professional', 'private-individual'] as const
export const natures = [
  'invoice',
  'sale',
  'services',
  'works',
  'loan',
  'residential-rent',
  'commercial-rent',
  'other',
] as const

export type DebtorKind = (typeof debtorKinds)[number]
export type Nature = (typeof natures)[number]
export const tradeAnswers = ['unknown', 'merchant', 'artisan', 'other'] as const
export type TradeAnswer = (typeof tradeAnswers)[number]
export type CivilityAnswer = 'none' | 'M.' | 'Mme'

/** An invoice as typed; `key` tells rows apart while they have no number. */
export type ItemDraft = {
  readonly key: string
  readonly number: string
  readonly label: string
  readonly issuedOn: string | null
  readonly dueOn: string | null
  readonly amountCents: number | null
}

export type CreditNoteDraft = {
  readonly key: string
  readonly number: string
  readonly on: string | null
  readonly amountCents: number | null
  readonly invoiceNumber: string
}

export type DebtorDraft = {
  readonly kind: DebtorKind | null
  readonly trade: TradeAnswer
  readonly civility: CivilityAnswer
  readonly name: string
  readonly tradeName: string
  readonly siren: string
  readonly email: string
  readonly phone: string
  readonly address: PostalAddress
}

/** A claim as typed: its paths are those of the input of the API. */
export type DepositDraft = {
  readonly creditorId: Picked | null
  readonly debtor: DebtorDraft
  readonly nature: Nature | null
  readonly title: string
  readonly limitationStartsOn: string | null
  readonly contractRateHundredths: number | null
  readonly items: readonly ItemDraft[]
  readonly creditNotes: readonly CreditNoteDraft[]
}

export function blankItem(): ItemDraft {
  return {
    key: crypto.randomUUID(),
    number: '',
    label: '',
    issuedOn: null,
    dueOn: null,
    amountCents: null,
  }
}

export function blankCreditNote(): CreditNoteDraft {
  return { key: crypto.randomUUID(), number: '', on: null, amountCents: null, invoiceNumber: '' }
}

export function blankDeposit(): DepositDraft {
  return {
    creditorId: null,
    debtor: {
      kind: null,
      trade: 'unknown',
      civility: 'none',
      name: '',
      tradeName: '',
      siren: '',
      email: '',
      phone: '',
      address: blankAddress,
    },
    nature: null,
    title: '',
    limitationStartsOn: null,
    contractRateHundredths: null,
    items: [blankItem()],
    creditNotes: [],
  }
}

/** What is claimed in principal: invoices less credit notes, those without an amount aside. */
export function principalOf(draft: Pick<DepositDraft, 'items' | 'creditNotes'>): Cents {
  const sum = (rows: readonly { readonly amountCents: number | null }[]): Cents =>
    addCents(...rows.map(({ amountCents }) => amountOf(amountCents)))
  return subtractCents(sum(draft.items), sum(draft.creditNotes))
}

/** An amount typed, zero while there is none. */
export function amountOf(amount: number | null): Cents {
  return amount !== null && isCents(amount) ? cents(amount) : zeroCents
}

/** A deposit as the API takes it; only for a draft without faults. */
export function depositInput(draft: DepositDraft): DepositInput {
  const { creditorId, debtor, nature, items, creditNotes, title } = draft
  const professional = debtor.kind === 'professional'
  return {
    creditorId: creditorId?.id ?? '',
    nature: nature ?? 'other',
    title,
    limitationStartsOn: draft.limitationStartsOn,
    contractRateHundredths: draft.contractRateHundredths,
    debtor: {
      ...debtor,
      kind: debtor.kind ?? 'consumer',
      trade: professional && debtor.trade !== 'unknown' ? debtor.trade : null,
      civility: debtor.civility === 'none' ? null : debtor.civility,
      tradeName: textOrNull(debtor.tradeName),
      siren: textOrNull(debtor.siren),
      email: textOrNull(debtor.email),
      phone: textOrNull(debtor.phone),
    },
    items: items.map(({ number, label, issuedOn, dueOn, amountCents }) => ({
      number,
      label,
      issuedOn: issuedOn ?? '',
      dueOn: dueOn ?? '',
      amountCents: amountCents ?? 0,
    })),
    creditNotes: creditNotes.map(({ number, on, amountCents, invoiceNumber }) => ({
      number,
      on: on ?? '',
      amountCents: amountCents ?? 0,
      invoiceNumber,
    })),
  }
}
