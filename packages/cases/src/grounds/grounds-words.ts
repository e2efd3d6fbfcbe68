import {
  dayText,
  englishDay,
  englishEuros,
  eurosText,
  said,
  type Cents,
  type Day,
  type Said,
} from '@quittance/kernel'

import type { GroundFact } from '#grounds/grounds-shape.ts'
import { boxRule, proofFacts, type ProofFact } from '#proof-gauge.ts'

/** The name of a fact; the boxes of the gauge keep theirs. */
export function factLabel(fact: GroundFact): Said {
  return isBox(fact) ? boxRule(fact).label : ownLabels[fact]
}

/** The lawful way to carry a fact; null where the product carries it by itself. */
export function wayToCarry(fact: GroundFact): Said | null {
  return isBox(fact) ? boxRule(fact).missing : ownWays[fact]
}

type OwnFact = Exclude<GroundFact, ProofFact>

function isBox(fact: GroundFact): fact is ProofFact {
  return proofFacts.some((box) => box === fact)
}

const ownLabels: Readonly<Record<OwnFact, Said>> = {
  principal: said('Principal dû', 'Principal owed'),
  'due-date': said('Échéance', 'Due date'),
  professionals: said('Deux professionnels', 'Two professionals'),
  conceded: said('Avoir ou remise du créancier', 'Credit note or remission of the creditor'),
  'cost-paid': said('Frais payés et dus par la loi', 'Cost paid and owed by law'),
  received: said('Versement reçu', 'Payment received'),
}

const ownWays: Readonly<Record<OwnFact, Said | null>> = {
  principal: said(
    'Porter d’abord le principal : l’accessoire le suit.',
    'Carry the principal first: what is accessory follows it.',
  ),
  'due-date': said(
    'Joindre la facture ou le contrat qui dit l’échéance.',
    'Attach the invoice or the contract that states the due date.',
  ),
  professionals: said(
    'Noter le SIREN des deux parties sur leur fiche.',
    'Write the SIREN of both parties on their record.',
  ),
  conceded: null,
  'cost-paid': said(
    'Joindre la facture ou l’acte qui prouve ces frais.',
    'Attach the invoice or the act that proves this cost.',
  ),
  received: null,
}

/** What a support proves of a fact, in one sentence. */
export const provesWords: Readonly<Record<GroundFact, Said>> = {
  agreement: said('Dit ce qui a été convenu.', 'Says what was agreed.'),
  performance: said('Dit que c’est livré ou fait.', 'Says that it was delivered or done.'),
  amount: said('Dit la somme.', 'States the sum.'),
  admission: said('Le débiteur y reconnaît devoir.', 'In it the debtor admits owing.'),
  demand: said('Met le débiteur en demeure.', 'Puts the debtor on formal notice.'),
  principal: said('L’accessoire suit le principal.', 'What is accessory follows the principal.'),
  'due-date': said('Dit quand il fallait payer.', 'Says when payment was due.'),
  professionals: said(
    'La fiche des parties en fait deux professionnels (C. com. L441-10).',
    'The record of the parties makes both professionals (C. com. L441-10).',
  ),
  conceded: said(
    'Le créancier a réduit sa demande de lui-même.',
    'The creditor reduced his claim himself.',
  ),
  'cost-paid': said(
    'Prouve ces frais ; la loi les met à la charge du débiteur.',
    'Proves this cost; the law puts it on the debtor.',
  ),
  received: said('La banque a confirmé ce versement.', 'The bank confirmed this payment.'),
}

/** Words about paying that admit nothing for sure. */
export function speaksWords(sum: Cents | null): Said {
  return sum === null
    ? said('Le débiteur y parle de payer.', 'In it the debtor speaks of paying.')
    : said(
        `Le débiteur y parle de ${eurosText(sum)}.`,
        `In it the debtor speaks of ${englishEuros(sum)}.`,
      )
}

/** Beside what a message proves, once an officer recorded it. */
export const recordedWords = said(
  'Un commissaire de justice l’a constaté.',
  'A judicial officer recorded it.',
)

/** A payment that is only noted proves what our side wrote, against our side. */
export const notedByHand = said(
  'Versement noté à la main : il réduit la dette dès aujourd’hui.',
  'Payment noted by hand: it reduces the debt from today.',
)

/** Why a support carries less than one could think. */
export const weakWords = {
  itemUnsaid: said(
    'Son nom ne dit pas de quelle facture elle parle : elle est comptée pour toutes.',
    'Its name does not say which invoice it is about: it is counted for all.',
  ),
  sumLimits: (stated: Cents): Said =>
    said(
      `Elle dit ${eurosText(stated)}, et ne porte rien au-delà.`,
      `It states ${englishEuros(stated)}, and carries nothing beyond.`,
    ),
  notRead: said(
    'Personne ne l’a encore lu : il ne compte pas.',
    'Nobody has read it yet: it does not count.',
  ),
  equivocal: said(
    'Ces mots ne reconnaissent pas la dette sans équivoque : ils ne comptent pas.',
    'These words do not acknowledge the debt unequivocally: they do not count.',
  ),
  unconfirmed: said(
    'Personne n’a encore dit que son auteur est le débiteur.',
    'Nobody has said yet that its author is the debtor.',
  ),
  onlyExported: said(
    'Un export peut être modifié avant d’être remis : aucun commissaire de justice n’a constaté ce message.',
    'An export can be changed before it is handed over: no judicial officer has recorded this message.',
  ),
  principalBare: (bare: Cents): Said =>
    said(
      `Du principal, ${eurosText(bare)} n’ont pas d’appui.`,
      `Of the principal, ${englishEuros(bare)} rest on nothing.`,
    ),
  notRegistered: said(
    'Elle n’est pas partie en recommandé : sa réception reste à prouver.',
    'It did not leave by registered letter: its receipt remains to be proved.',
  ),
  noted: said(
    'Acte noté par une personne, sans pièce qui le porte.',
    'Act noted by a person, with no exhibit that carries it.',
  ),
  toConfirmByBank: said(
    'La banque ne l’a pas encore confirmé.',
    'The bank has not confirmed it yet.',
  ),
  withoutSiren: {
    creditor: said(
      'Aucun SIREN sur la fiche du créancier : sa qualité n’est que déclarée.',
      'No SIREN on the record of the creditor: his quality is only declared.',
    ),
    debtor: said(
      'Aucun SIREN sur la fiche du débiteur : sa qualité n’est que déclarée.',
      'No SIREN on the record of the debtor: his quality is only declared.',
    ),
  },
} as const

/** The name of a line of euros. */
export const lineWords = {
  principal: (number: string): Said => said(`Principal, ${number}`, `Principal, ${number}`),
  creditNote: (number: string, on: Day): Said =>
    said(`Avoir ${number} du ${dayText(on)}`, `Credit note ${number} of ${englishDay(on)}`),
  interest: (number: string): Said => said(`Intérêts, ${number}`, `Interest, ${number}`),
  indemnity: (number: string): Said => said(`Indemnité, ${number}`, `Lump sum, ${number}`),
  costs: (number: string, on: Day): Said =>
    said(`Frais du ${dayText(on)}, ${number}`, `Cost of ${englishDay(on)}, ${number}`),
  remission: (on: Day): Said => said(`Remise du ${dayText(on)}`, `Remission of ${englishDay(on)}`),
  payment: (on: Day): Said => said(`Versement du ${dayText(on)}`, `Payment of ${englishDay(on)}`),
} as const
