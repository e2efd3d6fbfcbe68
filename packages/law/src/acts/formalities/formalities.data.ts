import type { Certainty, Citation } from '@quittance/kernel'
import type { FormalityId } from '#acts/formalities/formalities.rule.ts'
import { civil, practice, text } from '#texts/citations.ts'
import type { DatedTable } from '#texts/dated-table.ts'

type Words = {
  readonly required: string
  readonly dispensed: string
  readonly citations: readonly Citation[]
  readonly certainty: Certainty
}

/**
 * The last day of the month in which a drafter declares a loan, as `MM-DD` of the year after it.
 *
 * The tax office is said to take declarations until 15 February; the text says the first month.
 */
export const declarationByDrafter = {
  label: 'Déclaration d’un prêt par l’intermédiaire : dernier jour, l’année suivante',
  checkedOn: '2026-11-21',
  entries: [{ from: '2012-04-01', value: '01-31', source: text('CGI, annexe III', '49 B, 3') }],
} satisfies DatedTable<string>

/** What each formality asks, or why it is not asked. */
export const formalityWords: Readonly<Record<FormalityId, Words>> = {
  'tax-declaration-2062': {
    required:
      'Le prêt se déclare à l’administration fiscale, formulaire 2062. L’intermédiaire le fait dans le premier mois de l’année suivante, à défaut l’emprunteur avec sa déclaration de revenus.',
    dispensed:
      'Il n’y a pas de prêt à déclarer. Une reconnaissance de dette qui ne constate pas un prêt n’a pas à l’être, par lecture.',
    citations: [text('CGI, annexe III', '49 B'), text('CGI', '242 ter, 3')],
    certainty: 'established',
  },
  originals: {
    required:
      'Il faut autant d’originaux que de parties ayant un intérêt distinct, et chacun dit combien il y en a. Celui qui a exécuté, même en partie, ne peut plus opposer leur défaut.',
    dispensed: 'Cet acte ne demande pas plusieurs originaux.',
    citations: [civil('1375')],
    certainty: 'established',
  },
  'electronic-access': {
    required:
      'L’acte électronique vaut plusieurs originaux si chaque partie peut en disposer ou y avoir accès, s’il identifie son auteur et si son intégrité est gardée.',
    dispensed: 'L’acte est sur papier.',
    citations: [civil('1375, al. 4'), civil('1366'), civil('1367')],
    certainty: 'established',
  },
  'amount-in-words-and-figures': {
    required:
      'Celui qui s’engage seul écrit lui-même la somme en toutes lettres et en chiffres. Le champ ne se remplit jamais pour lui.',
    dispensed: 'L’acte notarié ou contresigné par avocat est dispensé de cette mention.',
    citations: [civil('1376'), civil('1374, al. 3'), civil('1369')],
    certainty: 'established',
  },
  'certain-date': {
    required:
      'Contre les tiers, la date n’est certaine que par l’enregistrement, par la mort d’un signataire ou par un acte authentique. Un horodatage électronique n’est pas dans cette liste.',
    dispensed: 'Un acte notarié donne lui-même date certaine.',
    citations: [civil('1377'), practice('Lecture', 'horodatage électronique et date certaine')],
    certainty: 'established',
  },
  'written-settlement': {
    required: 'Une transaction se rédige par écrit.',
    dispensed: 'Sans concessions réciproques, ce n’est pas une transaction.',
    citations: [civil('2044')],
    certainty: 'established',
  },
  'review-of-the-draft': {
    required:
      'Rédiger un acte pour autrui est réservé à certaines professions. Une relecture par un avocat ou un commissaire de justice est proposée avant la signature.',
    dispensed: 'Celui qui a rédigé l’acte le pouvait.',
    citations: [practice('Loi n° 71-1130 du 31 décembre 1971', 'articles 54 et 59')],
    certainty: 'unknown',
  },
}

/** What is said of the declaration besides. */
export const formalityTexts = {
  declarationPractice: practice('BOFiP', 'déclaration de prêt admise jusqu’au 15 février'),
  mentionInPlans: practice('Lecture', 'mention de l’article 1376 dans un échéancier'),
} as const
