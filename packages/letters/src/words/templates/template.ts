import type { Capacity, Debtor } from '#words/facts/parties.ts'

/** The letters that ask for payment, whose words a template gives. */
export const demandKinds = [
  'first-reminder',
  'second-reminder',
  'last-reminder',
  'formal-notice',
] as const
export type DemandKind = (typeof demandKinds)[number]

/** How a letter or a call speaks, as the scenario goes on: never harsher than what may follow in law. */
export const letterTones = ['courteous', 'firm', 'grave'] as const
export type LetterTone = (typeof letterTones)[number]

/** On paper, registered or not, or by e-mail: the words are not quite the same. */
export const letterWays = ['paper', 'e-mail'] as const
export type LetterWay = (typeof letterWays)[number]

export type Audience = Debtor['audience']

/** What a template may word, in the order of the page; the rest of a letter is composed by the house. */
export const templatePassages = ['subject', 'opening', 'followUp', 'offer', 'closing'] as const
export type TemplatePassage = (typeof templatePassages)[number]

/**
 * The words of a template (modèle), passage by passage: French, with merge fields in braces, such as
 * `{créancier}`. `followUp` says what comes next and `offer` what is proposed; either may be empty.
 */
export type TemplateTexts = Readonly<Record<TemplatePassage, string>>

/** What a template is for: one letter, in one capacity, to one audience. */
export type TemplatePurpose = {
  readonly kind: DemandKind
  readonly capacity: Capacity
  readonly audience: Audience
}

/** A template of a letter (modèle de lettre). What the law orders is not in it, nor can it drop it. */
export type LetterTemplate = TemplatePurpose & { readonly texts: TemplateTexts }

/** How a demand is worded: the tone of its step, its way, and the words of the organisation, if any. */
export type DemandWording = {
  readonly tone: LetterTone
  readonly way: LetterWay
  /** Null for the words of the house. */
  readonly own: LetterTemplate | null
}
