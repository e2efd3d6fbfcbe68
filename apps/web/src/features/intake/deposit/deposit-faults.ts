import { addressFaults } from '#app/forms/AddressFields.tsx'
import { missing, type Sentences } from '#app/forms/drafts/checks.ts'
import type { formsFr } from '#app/forms/forms.fr.ts'
import { principalOf, type DepositDraft } from '#features/intake/deposit/deposit-draft.ts'
import type { DepositWords } from '#features/intake/deposit/deposit-words.ts'
import type { SameKeys } from '#words/use-words.ts'

/** What is missing of a claim, each in one sentence at its path. */
export function depositFaults(
  draft: DepositDraft,
  words: DepositWords,
  shared: SameKeys<typeof formsFr>,
): Sentences {
  const { debtor } = draft
  return {
    creditorId: draft.creditorId === null ? words.noCreditor : null,
    'debtor.kind': debtor.kind === null ? words.noKind : null,
    'debtor.name': missing(debtor.name, words.noName),
    ...addressFaults(debtor.address, 'debtor.address', shared),
    nature: draft.nature === null ? words.noNature : null,
    title: missing(draft.title, words.noClause),
    ...itemFaults(draft, words),
    ...creditNoteFaults(draft, words),
  }
}

function itemFaults({ items }: DepositDraft, words: DepositWords): Sentences {
  const faults: Record<string, string | null> = {}
  for (const [index, item] of items.entries()) {
    const at = `items[${index}]`
    faults[`${at}.number`] = missing(item.number, words.noNumber)
    faults[`${at}.label`] = missing(item.label, words.noLabel)
    faults[`${at}.issuedOn`] = item.issuedOn === null ? words.noIssued : null
    faults[`${at}.dueOn`] = item.dueOn === null ? words.noDue : null
    faults[`${at}.amountCents`] = item.amountCents === null ? words.noAmount : null
  }
  return faults
}

function creditNoteFaults(draft: DepositDraft, words: DepositWords): Sentences {
  const faults: Record<string, string | null> = {}
  for (const [index, note] of draft.creditNotes.entries()) {
    const at = `creditNotes[${index}]`
    faults[`${at}.number`] = missing(note.number, words.noNumber)
    faults[`${at}.on`] = note.on === null ? words.noOn : null
    faults[`${at}.invoiceNumber`] = missing(note.invoiceNumber, words.noInvoice)
    faults[`${at}.amountCents`] = note.amountCents === null ? words.noAmount : null
  }
  if (draft.creditNotes.length > 0 && principalOf(draft) <= 0) {
    faults['creditNotes[0].amountCents'] = words.tooReduced
  }
  return faults
}
