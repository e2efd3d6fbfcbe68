import { cents, dayText, eurosText } from '@quittance/kernel'
import type { LetterBlock, ParagraphBlock } from '#words/composed-letter.ts'
import type { PlanAgreement } from '#words/facts/agreement-facts.ts'
import type { PaymentPlanFacts } from '#words/facts/letter-facts.ts'
import { lawfulParagraph, nameInText, waysToAnswer } from '#words/frame.ts'
import { oneOf } from '#words/french/typography.ts'
import { sumOf } from '#words/refusals.ts'

type Clause = readonly [PaymentPlanFacts, PlanAgreement]

/** What is signed when a plan is signed: the debt is acknowledged, and what that changes. */
export function acknowledgment(...[facts, { interruptsLimitation }]: Clause): ParagraphBlock {
  const owed = facts.lines.filter(({ element }) => element !== 'conditional-remission')
  const creditor = facts.creditor === null ? facts.sender.name : nameInText(facts.creditor)
  const effect = interruptsLimitation
    ? `Cette reconnaissance interrompt la prescription (article 2240 du Code civil) : le délai ` +
      `laissé au créancier pour faire valoir sa créance recommence à courir, pour la même durée, du ` +
      `jour de votre signature.`
    : `Elle n’interrompt pas le délai de forclusion d’un crédit à la consommation ; un premier ` +
      `réaménagement en déplace le point de départ au premier incident qui le suit (article ` +
      `R312-35 du Code de la consommation).`
  return lawfulParagraph(
    'acknowledgment',
    `Ce que vous reconnaissez en signant. Vous reconnaissez sans équivoque devoir à ${creditor} la ` +
      `somme de ${eurosText(cents(sumOf(owed)))} détaillée ci-dessus. ${effect} Si vous ne devez ` +
      `pas cette somme, ou pas entièrement, ne signez pas et dites-le-nous.`,
  )
}

/** From a day that is not worked, an instalment is put off to the first one that is. */
export function workingDays(): ParagraphBlock {
  return lawfulParagraph(
    'working-days',
    `Jours ouvrés. Une échéance qui tombe un samedi, un dimanche ou un jour férié se paie au plus ` +
      `tard le premier jour ouvré qui suit.`,
  )
}

/** What becomes of interest, in plain words. */
export function interestClause(...[facts, agreement]: Clause): ParagraphBlock {
  const counted = facts.lines.some(({ element }) => element === 'interest')
  return lawfulParagraph('interest', `Intérêts. ${interestText(agreement, counted)}`)
}

function interestText({ interest, concession }: PlanAgreement, counted: boolean): string {
  switch (interest.kind) {
    case 'frozen':
      return (
        `${counted ? 'Ceux qui ont couru jusqu’à ce jour sont comptés ci-dessus. Aucun autre' : 'Aucun'} ` +
        `n’est demandé tant que l’échéancier est suivi. S’il est arrêté, ils peuvent courir de ` +
        `nouveau à compter de ce jour-là.`
      )
    case 'continues':
      return (
        `Ils continuent de courir ${interest.rate}, sur le principal qui reste dû. Ils ne sont pas ` +
        `dans les échéances ci-dessus : le compte vous en est remis avec la dernière. Un paiement ` +
        `s’impute d’abord sur les intérêts échus (article 1343-1 du Code civil).`
      )
    case 'waived': {
      const who = concession === null ? 'Le créancier' : `Par décision de ${concession.decidedBy}`
      const when = concession === null ? '' : ` du ${dayText(concession.decidedOn)}`
      return (
        `${who}${when}, ceux qui ont couru ne sont pas demandés, et aucun autre ne court, si ` +
        `l’échéancier est payé en entier. S’il est arrêté, ils restent dus.`
      )
    }
  }
}

/** What is given up besides interest, and on what condition; nothing where nothing is. */
export function concessionClause(...[facts, { concession }]: Clause): readonly LetterBlock[] {
  if (concession === null) return []
  const given = facts.lines.filter(({ element }) => element === 'conditional-remission')
  if (given.length === 0) return []
  return [
    lawfulParagraph(
      'concession',
      `Remise. ${eurosText(cents(-sumOf(given)))} vous sont remis, par décision de ` +
        `${concession.decidedBy} du ${dayText(concession.decidedOn)}, à la condition que ` +
        `l’échéancier soit payé en entier.`,
    ),
  ]
}

/** The clause of acceleration with its formal notice, or the plain word that there is none. */
export function accelerationClause(...[, { acceleration }]: Clause): ParagraphBlock {
  const text =
    acceleration === null
      ? `Une échéance manquée ne rend pas les suivantes exigibles : cet échéancier ne prévoit pas ` +
        `de déchéance du terme (article 1305-4 du Code civil).`
      : `Déchéance du terme. Si une échéance n’est pas payée, nous vous mettons d’abord en demeure ` +
        `par écrit de la payer. Passé ${acceleration.noticeDays} jours à compter de sa réception ` +
        `sans paiement, et seulement alors, ce qui reste dû devient exigible en une fois.`
  return lawfulParagraph('acceleration', text)
}

