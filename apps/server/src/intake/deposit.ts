import type { DebtorInput, DepositInput } from '@quittance/contract'
import {
  findClaimedInvoices,
  getOrganisation,
  insertDossiers,
  keepDebtors,
  takeNumber,
  type NewDebtor,
  type NewDossier,
} from '@quittance/database'
import { day, earlierDay, invariant, isBefore, said, type Said } from '@quittance/kernel'
import { newReference } from '@quittance/money-files'
import { requireCreditor } from '#creditors/creditor-verbs.ts'
import { checkedPhone, checkedSiren } from '#identifiers/checked.ts'
import { debtorIdentity } from '#intake/debtor-identity.ts'
import { requireSettled, settleDraft } from '#intake/drafts/settle-draft.ts'
import { dueBeforeIssued } from '#intake/fields/field-names.ts'
import { requireMandate } from '#intake/mandate.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

export type Deposited = {
  readonly id: string
  readonly reference: string
  readonly version: number
}

/**
 * Deposits a claim (dépôt d'une créance) and opens its dossier.
 *
 * @throws Refused `law-refuses` when an agency has no mandate, insurance or declared account;
 * `already-done` when an invoice is already claimed from this debtor, or its draft ended; `invalid-input`.
 */
export async function depositClaim(work: Work, input: DepositInput): Promise<Deposited> {
  const creditor = await requireCreditor(work, input.creditorId)
  const organisation = await getOrganisation(work.tx)
  requireMandate({ organisation, creditor, today: work.today })
  checkDays(input)
  const draft = await requireSettled(work, input)
  const debtor = newDebtor(work, input.debtor)
  const kept = await keepDebtors(work.tx, {
    creditorId: creditor.id,
    debtors: [debtor],
    at: work.now,
  })
  const debtorId = kept.get(debtor.identityKey)
  invariant(debtorId !== undefined, 'a debtor kept has an id')
  await refuseClaimedTwice(work, input, debtorId)
  const { year } = work.today
  const number = await takeNumber(work.tx, { series: 'dossier', year })
  const dossier = newDossier(work, { input, debtorId, creditorId: creditor.id, year, number })
  await insertDossiers(work.tx, [dossier])
  await record(work, {
    verb: 'claim-deposited',
    subject: { kind: 'dossier', id: dossier.id },
    dossierId: dossier.id,
    facts: {
      reference: dossier.reference,
      creditor: creditor.name,
      debtor: input.debtor.name,
      nature: input.nature,
      items: input.items,
      creditNotes: input.creditNotes,
      ...(draft === null ? {} : { draftId: draft.id, answers: [...draft.answers] }),
    },
  })
  const { id, reference } = dossier
  const version = draft === null ? 1 : await settleDraft(work, { draft, input, dossierId: id })
  return { id, reference, version }
}

function checkDays(input: DepositInput): void {
  for (const [index, item] of input.items.entries()) {
    if (isBefore(day(item.dueOn), day(item.issuedOn))) {
      throw new Refused('invalid-input', dueBeforeIssued, { path: `items[${index}].dueOn` })
    }
  }
  const numbers = new Set(input.items.map(({ number }) => number))
  if (numbers.size !== input.items.length) {
    throw new Refused('invalid-input', sameNumberTwice, { path: 'items' })
  }
  for (const [index, note] of input.creditNotes.entries()) {
    if (numbers.has(note.invoiceNumber)) continue
    throw new Refused('invalid-input', noInvoiceNamed, {
      path: `creditNotes[${index}].invoiceNumber`,
    })
  }
}

const sameNumberTwice = said(
  'Deux factures de ce dépôt portent le même numéro.',
  'Two invoices of this deposit bear the same number.',
)
const noInvoiceNamed = said(
  'Cet avoir ne nomme aucune facture de ce dépôt.',
  'This credit note names no invoice of this deposit.',
)

function newDebtor(work: Work, input: DebtorInput): NewDebtor {
  const siren = checkedSiren(input.siren, 'debtor.siren')
  const { address } = input
  return {
    ...input,
    id: work.house.chance.id(),
    siren,
    phone: checkedPhone(input.phone, 'debtor.phone'),
    identityKey: debtorIdentity({ name: input.name, siren, postCode: address.postCode }),
  }
}

async function refuseClaimedTwice(
  work: Work,
  input: DepositInput,
  debtorId: string,
): Promise<void> {
  const invoices = input.items.map(({ number }) => ({ debtorId, number }))
  const [claimed] = await findClaimedInvoices(work.tx, input.creditorId, invoices)
  if (claimed === undefined) return
  throw new Refused('already-done', alreadyClaimed(claimed), { path: 'items' })
}

/** Said of an invoice that a dossier claims already: it is never claimed twice. */
export function alreadyClaimed(of: { readonly number: string; readonly reference: string }): Said {
  const { number, reference } = of
  return said(
    `La facture ${number} est déjà réclamée dans le dossier ${reference}.`,
    `Invoice ${number} is already claimed in case ${reference}.`,
  )
}

function newDossier(
  work: Work,
  of: { input: DepositInput; creditorId: string; debtorId: string; year: number; number: number },
): NewDossier {
  const { input, creditorId, debtorId, year, number } = of
  const { chance } = work.house
  const items = input.items.map((item) => ({
    id: chance.id(),
    number: item.number,
    label: item.label,
    issuedOn: day(item.issuedOn),
    dueOn: day(item.dueOn),
    principalCents: item.amountCents,
  }))
  const firstDue = items.map(({ dueOn }) => dueOn).reduce(earlierDay)
  const padded = String(number).padStart(4, '0')
  return {
    id: chance.id(),
    reference: `${year}-${padded}`,
    rfReference: rfReferenceOf(year, number),
    creditorId,
    debtorId,
    nature: input.nature,
    title: input.title,
    limitationStartsOn:
      input.limitationStartsOn === null ? firstDue : day(input.limitationStartsOn),
    limitationStartSaid: input.limitationStartsOn !== null,
    contractRateHundredths: input.contractRateHundredths,
    openedOn: work.today,
    createdAt: work.now,
    items,
    creditNotes: input.creditNotes.map((note) => {
      const item = items.find((one) => one.number === note.invoiceNumber)
      invariant(item !== undefined, 'a credit note names an invoice of its deposit')
      const { number: noteNumber, amountCents } = note
      return {
        id: chance.id(),
        claimItemId: item.id,
        number: noteNumber,
        on: day(note.on),
        amountCents,
      }
    }),
  }
}

/** The creditor reference (ISO 11649) of a dossier: `D`, its year, its number on four digits or more. */
export function rfReferenceOf(year: number, number: number): string {
  const reference = newReference(`D${year}${String(number).padStart(4, '0')}`)
  invariant(reference !== null, 'a dossier number makes a reference')
  return reference
}
