import type { Audience, DemandKind, LetterTone } from '#words/templates/template.ts'

/** Who speaks: a creditor of its own claim, or somebody in the name of a creditor. */
export type Voice = 'own' | 'mandated'

type ByTone = Readonly<Record<LetterTone, string>>
type ByAudience = Readonly<Record<Audience, ByTone>>

const second: ByAudience = {
  consumer: {
    courteous:
      'Sauf erreur de notre part, cette somme n’a pas encore été payée en entier. Si {ce message} croise votre règlement, n’en tenez pas compte, et nous vous en remercions.',
    firm: 'Cette somme ne nous a pas encore été payée en entier. Si {ce message} croise votre règlement, n’en tenez pas compte ; sinon, dites-nous quand il partira, ou ce qui le retient.',
    grave:
      'Cette somme reste impayée, en tout ou en partie. Nous attendons désormais votre règlement ou une réponse précise. Si {ce message} croise votre règlement, n’en tenez pas compte.',
  },
  professional: {
    courteous:
      'Sauf erreur ou omission, cette somme n’est pas encore soldée. Si {ce message} croise votre règlement, n’en tenez pas compte, et nous vous en remercions.',
    firm: 'Cette somme n’est pas soldée à ce jour. Si {ce message} croise votre règlement, n’en tenez pas compte ; sinon, indiquez-nous le jour où elle sera mise en paiement.',
    grave:
      'Cette somme reste impayée, en tout ou en partie. Nous attendons sa mise en paiement, ou l’exposé écrit de ce qui la retient. Si {ce message} croise votre règlement, n’en tenez pas compte.',
  },
}

const last: ByAudience = {
  consumer: {
    courteous:
      'Cette somme ne nous a pas encore été payée en entier. Avant toute mise en demeure, nous préférons vous écrire une dernière fois.',
    firm: 'Cette somme ne nous a toujours pas été payée en entier. Nous vous demandons de la régler, ou de nous répondre, avant le {date limite}.',
    grave:
      'Malgré son échéance, cette somme ne nous a toujours pas été payée en entier. Nous vous adressons ce dernier rappel avant une mise en demeure.',
  },
  professional: {
    courteous:
      'Cette somme n’est pas encore soldée. Avant toute mise en demeure, nous préférons vous écrire une dernière fois.',
    firm: 'Cette somme n’est toujours pas soldée. Nous vous demandons de la mettre en paiement, ou de nous répondre par écrit, avant le {date limite}.',
    grave:
      'Malgré son échéance, cette somme n’est toujours pas soldée. Nous vous adressons ce dernier rappel avant une mise en demeure.',
  },
}

const notice: ByAudience = {
  consumer: {
    courteous:
      'Cette somme ne nous a pas été payée en entier. Nous devons donc vous adresser cette mise en demeure, qui ne ferme pas la voie d’un accord.',
    firm: 'Cette somme ne nous a pas été payée en entier.',
    grave:
      'À ce jour, cette somme ne nous a toujours pas été payée en entier, et ce retard ne peut se prolonger.',
  },
  professional: {
    courteous:
      'Cette somme n’est pas soldée. Nous devons donc vous adresser cette mise en demeure, qui ne ferme pas la voie d’un accord.',
    firm: 'Cette somme n’est pas soldée à ce jour.',
    grave: 'À ce jour, cette somme n’est toujours pas soldée, et ce retard ne peut se prolonger.',
  },
}

const both = (texts: ByAudience): Readonly<Record<Voice, ByAudience>> => ({
  own: texts,
  mandated: texts,
})

/**
 * How a letter of the house opens, before what is asked: from an oversight supposed in good faith to
 * the plain fact. None says that nobody answered: a letter cannot know it.
 */
export const houseOpenings: Readonly<Record<DemandKind, Readonly<Record<Voice, ByAudience>>>> = {
  'first-reminder': {
    own: {
      consumer: {
        courteous:
          'Sauf erreur de notre part, un paiement attendu de vous ne nous est pas parvenu. Il s’agit peut-être d’un simple oubli : nous vous remercions de bien vouloir vérifier.',
        firm: 'Un paiement attendu de vous ne nous est pas parvenu à son échéance. Nous vous demandons de le faire, ou de nous dire ce qui y fait obstacle.',
        grave:
          'Un paiement attendu de vous est échu et ne nous est toujours pas parvenu. Nous vous demandons une réponse précise : votre règlement, ou les raisons qui l’empêchent.',
      },
      professional: {
        courteous:
          'Sauf erreur ou omission de notre part, la somme détaillée ci-dessous reste ouverte dans nos comptes. Nous vous remercions de bien vouloir la vérifier et la mettre en paiement.',
        firm: 'La somme détaillée ci-dessous reste ouverte dans nos comptes après son échéance. Nous vous demandons de la mettre en paiement, ou de nous indiquer ce qui la retient.',
        grave:
          'La somme détaillée ci-dessous est échue et reste impayée. Nous vous demandons de la mettre en paiement, ou de nous exposer par écrit ce qui s’y oppose.',
      },
    },
    mandated: {
      consumer: {
        courteous:
          'Sauf erreur, cette somme n’a pas encore été payée. Il s’agit peut-être d’un simple oubli : nous vous remercions de bien vouloir vérifier.',
        firm: 'L’échéance est passée sans que ce paiement soit parvenu à {créancier}. Nous vous demandons de le faire, ou de nous dire ce qui y fait obstacle.',
        grave:
          'L’échéance est passée et {créancier} attend toujours ce paiement. Nous vous demandons une réponse précise : votre règlement, ou les raisons qui l’empêchent.',
      },
      professional: {
        courteous:
          'Sauf erreur ou omission, cette somme reste ouverte dans les comptes {de créancier}. Nous vous remercions de bien vouloir la vérifier et la mettre en paiement.',
        firm: 'Cette somme reste ouverte dans les comptes {de créancier} après son échéance. Nous vous demandons de la mettre en paiement, ou de nous indiquer ce qui la retient.',
        grave:
          'Cette somme est échue et reste impayée. Nous vous demandons de la mettre en paiement, ou de nous exposer par écrit ce qui s’y oppose.',
      },
    },
  },
  'second-reminder': both(second),
  'last-reminder': both(last),
  'formal-notice': both(notice),
}

/** An officer says it in each letter: amicable recovery is never taken for an act of the office. */
export const officerSays = 'Notre étude intervient ici à l’amiable.'
