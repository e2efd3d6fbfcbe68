import { kept, keptList, keptNumberOrNull, keptText } from '#app/forms/drafts/kept-values.ts'
import { keptTextOrNull, keptWord, parsedOrNull } from '#app/forms/drafts/kept-values.ts'
import {
  blankDeposit,
  debtorKinds,
  natures,
  tradeAnswers,
  type CreditNoteDraft,
  type DebtorDraft,
  type DepositDraft,
  type ItemDraft,
} from '#features/intake/deposit/deposit-draft.ts'

/** Reads a claim kept on this device; what cannot be read of it is blank. */
export function readDepositDraft(text: string): DepositDraft | null {
  const from = parsedOrNull(text)
  if (from === null) return null
  const items = keptList(from, 'items').map(itemOf)
  return {
    creditorId: creditorOf(kept(from, 'creditorId')),
    debtor: debtorOf(kept(from, 'debtor')),
    nature: natures.find((one) => one === keptText(from, 'nature')) ?? null,
    title: keptText(from, 'title'),
    limitationStartsOn: keptTextOrNull(from, 'limitationStartsOn'),
    contractRateHundredths: keptNumberOrNull(from, 'contractRateHundredths'),
    items: items.length === 0 ? blankDeposit().items : items,
    creditNotes: keptList(from, 'creditNotes').map(creditNoteOf),
  }
}

function creditorOf(from: unknown): DepositDraft['creditorId'] {
  const id = keptText(from, 'id')
  return id === '' ? null : { id, text: keptText(from, 'text') }
}

function debtorOf(from: unknown): DebtorDraft {
  const address = kept(from, 'address')
  return {
    kind: debtorKinds.find((one) => one === keptText(from, 'kind')) ?? null,
    trade: keptWord(from, 'trade', tradeAnswers),
    civility: keptWord(from, 'civility', ['none', 'M.', 'Mme']),
    name: keptText(from, 'name'),
    tradeName: keptText(from, 'tradeName'),
    siren: keptText(from, 'siren'),
    email: keptText(from, 'email'),
    phone: keptText(from, 'phone'),
    address: {
      line2: keptText(address, 'line2'),
      line3: keptText(address, 'line3'),
      street: keptText(address, 'street'),
      postCode: keptText(address, 'postCode'),
      town: keptText(address, 'town'),
    },
  }
}

function itemOf(from: unknown): ItemDraft {
  return {
    key: keptText(from, 'key'),
    number: keptText(from, 'number'),
    label: keptText(from, 'label'),
    issuedOn: keptTextOrNull(from, 'issuedOn'),
    dueOn: keptTextOrNull(from, 'dueOn'),
    amountCents: keptNumberOrNull(from, 'amountCents'),
  }
}

function creditNoteOf(from: unknown): CreditNoteDraft {
  return {
    key: keptText(from, 'key'),
    number: keptText(from, 'number'),
    on: keptTextOrNull(from, 'on'),
    amountCents: keptNumberOrNull(from, 'amountCents'),
    invoiceNumber: keptText(from, 'invoiceNumber'),
  }
}
