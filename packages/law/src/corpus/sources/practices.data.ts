import { entriesOf, toConfirm, type CorpusEntry } from '#corpus/corpus-entry.ts'

const READING = toConfirm('Lecture d’un texte par la maison, qu’aucune décision n’a confirmée.')

/** Readings, usages, secondary sources, rules of the house: never the law itself. */
export const practiceEntries: readonly CorpusEntry[] = [
  ...entriesOf('Lecture', 'practice', [
    {
      article: 'un taux sous le plancher est appliqué tel quel',
      ...READING,
      summary:
        'L’article L441-10 interdit un taux sous le plancher sans dire par quoi le remplacer : le taux du contrat est appliqué, et signalé.',
      use: 'Traite un taux de contrat trop bas entre professionnels.',
    },
    {
      article: 'un avoir réduit le prix, il n’est pas un paiement',
      ...READING,
      summary:
        'Un avoir corrige ce qui était dû : il se retire du principal, sans passer par les intérêts.',
      use: 'Traite les avoirs dans un décompte.',
    },
    {
      article: 'mention non exigée d’un commerçant pour un acte de commerce',
      ...READING,
      summary:
        'Contre un commerçant la preuve est libre : la mention écrite de la somme ne lui serait donc pas demandée.',
      use: 'Donne sa force à la reconnaissance d’un commerçant.',
    },
    {
      article: 'effet des jours chômés locaux sur l’article 642',
      ...READING,
      summary:
        'Rien ne tranche si un jour chômé d’Alsace ou de Moselle reporte un délai de procédure.',
      use: 'Signale un délai qui finit un jour chômé local.',
    },
    {
      article: 'application de l’article 750-1 en référé',
      ...READING,
      summary: 'Les tribunaux se partagent sur la tentative amiable avant un référé.',
      use: 'Signale le doute avant un référé-provision.',
    },
  ]),
  ...entriesOf('Cabinet d’avocats', 'practice', [
    {
      article: 'division par 365 ou 366 selon l’année',
      ...toConfirm('Convention lue sur une page professionnelle.'),
      summary: 'Une autre façon de compter divise par la vraie durée de l’année.',
      use: 'Permet le calcul en années réelles, annoncé sur le décompte.',
    },
  ]),
  ...entriesOf('Service-public', 'practice', [
    {
      article: 'une indemnité par facture payée en retard',
      ...toConfirm('Lecture officielle rapportée par une seule source.'),
      summary: 'L’indemnité forfaitaire se compte une fois par facture, non une fois par relance.',
      use: 'Compte les indemnités.',
    },
  ]),
  ...entriesOf('C. civ. 1347-1', 'practice', [
    {
      article: 'une créance certaine n’est pas sérieusement contestable',
      ...toConfirm('Aucun texte ne définit la certitude ; celle du référé est prise pour guide.'),
      summary: 'Une créance est tenue pour certaine quand rien de sérieux ne la conteste.',
      use: 'Juge si une créance est certaine.',
    },
  ]),
  ...entriesOf('Loi n° 71-1130 du 31 décembre 1971', 'practice', [
    {
      article: 'articles 54 et 59',
      ...toConfirm('Textes non lus.'),
      summary:
        'Rédiger des actes pour autrui est réservé à certaines professions, sauf accessoire direct de leur service.',
      use: 'Fait proposer une relecture quand une agence rédige un échéancier ou une reconnaissance.',
    },
  ]),
  ...entriesOf('Loi n° 2026-307 du 23 avril 2026', 'practice', [
    {
      article: 'CPCE L126-1, décret non publié',
      ...toConfirm(
        'Texte définitif non retrouvé ; décret d’application non publié en septembre 2026.',
      ),
      summary:
        'Entre commerçants, une facture non contestée pourra être recouvrée par un commissaire de justice puis rendue exécutoire au greffe.',
      use: 'Annonce une voie qui n’est pas encore ouverte.',
    },
  ]),
  ...entriesOf('Accord ASF et associations de consommateurs', 'practice', [
    {
      article: '27/07/2004',
      ...toConfirm(
        'Accord d’une profession, rapporté par une page ; il ne lie que ses signataires.',
      ),
      summary:
        'Des prêteurs et des consommateurs sont convenus de ne pas harceler, de rester discrets envers les tiers et de limiter les contacts.',
      use: 'Inspire la discrétion et la retenue du garde-fou.',
    },
  ]),
  ...entriesOf('Usage', 'practice', [
    {
      article: 'indemnités et pénalités servies après les intérêts',
      ...READING,
      summary:
        'Aucun texte ne dit si l’indemnité de quarante euros se sert avant ou après le capital.',
      use: 'Place l’indemnité dans l’imputation d’un paiement.',
    },
  ]),
  ...entriesOf('Politique de la maison', 'practice', [
    {
      article: 'non une loi',
      certainty: 'established',
      because: 'Choix de la maison : aucun texte ne l’impose, on peut le changer.',
      summary: 'La maison se donne une règle plus stricte que la loi.',
      use: 'Horaires, fréquence des contacts et autres réserves que la loi n’impose pas.',
    },
  ]),
  ...entriesOf('circulaire du 4 mai 2018', 'practice', [
    {
      article: 'commémoration à Saint-Martin',
      ...toConfirm('Circulaire non lue.'),
      summary:
        'À Saint-Martin, l’abolition de l’esclavage serait commémorée le 28 mai, le code gardant le 27.',
      use: 'Signale les deux jours comme discutables.',
    },
  ]),
]
