import {
  oneOf,
  type DossierRecord,
  type ExhibitDescription,
  type ExhibitRecord,
} from '@quittance/database'
import { compareDays, addCents, type Day, type Outcome } from '@quittance/kernel'
import {
  answerWriting,
  exhibitKinds,
  type Exhibit,
  type Writing,
  type WritingDocument,
} from '@quittance/law'
import { admissionsOf } from '#assessment/admissions.ts'
import { itemsOwed } from '#assessment/items-owed.ts'
import { messageKindOf } from '#evidence/message-kinds.ts'

/** An exhibit as the question of proof knows it, and the one it is. */
export type SourcedExhibit = { readonly exhibit: Exhibit<number>; readonly exhibitId: string }

/** Whether a writing is required for the claim, and what the exhibits attached are worth. */
export function writingOf(dossier: DossierRecord, asOf: Day): Outcome<Writing> {
  return answerWriting(writingDocument(dossier, asOf))
}

/** The facts of the question of proof on a day. */
export function writingDocument(dossier: DossierRecord, asOf: Day): WritingDocument {
  const firstItem = dossier.items.toSorted((a, b) => compareDays(a.issuedOn, b.issuedOn))[0]
  const left = addCents(...itemsOwed(dossier, asOf).map(({ principalLeft }) => principalLeft))
  return {
    asOf: asOf.toString(),
    ...(firstItem === undefined ? {} : { actOn: firstItem.issuedOn.toString() }),
    actAmount: addCents(...dossier.items.map((item) => item.actAmountCents ?? item.principalCents)),
    claimedAmount: left === 0 ? 1 : left,
    actKind: 'juridical-act',
    against: dossier.debtor.trade === 'merchant' ? 'merchant-commercial-act' : 'other',
    exhibits: exhibitsToWeigh(dossier).map(({ exhibit }) => exhibit),
  }
}

/**
 * The exhibits as the question of proof knows them.
 *
 * One that nobody has described is taken as not signed, which never says more than the paper
 * proves; a letter or a paper of an unknown kind waits for its description.
 */
export function exhibitsToWeigh(dossier: DossierRecord): readonly SourcedExhibit[] {
  return dossier.exhibits.flatMap((exhibit) => {
    const weighed = described(exhibit, dossier) ?? assumed(exhibit, dossier)
    return weighed === null
      ? []
      : [{ exhibitId: exhibit.id, exhibit: { id: `P${exhibit.number}`, ...weighed } }]
  })
}

const authors = ['debtor', 'creditor', 'third-party'] as const
const signatures = ['handwritten', 'qualified', 'advanced', 'simple', 'none'] as const
const statements = ['debt-and-amount', 'debt-only', 'payment', 'nothing'] as const

/** What a person read on an exhibit, in the words of the question; the columns check its codes. */
export function readDescription({ kind, from, signature, states }: ExhibitDescription) {
  return {
    kind: oneOf(exhibitKinds, kind),
    from: oneOf(authors, from),
    signature: oneOf(signatures, signature),
    states: oneOf(statements, states),
  }
}

/** What a person read on an exhibit; null where nobody has said. */
function described(exhibit: ExhibitRecord, dossier: DossierRecord): Exhibit<number> | null {
  if (exhibit.described === null) return null
  const { figuresCents, wordsCents } = exhibit.described
  const read = readDescription(exhibit.described)
  const isMessage = read.kind === 'sms' || read.kind === 'instant-message' || read.kind === 'e-mail'
  return {
    ...read,
    ...(isMessage ? { authorGrade: authorGradeOf(exhibit, dossier) } : {}),
    amountInFigures: figuresCents,
    amountInWords: wordsCents,
  }
}

/** What an exhibit is taken for by what it was said to be when it was attached, and no more. */
function assumed(exhibit: ExhibitRecord, dossier: DossierRecord): Exhibit<number> | null {
  const unsigned = { from: 'debtor', signature: 'none' } as const
  switch (exhibit.kind) {
    case 'invoice':
      return { kind: 'invoice', from: 'creditor', states: 'debt-and-amount' }
    case 'order':
      return { kind: 'order', ...unsigned, states: 'debt-and-amount' }
    case 'contract':
      return { kind: 'private-deed', ...unsigned, states: 'debt-and-amount' }
    case 'delivery-note':
      return { kind: 'delivery-note', ...unsigned, states: 'debt-only' }
    case 'bank-document':
      return { kind: 'bank-transfer', from: 'third-party', states: 'payment' }
    case 'acknowledgment':
      return { kind: 'acknowledgment-of-debt', ...unsigned, states: 'debt-and-amount' }
    case 'message-export':
      return conversation(exhibit, dossier)
    case 'constat':
      return report(exhibit, dossier)
    default:
      return null
  }
}

/** Messages count for what a person kept of them, and no more. */
function conversation(exhibit: ExhibitRecord, dossier: DossierRecord): Exhibit<number> {
  const admits = admissionsIn(exhibit, dossier)
  const states = admits.some(({ amountCents }) => amountCents !== null)
    ? 'debt-and-amount'
    : admits.length > 0
      ? 'debt-only'
      : 'nothing'
  const kind = messageKindOf(admits[0]?.format ?? 'sms-backup-restore')
  return { kind, from: 'debtor', authorGrade: authorGradeOf(exhibit, dossier), states }
}

/** The report of an officer says what was shown to him: of messages, what a person kept of them. */
function report({ recordsMessages }: ExhibitRecord, dossier: DossierRecord): Exhibit<number> {
  const recorded = recordsMessages ? admissionsOf(dossier).filter((one) => one.recorded) : []
  const states = recorded.some(({ amountCents }) => amountCents !== null)
    ? 'debt-and-amount'
    : 'debt-only'
  return { kind: 'bailiff-report', from: 'third-party', states }
}

/** How sure the author of an exhibit's messages is: the surest of those kept, else unknown. */
function authorGradeOf(
  exhibit: ExhibitRecord,
  dossier: DossierRecord,
): 'A' | 'B' | 'C' | 'D' | 'E' {
  const grades = admissionsIn(exhibit, dossier).map(({ authorGrade }) => authorGrade)
  return grades.toSorted()[0] ?? 'E'
}

function admissionsIn(exhibit: ExhibitRecord, dossier: DossierRecord) {
  return admissionsOf(dossier).filter(({ exhibitId }) => exhibitId === exhibit.id)
}
