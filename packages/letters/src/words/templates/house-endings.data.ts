import type { Voice } from '#words/templates/house-openings.data.ts'
import type { Audience, DemandKind, LetterTone, LetterWay } from '#words/templates/template.ts'

type ByTone = Readonly<Record<LetterTone, string>>

const nothing: ByTone = { courteous: '', firm: '', grave: '' }

const beforeNotice: ByTone = {
  courteous:
    'Sans nouvelle de votre part à cette date, une mise en demeure de payer pourra vous être adressée. Nous souhaitons l’éviter.',
  firm: 'Sans paiement ni réponse à cette date, une mise en demeure de payer pourra vous être adressée.',
  grave:
    'Sans paiement ni réponse à cette date, une mise en demeure de payer pourra vous être adressée sans autre rappel.',
}

/** What a letter announces: the next step that is possible, and a judge only after a formal notice. */
export const houseFollowUps: Readonly<Record<DemandKind, Readonly<Record<Voice, ByTone>>>> = {
  'first-reminder': { own: nothing, mandated: nothing },
  'second-reminder': { own: nothing, mandated: nothing },
  'last-reminder': { own: beforeNotice, mandated: beforeNotice },
  'formal-notice': {
    own: {
      courteous:
        'Nous souhaitons un accord. Faute de paiement ou de réponse à cette date, nous pourrons demander au juge de l’ordonner.',
      firm: 'Faute de paiement ou de réponse à cette date, nous pourrons demander au juge de l’ordonner.',
      grave:
        'Faute de paiement ou de réponse à cette date, nous pourrons demander au juge de l’ordonner, sans autre courrier.',
    },
    mandated: {
      courteous:
        'Un accord reste souhaité. Faute de paiement ou de réponse à cette date, {créancier} pourra demander au juge de l’ordonner.',
      firm: 'Faute de paiement ou de réponse à cette date, {créancier} pourra demander au juge de l’ordonner.',
      grave:
        'Faute de paiement ou de réponse à cette date, {créancier} pourra demander au juge de l’ordonner, sans autre courrier.',
    },
  },
}

const missingPaper =
  'S’il vous manque une pièce pour mettre cette somme en paiement, demandez-la-nous : nous vous l’adresserons.'
const pointToSettle =
  'Si une pièce vous manque, ou si un point vous arrête, précisez-le-nous par écrit ; à défaut, indiquez-nous le jour de votre virement.'

/** What is proposed: to pay in several times, or what a firm needs in order to pay. */
export const houseOffers: Readonly<Record<Audience, Readonly<Record<Voice, ByTone>>>> = {
  consumer: {
    own: {
      courteous:
        'Si ce paiement vous est difficile en une fois, dites-le-nous simplement : nous chercherons avec vous un échelonnement qui vous convienne.',
      firm: 'Un paiement en plusieurs fois reste possible : proposez-nous un montant et des dates avant le {date limite}.',
      grave:
        'Un paiement en plusieurs fois peut encore être étudié, si vous nous le proposez par écrit avant le {date limite}.',
    },
    mandated: {
      courteous:
        'Si ce paiement vous est difficile en une fois, dites-le-nous simplement : nous soumettrons votre proposition à {créancier}.',
      firm: 'Un paiement en plusieurs fois reste possible : proposez-nous un montant et des dates avant le {date limite}, et nous les soumettrons à {créancier}.',
      grave:
        'Un paiement en plusieurs fois peut encore être soumis à {créancier}, si vous nous le proposez par écrit avant le {date limite}.',
    },
  },
  professional: {
    own: {
      courteous: missingPaper,
      firm: pointToSettle,
      grave:
        'Si un différend subsiste, exposez-le-nous par écrit, pièces à l’appui, avant le {date limite} ; un calendrier de paiement peut aussi être étudié.',
    },
    mandated: {
      courteous: missingPaper,
      firm: pointToSettle,
      grave:
        'Si un différend subsiste, exposez-le-nous par écrit, pièces à l’appui, avant le {date limite} ; un calendrier de paiement peut aussi être soumis à {créancier}.',
    },
  },
}

/** An e-mail is answered where it is read. */
export const emailSays = 'Vous pouvez répondre directement à ce courriel.'

/** How a letter ends, from thanks to the bare formula. */
export const houseClosings: Readonly<Record<LetterWay, ByTone>> = {
  paper: {
    courteous: 'Nous vous prions d’agréer, {civilité}, l’expression de nos sentiments distingués.',
    firm: 'Nous vous prions d’agréer, {civilité}, nos salutations distinguées.',
    grave: 'Nous vous prions de recevoir, {civilité}, nos salutations.',
  },
  'e-mail': {
    courteous:
      'Avec nos remerciements, nous vous adressons, {civilité}, nos salutations cordiales.',
    firm: 'Recevez, {civilité}, nos salutations distinguées.',
    grave: 'Recevez, {civilité}, nos salutations.',
  },
}

/** What a letter is about, at its head. */
export const houseSubjects: Readonly<Record<DemandKind, string>> = {
  'first-reminder': 'Demande amiable de paiement',
  'second-reminder': 'Deuxième relance',
  'last-reminder': 'Rappel avant mise en demeure',
  'formal-notice': 'Mise en demeure de payer',
}

/** The subject of an e-mail to a person: a screen that others see says nothing of a debt. */
export const discreetSubject = 'Votre dossier, référence {référence}'
