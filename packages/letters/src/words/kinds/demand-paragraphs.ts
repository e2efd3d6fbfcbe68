import { cents, dayText, eurosText, type Cents } from '@quittance/kernel'
import type { LetterBlock, ParagraphBlock } from '#words/composed-letter.ts'
import type { DebtElement, DemandFacts, FirstLetter, ToDebtor } from '#words/facts/letter-facts.ts'
import { lawfulParagraph, nameInText, ofName, paragraph, waysToAnswer } from '#words/frame.ts'
import { addressInText } from '#words/french/postal-lines.ts'
import { oneOf } from '#words/french/typography.ts'
import { sumOf } from '#words/refusals.ts'

/** What is asked in all, payments and credit notes taken off. */
export function amountAsked(facts: DemandFacts): Cents {
  return cents(sumOf(facts.lines))
}

/** « , pour le compte de Piscines du Vallon, », or nothing where the creditor writes himself. */
export function onBehalf(facts: ToDebtor): string {
  return facts.creditor === null ? '' : `, pour le compte ${ofName(facts.creditor)},`
}

/**
 * Who asks, for whom, under what power (CPCE R124-4, 1° and 2°); nothing where the creditor writes
 * himself, and is named at the head.
 */
export function whoAsks(facts: DemandFacts): readonly ParagraphBlock[] {
  const { sender, creditor } = facts
  if (creditor === null) return []
  const who = `${nameInText(creditor)}, ${addressInText(creditor.address)}, votre créancier,`
  const mandate =
    facts.mandatedOn === null ? '' : ` par mandat écrit du ${dayText(facts.mandatedOn)}`
  const opening =
    sender.capacity === 'agency'
      ? `${sender.name} exerce une activité de recouvrement amiable. `
      : ''
  return [
    lawfulParagraph(
      'who-asks',
      `${opening}${who} nous a confié${mandate} le recouvrement amiable de la somme détaillée ci-dessous.`,
    ),
  ]
}

/** What founds the demand (CPCE R124-4, 3°); opens the statement that follows. */
export function foundation(facts: DemandFacts): ParagraphBlock {
  return lawfulParagraph(
    'foundation',
    `Cette demande est fondée sur ${facts.basis}. À ce jour, il est demandé${withoutMore(facts)} :`,
  )
}

/** The elements not claimed are said too, so that principal, interest and accessories stand apart. */
function withoutMore({ lines }: DemandFacts): string {
  const hasInterest = lines.some(({ element }) => element === 'interest')
  const hasAccessory = lines.some(({ element }) => ACCESSORIES.has(element))
  if (hasInterest) return hasAccessory ? '' : ', sans autre accessoire'
  return hasAccessory ? ', sans intérêts' : ', sans intérêts ni autres accessoires'
}

const ACCESSORIES: ReadonlySet<DebtElement> = new Set([
  'late-payment-indemnity',
  'recoverable-costs',
  'contractual-penalty',
  'other-accessory',
])

/** That the sum must be paid, by when and how (CPCE R124-4, 4°). */
export function howToPay(facts: DemandFacts): ParagraphBlock {
  const asked = eurosText(amountAsked(facts))
  return lawfulParagraph(
    'how-to-pay',
    `Nous vous demandons de payer cette somme de ${asked} au plus tard le ` +
      `${dayText(facts.payBy)}, ${transferOr(facts)}.${receiptPromise(facts)}`,
  )
}

/** « par virement sur le compte ci-dessous, en indiquant sa référence », and the other means. */
export function transferOr(facts: DemandFacts): string {
  const other = facts.payment.otherMeans === null ? '' : `, ou ${facts.payment.otherMeans}`
  return `par virement sur le compte ci-dessous, en indiquant la référence${other}`
}

/** A receipt for every payment, even partial (CPCE R124-6), where the sender collects for another. */
export function receiptPromise(facts: ToDebtor): string {
  if (facts.creditor === null) return ''
  return ' Tout paiement, même partiel, donne lieu à une quittance.'
}

/** The first letter named again: its reference and its day. */
export function firstLetterNamed(first: FirstLetter): string {
  return `lettre du ${dayText(first.sentOn)}, référence ${first.reference}`
}

/** The right to contest, as plain as the means to pay. */
export function howToAnswer(facts: DemandFacts): readonly LetterBlock[] {
  const mediator =
    facts.mediator === null
      ? []
      : [
          paragraph(
            'mediator',
            `Si un désaccord persiste avec le professionnel, vous pouvez saisir gratuitement son médiateur de la consommation : ${facts.mediator}.`,
          ),
        ]
  return [
    lawfulParagraph(
      'how-to-answer',
      `Vous avez déjà payé, vous contestez tout ou partie de cette somme, ou il vous faut un délai : ` +
        `répondez ${oneOf(waysToAnswer(facts.sender.contact))}, ou écrivez-nous. ` +
        `Votre réponse sera examinée avant toute autre démarche.`,
    ),
    ...mediator,
  ]
}
