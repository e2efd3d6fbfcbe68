import type { DossierRecord, ExhibitRecord } from '@quittance/database'
import { addCents, cents, type Cents, type Day, type Outcome } from '@quittance/kernel'
import { writing, type Exhibit, type Writing } from '@quittance/law'
import { admissionsOf } from '#assessment/admissions.ts'
import { itemsOwed } from '#assessment/items-owed.ts'

/** Whether a writing is required for the claim, and what the exhibits attached are worth. */
export function writingOf(dossier: DossierRecord, asOf: Day): Outcome<Writing> {
  const firstItem = dossier.items.toSorted((a, b) =>
    Temporal.PlainDate.compare(a.issuedOn, b.issuedOn),
  )[0]
  const owed = itemsOwed(dossier, asOf)
  const left = addCents(...owed.map(({ principalLeft }) => principalLeft))
  return writing({
    asOf,
    actOn: firstItem?.issuedOn,
    actAmount: addCents(...dossier.items.map((item) => item.actAmountCents ?? item.principalCents)),
    claimedAmount: left === 0 ? cents(1) : left,
    actKind: 'juridical-act',
    against: dossier.debtor.isMerchant === true ? 'merchant-commercial-act' : 'other',
    exhibits: exhibitsOf(dossier),
  })
}

/**
 * The exhibits as the question of proof knows them.
 *
 * Nobody has said yet whether a paper is signed: it is taken as not signed, which never says more
 * than the paper proves.
 */
function exhibitsOf(dossier: DossierRecord): readonly Exhibit<Cents>[] {
  return dossier.exhibits.flatMap((exhibit) => {
    const described = describe(exhibit, dossier)
    return described === null ? [] : [{ id: `P${exhibit.number}`, ...described }]
  })
}

function describe(exhibit: ExhibitRecord, dossier: DossierRecord): Exhibit<Cents> | null {
  switch (exhibit.kind) {
    case 'invoice':
      return { kind: 'invoice', from: 'creditor', states: 'debt-and-amount' }
    case 'order':
      return { kind: 'order', from: 'debtor', signature: 'none', states: 'debt-and-amount' }
    case 'contract':
      return { kind: 'private-deed', from: 'debtor', signature: 'none', states: 'debt-and-amount' }
    case 'delivery-note':
      return { kind: 'delivery-note', from: 'debtor', signature: 'none', states: 'debt-only' }
    case 'bank-document':
      return { kind: 'bank-transfer', from: 'third-party', states: 'payment' }
    case 'acknowledgment':
      return {
        kind: 'acknowledgment-of-debt',
        from: 'debtor',
        signature: 'none',
        states: 'debt-and-amount',
      }
    case 'message-export':
      return describeMessages(exhibit, dossier)
    default:
      return null
  }
}

/** Messages count for what a person kept of them, and no more. */
function describeMessages(exhibit: ExhibitRecord, dossier: DossierRecord): Exhibit<Cents> {
  const admits = admissionsOf(dossier).filter(({ exhibitId }) => exhibitId === exhibit.id)
  const states = admits.some(({ amountCents }) => amountCents !== null)
    ? 'debt-and-amount'
    : admits.length > 0
      ? 'debt-only'
      : 'nothing'
  const grades = admits.map(({ authorGrade }) => authorGrade).toSorted()
  const kind = admits.some(({ format }) => format !== 'sms-backup-restore')
    ? 'instant-message'
    : 'sms'
  return { kind, from: 'debtor', authorGrade: grades[0] ?? 'E', states }
}