/** A guarantee that was offered; it binds nobody who does not sign a deed of his own. */
export function guaranteeClause(...[, { guarantee }]: Clause): readonly LetterBlock[] {
  if (guarantee === null) return []
  return [
    lawfulParagraph(
      'guarantee',
      `Garantie. ${withFullStop(guarantee)} Cette mention n’engage aucun tiers : une personne qui ` +
        `se porte caution signe un acte distinct.`,
    ),
  ]
}

/** What happens when an instalment does not come. */
export function defaultClause(...[, { graceWorkingDays, acceleration }]: Clause): ParagraphBlock {
  const grace =
    graceWorkingDays === 0
      ? ''
      : ` Un retard de ${graceWorkingDays} jour${graceWorkingDays > 1 ? 's' : ''} ouvré` +
        `${graceWorkingDays > 1 ? 's' : ''} est sans conséquence.`
  const end =
    acceleration === null
      ? ' ou arrêté d’un commun accord : seules les échéances passées vous sont demandées.'
      : ', ou arrêté comme le dit la déchéance du terme : ce qui reste dû vous est alors demandé de nouveau.'
  return lawfulParagraph(
    'default',
    `Si une échéance n’est pas payée.${grace} Au-delà, nous vous écrivons, et l’échéancier peut être ` +
      `revu avec vous${end} Aucun frais ne s’ajoute pour cela.`,
  )
}

/** That nobody must sign, what may be done instead, and who advises. */
export function rightsClause(...[facts]: Clause): ParagraphBlock {
  const ways = oneOf(waysToAnswer(facts.sender.contact))
  const advice =
    facts.debtor.audience === 'consumer'
      ? 'un avocat, une association de consommateurs ou un point-justice, dont l’accueil est gratuit'
      : 'un avocat ou votre expert-comptable'
  return lawfulParagraph(
    'rights',
    `Vos droits. Rien ne vous oblige à signer. Avant de répondre, vous pouvez prendre conseil : ` +
      `${advice}. Vous pouvez contester tout ou partie de cette somme, ou demander un autre ` +
      `calendrier : répondez ${ways}, ou écrivez-nous. Un juge peut aussi accorder des délais, ` +
      `jusqu’à deux ans (article 1343-5 du Code civil).`,
  )
}

/** How it is signed and what such a signature is worth, said as it is. */
export function signatureClause(...[facts, agreement]: Clause): readonly LetterBlock[] {
  const until = dayText(agreement.answerBy)
  if (agreement.signature === 'electronic') {
    return [
      lawfulParagraph(
        'signature',
        `Signature. Vous pouvez signer jusqu’au ${until}, sur la page dont l’adresse vous est ` +
          `remise, par un code reçu à une adresse déjà connue de nous. C’est une signature ` +
          `électronique simple (articles 1366 et 1367 du Code civil) : sa fiabilité n’est pas ` +
          `présumée, et c’est à celui qui s’en prévaut de la prouver. Chacun en garde un exemplaire ` +
          `(article 1375).`,
      ),
    ]
  }
  if (agreement.signature === 'provider') {
    return [
      lawfulParagraph(
        'signature',
        `Signature. Vous pouvez signer jusqu’au ${until}, chez un prestataire de signature ` +
          `électronique qui vous écrit de notre part. C’est une signature électronique simple ` +
          `(articles 1366 et 1367 du Code civil) : sa fiabilité n’est pas présumée, et c’est à ` +
          `celui qui s’en prévaut de la prouver. Chacun en garde un exemplaire (article 1375).`,
      ),
    ]
  }
  return [
    lawfulParagraph(
      'signature',
      `Signature. Si vous êtes d’accord, signez les deux originaux joints, retournez-nous l’un ` +
        `jusqu’au ${until} et gardez l’autre. Fait en deux originaux (article 1375 du Code civil).`,
    ),
    {
      kind: 'table',
      id: 'signing',
      columns: [
        { title: '', holds: 'words' },
        { title: nameInText(facts.debtor), holds: 'blank' },
        { title: forCreditor(facts), holds: 'blank' },
      ],
      rows: [
        ['Nom, et à quel titre', '', ''],
        ['Fait à', '', ''],
        ['Le', '', ''],
        ['Signature', '', ''],
      ],
      sums: [],
      tall: [3],
    },
  ]
}

/** The other party, whose hand the second original needs: the creditor, or who was charged to sign for him. */
function forCreditor({ creditor, sender }: PaymentPlanFacts): string {
  return creditor === null ? sender.name : `Pour ${nameInText(creditor)}, créancier`
}

/** The limits of who drafts a deed for others, said by an agency (loi 71-1130, art. 54 and 59). */
export function draftingClause(sender: PaymentPlanFacts['sender']): readonly LetterBlock[] {
  if (sender.capacity !== 'agency') return []
  return [
    lawfulParagraph(
      'drafting',
      `Qui a rédigé ce document. ${sender.name}, qui recouvre à l’amiable pour le créancier. ` +
        `La rédaction d’actes pour autrui est réservée ou encadrée par la loi n° 71-1130 du ` +
        `31 décembre 1971, et la portée de cette règle ici n’est pas certaine. Vous pouvez faire ` +
        `relire ce document par un professionnel du droit de votre choix.`,
    ),
  ]
}

function withFullStop(text: string): string {
  const trimmed = text.trim()
  return /[.!?…]$/u.test(trimmed) ? trimmed : `${trimmed}.`
}
