import type { Cents, Certainty } from '@quittance/kernel'
import type { Maybe } from '#texts/facts.ts'

/** What an exhibit is (nature de la pièce). */
export const exhibitKinds = [
  'notarial-deed',
  'lawyer-deed',
  'private-deed',
  'acknowledgment-of-debt',
  'invoice',
  'order',
  'delivery-note',
  'sms',
  'instant-message',
  'e-mail',
  'bank-transfer',
  'witness',
  'bailiff-report',
  'admission-in-court',
  'oath',
  'books',
] as const
export type ExhibitKind = (typeof exhibitKinds)[number]

/** An exhibit as the asker describes it (pièce). */
export type Exhibit<Amount> = {
  readonly id?: Maybe<string>
  readonly kind?: Maybe<ExhibitKind>
  readonly from?: Maybe<'debtor' | 'creditor' | 'third-party'>
  readonly signature?: Maybe<'handwritten' | 'qualified' | 'advanced' | 'simple' | 'none'>
  /** How sure the author is, A the surest; asked for messages only. */
  readonly authorGrade?: Maybe<'A' | 'B' | 'C' | 'D' | 'E'>
  readonly states?: Maybe<'debt-and-amount' | 'debt-only' | 'payment' | 'nothing'>
  readonly amountInFigures?: Maybe<Amount | null>
  readonly amountInWords?: Maybe<Amount | null>
}

/** What an exhibit can do for the proof (rôle de la pièce). */
export type ExhibitRole =
  | 'full-proof'
  | 'substitute'
  | 'beginning-of-proof'
  | 'free-proof'
  | 'corroboration'
  | 'none'

/** Why an exhibit does not do more, from the most to the least serious. */
export type ExhibitWeakness =
  | 'states-nothing'
  | 'own-document'
  | 'author-uncertain'
  | 'signature-missing'
  | 'amount-missing'
  | 'mention-incomplete'
  | 'handover-only'
  | 'message-only'
  | 'payment-only'
  | 'third-party-only'
  | 'signature-reliability-to-prove'

/** The value of one exhibit (force probante). */
export type ExhibitValue = {
  readonly role: ExhibitRole
  readonly weakness: ExhibitWeakness | null
  readonly certainty: Certainty
}

/**
 * The value of each kind of exchange or paper, by itself (valeur de chaque échange).
 *
 * Where a writing is required, a message of the debtor is at best a beginning of proof in writing
 * (C. civ. 1362); the creditor's own papers prove nothing for him (C. civ. 1363). His own transfer
 * proves that he handed money over, never that it is to be given back, even where proof is free.
 */
export function exhibitValue(exhibit: Exhibit<Cents>, writingRequired: boolean): ExhibitValue {
  const value = underWrittenProof(exhibit)
  if (writingRequired || exhibit.states !== 'debt-and-amount') return value
  if (value.weakness === 'handover-only') return value
  switch (value.role) {
    case 'beginning-of-proof':
    case 'corroboration':
      return { ...value, role: 'free-proof', certainty: 'arguable' }
    case 'full-proof':
    case 'substitute':
    case 'free-proof':
    case 'none':
      return value
  }
}

function underWrittenProof(exhibit: Exhibit<Cents>): ExhibitValue {
  const { kind, from, states } = exhibit
  if (states === 'nothing') return weak('none', 'states-nothing')
  if (kind === 'oath' && from !== 'third-party') return ofDebt(exhibit, sure('substitute'))
  if (kind === 'bank-transfer') return ofTransfer(exhibit)
  if (kind === 'notarial-deed') return ofDebt(exhibit, sure('full-proof'))
  if (from === 'creditor') return weak('none', 'own-document')
  if (from === 'third-party') return weak('corroboration', 'third-party-only')
  switch (kind) {
    case 'admission-in-court':
      return ofDebt(exhibit, sure('substitute'))
    case 'lawyer-deed':
    case 'books':
      return ofAmount(exhibit, sure('full-proof'))
    case 'private-deed':
    case 'order':
    case 'delivery-note':
      return ofSignedPaper(exhibit)
    case 'acknowledgment-of-debt':
      return ofAcknowledgment(exhibit)
    case 'sms':
    case 'instant-message':
    case 'e-mail':
      return ofMessage(exhibit)
    case 'invoice':
      return ofDebt(exhibit, weak('beginning-of-proof', 'signature-missing'))
    case 'witness':
    case 'oath':
    case 'bailiff-report':
    case undefined:
      return weak('corroboration', 'third-party-only')
  }
}

function ofTransfer({ from }: Exhibit<Cents>): ExhibitValue {
  return weak('corroboration', from === 'creditor' ? 'handover-only' : 'payment-only')
}

function ofDebt({ states }: Exhibit<Cents>, value: ExhibitValue): ExhibitValue {
  return states === 'payment' ? weak('corroboration', 'payment-only') : value
}

function ofAmount(exhibit: Exhibit<Cents>, value: ExhibitValue): ExhibitValue {
  if (exhibit.states === 'debt-only') return weak('beginning-of-proof', 'amount-missing')
  return ofDebt(exhibit, value)
}

function ofSignedPaper(exhibit: Exhibit<Cents>): ExhibitValue {
  switch (exhibit.signature) {
    case 'handwritten':
    case 'qualified':
      return ofAmount(exhibit, sure('full-proof'))
    case 'advanced':
    case 'simple':
      return ofAmount(exhibit, {
        role: 'full-proof',
        weakness: 'signature-reliability-to-prove',
        certainty: 'arguable',
      })
    case 'none':
    case undefined:
      return ofDebt(exhibit, weak('beginning-of-proof', 'signature-missing'))
  }
}

/** An acknowledgment of debt also needs its amount in words and in figures (C. civ. 1376). */
function ofAcknowledgment(exhibit: Exhibit<Cents>): ExhibitValue {
  const value = ofSignedPaper(exhibit)
  const { amountInWords = null, amountInFigures = null } = exhibit
  const complete = amountInWords !== null && amountInFigures !== null
  if (value.role !== 'full-proof' || complete) return value
  return weak('beginning-of-proof', 'mention-incomplete')
}

function ofMessage(exhibit: Exhibit<Cents>): ExhibitValue {
  if (exhibit.authorGrade === 'E') return weak('none', 'author-uncertain')
  if (exhibit.signature === 'qualified') return ofAmount(exhibit, sure('full-proof'))
  if (exhibit.authorGrade === 'D') {
    return ofDebt(exhibit, {
      role: 'beginning-of-proof',
      weakness: 'author-uncertain',
      certainty: 'arguable',
    })
  }
  return ofDebt(exhibit, weak('beginning-of-proof', 'message-only'))
}

function sure(role: ExhibitRole): ExhibitValue {
  return { role, weakness: null, certainty: 'established' }
}

function weak(role: ExhibitRole, weakness: ExhibitWeakness): ExhibitValue {
  return { role, weakness, certainty: 'established' }
}
