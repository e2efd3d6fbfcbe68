import type { Certainty, Citation } from '@quittance/kernel'
import type {
  NoticeEffect,
  RegisteredState,
} from '#acts/registered-letter/registered-letter.rule.ts'
import { civil, practice, text } from '#texts/citations.ts'

type Words = {
  readonly sentence: string
  readonly citations: readonly Citation[]
  readonly certainty: Certainty
}

const sendingProved = practice('Lecture', 'preuve de l’envoi par le récépissé ou l’acte')
const unclaimedHolds = practice('Cass. 1re civ.', '20 janvier 2021, n° 19-20.680')

/** What each state of a registered letter does to the formal notice that it carries. */
export const registeredStates: Readonly<
  Record<RegisteredState, Words & { readonly notice: NoticeEffect }>
> = {
  deposited: {
    notice: 'not-yet',
    sentence:
      'La lettre est déposée : son envoi et sa date se prouvent. Rien ne montre encore que le débiteur a pu la lire.',
    citations: [civil('1344'), sendingProved],
    certainty: 'arguable',
  },
  presented: {
    notice: 'not-yet',
    sentence:
      'La lettre a été présentée. Selon ce que fait ensuite le débiteur, ce jour sera retenu ou non.',
    citations: [civil('1344'), practice('Lecture', 'jour de la première présentation')],
    certainty: 'arguable',
  },
  delivered: {
    notice: 'counts',
    sentence: 'La lettre a été remise : le débiteur est interpellé ce jour-là.',
    citations: [civil('1344')],
    certainty: 'established',
  },
  refused: {
    notice: 'arguably-counts',
    sentence:
      'Le débiteur a refusé la lettre. Par lecture, il ne peut pas tirer avantage de ce refus : la mise en demeure tient.',
    citations: [
      civil('1344'),
      unclaimedHolds,
      practice('Lecture', 'pli refusé comme un pli non réclamé'),
    ],
    certainty: 'arguable',
  },
  unclaimed: {
    notice: 'arguably-counts',
    sentence:
      'Le débiteur n’a pas retiré la lettre. La mise en demeure tient, selon une décision rendue sur l’ancien code.',
    citations: [civil('1344'), unclaimedHolds],
    certainty: 'arguable',
  },
  'unknown-address': {
    notice: 'does-not-count',
    sentence:
      'La lettre n’a trouvé personne à cette adresse : rien ne montre que le débiteur a été interpellé. Par prudence, elle ne compte pas.',
    citations: [civil('1344'), practice('Lecture', 'pli jamais présenté à son destinataire')],
    certainty: 'arguable',
  },
  'returned-otherwise': {
    notice: 'does-not-count',
    sentence:
      'La lettre est revenue sans avoir été présentée à son destinataire. Par prudence, elle ne compte pas.',
    citations: [civil('1344'), practice('Lecture', 'pli jamais présenté à son destinataire')],
    certainty: 'arguable',
  },
}

/** From which day the notice counts. */
export const noticeDayWords: Readonly<Record<'state' | 'presentation', Words>> = {
  state: {
    sentence: 'Le jour de cet état est retenu.',
    citations: [civil('1344')],
    certainty: 'established',
  },
  presentation: {
    sentence: 'Le jour de la première présentation est retenu, par lecture.',
    citations: [practice('Lecture', 'jour de la première présentation')],
    certainty: 'arguable',
  },
}

/** What is said beside the notice itself. */
export const registeredLetterWords = {
  prudentDay: {
    sentence:
      'Le jour de la première présentation n’est pas connu : celui du retour, plus tardif, est retenu par prudence.',
    citations: [practice('Lecture', 'jour de la première présentation')],
    certainty: 'arguable',
  },
  notProved: {
    sentence:
      'Aucune preuve de cet état n’est au dossier. Celui qui s’en prévaut doit le prouver : joignez-la.',
    citations: [civil('1353')],
    certainty: 'arguable',
  },
  deadlineRuns: {
    sentence:
      'Le délai donné par la lettre se compte, par lecture, de ce jour au plus tôt. La date imprimée sur la lettre reste la plus tardive si elle l’est.',
    citations: [civil('1344'), practice('Lecture', 'délai d’une lettre compté de ce jour')],
    certainty: 'arguable',
  },
  deadlineWaits: {
    sentence: 'Le délai donné par la lettre ne peut pas encore être opposé.',
    citations: [civil('1344')],
    certainty: 'established',
  },
  electronicQualified: {
    sentence:
      'C’est un recommandé électronique que son prestataire dit qualifié : il équivaut à une lettre recommandée. Le destinataire a quinze jours, du lendemain de l’avis, pour l’accepter ou non.',
    citations: [text('CPCE (postes)', 'L100'), text('CPCE (postes)', 'R53-3')],
    certainty: 'established',
  },
  electronicNotShown: {
    sentence:
      'C’est un recommandé électronique dont rien ne montre qu’il est qualifié : sans cela, il n’équivaut pas à une lettre recommandée.',
    citations: [text('CPCE (postes)', 'L100')],
    certainty: 'arguable',
  },
  noNotice: {
    sentence:
      'Cette lettre n’est pas une mise en demeure : elle ne fait courir ni intérêt ni délai de mise en demeure.',
    citations: [civil('1344')],
    certainty: 'established',
  },
} as const satisfies Readonly<Record<string, Words>>
