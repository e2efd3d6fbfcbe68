import { afterDe, dayText } from '@quittance/kernel'
import type {
  ComposedLetter,
  LabelledText,
  LetterBlock,
  ParagraphBlock,
} from '#words/composed-letter.ts'
import type { FirstLetter, LetterKind, Occasion, ToDebtor } from '#words/facts/letter-facts.ts'
import type { Civility, Contact, Sender } from '#words/facts/parties.ts'
import {
  addressLines,
  nameWithCivility,
  postalLines,
  type Addressee,
} from '#words/french/postal-lines.ts'
import { setFrench } from '#words/french/typography.ts'
import { letterText } from '#words/letter-text.ts'

const SALUTATIONS: Readonly<Record<Civility, string>> = {
  madam: 'Madame',
  sir: 'Monsieur',
  'madam-and-sir': 'Madame, Monsieur',
}

/** What a kind of letter adds to the frame that all share. */
export type LetterMatter = {
  readonly kind: LetterKind
  readonly to: Addressee | null
  readonly subject: string
  readonly references: readonly (LabelledText | null)[]
  readonly body: readonly LetterBlock[]
  readonly signsFor: string | null
  /** The formula that closes it; that of every letter where absent. */
  readonly closing?: string
  /** A document (list, register) is neither greeted nor closed by a formula. */
  readonly isDocument?: boolean
}

/** Puts the words of a kind of letter into the frame that all letters share. */
export function framedLetter(facts: Occasion, matter: LetterMatter): ComposedLetter {
  const { sender } = facts
  const salutation = matter.isDocument === true ? null : salutationOf(matter.to?.civility ?? null)
  const letter = {
    kind: matter.kind,
    title: setFrench(
      facts.caseNumber === null || matter.subject.includes(facts.caseNumber)
        ? matter.subject
        : `${matter.subject}, dossier ${facts.caseNumber}`,
    ),
    issuedOn: facts.issuedOn.toString(),
    letterhead: { name: sender.name, lines: letterheadLines(sender) },
    recipient: matter.to === null ? [] : (postalLines(matter.to) ?? []),
    delivery: deliveryOf(facts),
    placeAndDate: `${facts.place}, le ${dayText(facts.issuedOn)}`,
    subject: setFrench(matter.subject),
    references: [
      ...(facts.caseNumber === null ? [] : [{ label: 'Dossier', value: facts.caseNumber }]),
      { label: 'Référence', value: facts.reference },
      ...matter.references.filter((row) => row !== null),
    ],
    salutation: salutation === null ? null : `${salutation},`,
    body: matter.body,
    closing:
      salutation === null
        ? null
        : setFrench(
            matter.closing ??
              `Nous vous prions d’agréer, ${salutation}, nos salutations distinguées.`,
          ),
    signature: signatureOf(facts, matter.signsFor),
    footer: sender.legalMentions.map(setFrench),
    folio: facts.caseNumber ?? facts.reference,
  }
  return { ...letter, text: letterText(letter) }
}

/** A paragraph that an officer may rewrite. */
export function paragraph(id: string, text: string): ParagraphBlock {
  return { kind: 'paragraph', id, editable: true, text: setFrench(text) }
}

/** A paragraph that carries what the law orders, and that nobody rewrites. */
export function lawfulParagraph(id: string, text: string): ParagraphBlock {
  return { kind: 'paragraph', id, editable: false, text: setFrench(text) }
}

/** The row that repeats the first letter, in every letter after it. */
export function firstLetterReference(first: FirstLetter | null): LabelledText | null {
  if (first === null) return null
  const value = `${first.reference}, du ${dayText(first.sentOn)}`
  return { label: 'Première lettre', value }
}

/** The row that names the creditor, where the sender is not he. */
export function creditorReference(facts: Pick<ToDebtor, 'creditor'>): LabelledText | null {
  return facts.creditor === null ? null : { label: 'Créancier', value: facts.creditor.name }
}

/** « au …, à … ou sur … »: how to answer, as it ends a sentence. */
export function waysToAnswer(contact: Contact): readonly string[] {
  return [
    ...(contact.phone === null ? [] : [`au ${unbroken(contact.phone)}`]),
    ...(contact.email === null ? [] : [`à ${contact.email}`]),
    ...(contact.page === null ? [] : [`sur ${contact.page}`]),
  ]
}

/** How a person is greeted and named at the end; both, where nobody knows. */
export function salutationOf(civility: Civility | null): string {
  return civility === null ? 'Madame, Monsieur' : SALUTATIONS[civility]
}

function letterheadLines(sender: Sender): readonly string[] {
  const { phone, email, page } = sender.contact
  const reached = [...(phone === null ? [] : [unbroken(phone)]), ...(email === null ? [] : [email])]
  return [
    ...(sender.capacity === 'agency' ? ['activité de recouvrement amiable'] : []),
    ...addressLines(sender.address),
    ...(reached.length === 0 ? [] : [reached.join(', ')]),
    ...(page === null ? [] : [page]),
  ]
}

function signatureOf(facts: Occasion, signsFor: string | null): readonly string[] {
  const { name, role } = facts.sender.signatory
  return [
    ...(signsFor === null ? [] : [`Pour ${signsFor},`]),
    name,
    ...(role === null ? [] : [role]),
  ]
}

function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0')
}

/** « de Piscines du Vallon », « d’Atelier Verrières »: a name after « de », elided before a vowel. */
export function ofName(of: Pick<Addressee, 'name' | 'civility'>): string {
  return afterDe(nameInText(of))
}

/** The name a creditor or debtor bears inside a sentence. */
export function nameInText(of: Pick<Addressee, 'name' | 'civility'>): string {
  return setFrench(nameWithCivility(of))
}

/** How it is delivered, as it is printed above the window. */
function deliveryOf({ registered, electronic }: Occasion): string | null {
  if (electronic === true) return 'Lettre recommandée électronique'
  return registered ? 'Lettre recommandée avec avis de réception' : null
}
