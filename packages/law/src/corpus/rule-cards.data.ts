/** What a rule is called, and the question it answers, for people who read no code. */
export type RuleCard = {
  /** Folder of the rule below the sources of law. */
  readonly path: string
  readonly chapter: string
  readonly title: string
  readonly question: string
}

const INTEREST = 'Intérêts et indemnités'
const LIMITATION = 'Prescription'
const PROOF = 'Preuve'
const COLLECTION = 'Recouvrement amiable'
const CHARGES = 'Clauses et frais'
const ACTS = 'Effets des actes'
const GENERAL = 'Temps de la loi'
const PROCEDURE = 'Procédure'

/** Every rule of law, and every table shared by several, in the order in which people read them. */
export const ruleCards: readonly RuleCard[] = [
  {
    path: 'interest/accrual',
    chapter: INTEREST,
    title: 'Intérêts de retard',
    question: 'Quels intérêts une somme a-t-elle produits d’un jour à un autre ?',
  },
  {
    path: 'interest/late-payment-rate',
    chapter: INTEREST,
    title: 'Taux des pénalités de retard',
    question: 'Entre professionnels, quel est le taux des pénalités de retard un jour donné ?',
  },
  {
    path: 'interest/recovery-indemnity',
    chapter: INTEREST,
    title: 'Indemnité forfaitaire pour frais de recouvrement',
    question: 'Une facture payée en retard donne-t-elle droit à l’indemnité, et de combien ?',
  },
  {
    path: 'rates',
    chapter: INTEREST,
    title: 'Taux publiés',
    question:
      'Quels taux la loi et la Banque centrale européenne ont-elles fixés, et depuis quand ?',
  },
  {
    path: 'limitation',
    chapter: LIMITATION,
    title: 'Prescription d’une créance',
    question: 'Jusqu’à quel jour peut-on encore agir en paiement ?',
  },
  {
    path: 'charges/capitalisation',
    chapter: CHARGES,
    title: 'Capitalisation des intérêts',
    question: 'Les intérêts échus produisent-ils eux-mêmes intérêt ?',
  },
  {
    path: 'charges/penalty-clause',
    chapter: CHARGES,
    title: 'Clause pénale',
    question: 'Que vaut une clause qui fixe d’avance ce que coûte un retard ?',
  },
  {
    path: 'charges/charges',
    chapter: CHARGES,
    title: 'Frais réclamés au débiteur',
    question: 'Ces frais peuvent-ils être mis à la charge du débiteur ?',
  },
  {
    path: 'acts/acceleration',
    chapter: ACTS,
    title: 'Déchéance du terme',
    question: 'Une échéance impayée rend-elle toute la dette exigible ?',
  },
  {
    path: 'acts/act-effect',
    chapter: ACTS,
    title: 'Effets d’un acte',
    question:
      'Que change un acte accompli ce jour : prescription, intérêts, preuve, terme, procès ?',
  },
  {
    path: 'acts/registered-letter',
    chapter: ACTS,
    title: 'États d’un recommandé',
    question:
      'Que vaut une lettre remise, refusée, non réclamée ou revenue, et de quel jour compte-t-elle ?',
  },
  {
    path: 'acts/saving-acts',
    chapter: ACTS,
    title: 'Actes qui sauvent une créance de la prescription',
    question: 'Quels actes garderaient cette créance, à quel coût, et lesquels n’y changent rien ?',
  },
  {
    path: 'acts/exchange-value',
    chapter: ACTS,
    title: 'Valeur d’un échange',
    question: 'Que vaut cet échange avec le débiteur, et comment un accord devient-il un titre ?',
  },
  {
    path: 'acts/formalities',
    chapter: ACTS,
    title: 'Formalités d’un acte',
    question:
      'Quelles formalités un acte entre créancier et débiteur demande-t-il, à qui, et quand ?',
  },
  {
    path: 'acts/title-routes',
    chapter: ACTS,
    title: 'Voies vers un titre exécutoire',
    question:
      'Par quelles voies cet acte signé peut-il devenir un titre, que manque-t-il, et qu’est-ce que cela change ?',
  },
  {
    path: 'versions',
    chapter: GENERAL,
    title: 'Versions des textes',
    question: 'Depuis quand les textes lus sont-ils ceux d’aujourd’hui ?',
  },
  {
    path: 'proof/writing',
    chapter: PROOF,
    title: 'Preuve par écrit',
    question: 'Faut-il un écrit, et que valent les pièces réunies ?',
  },
  {
    path: 'proof/acknowledgment-form',
    chapter: PROOF,
    title: 'Forme d’une reconnaissance de dette',
    question: 'Cette reconnaissance prouve-t-elle la dette, et pour quelle somme ?',
  },
  {
    path: 'collection/claim-conditions',
    chapter: COLLECTION,
    title: 'Créance certaine, liquide et exigible',
    question: 'La créance remplit-elle les trois conditions ?',
  },
  {
    path: 'collection/payment-term',
    chapter: COLLECTION,
    title: 'Jour de paiement d’une facture',
    question: 'Quel jour une facture entre professionnels se paie-t-elle au plus tard ?',
  },
  {
    path: 'collection/capacity',
    chapter: COLLECTION,
    title: 'Qui peut recouvrer',
    question: 'Cette organisation peut-elle accomplir cet acte aujourd’hui ?',
  },
  {
    path: 'collection/first-letter',
    chapter: COLLECTION,
    title: 'Mentions de la première lettre',
    question: 'La première lettre contient-elle les cinq mentions ?',
  },
  {
    path: 'procedure/deadline',
    chapter: PROCEDURE,
    title: 'Délais de procédure',
    question: 'Quel jour un délai de procédure finit-il ?',
  },
  {
    path: 'procedure/prior-attempt',
    chapter: PROCEDURE,
    title: 'Tentative amiable préalable',
    question: 'Faut-il une tentative amiable avant de saisir le juge, et a-t-elle eu lieu ?',
  },
  {
    path: 'procedure/route',
    chapter: PROCEDURE,
    title: 'Voies de recouvrement judiciaire',
    question: 'Quelles voies sont ouvertes, devant quel juge, avec quels délais et quels frais ?',
  },
]
