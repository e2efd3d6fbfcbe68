import { entriesOf, established, toConfirm, type CorpusEntry } from '#corpus/corpus-entry.ts'

const quotedBy = (sources: string) =>
  established(`Décision non lue en entier : citée par ${sources}.`)
const ONE_SOURCE = 'Décision connue par une seule source secondaire, de septembre 2026.'

/** Rulings and opinions (décisions et avis); each is found by its number. */
export const rulingEntries: readonly CorpusEntry[] = [
  ...entriesOf('Cass. 1re civ.', 'case', [
    {
      article: '7 février 1995, n° 92-14.216',
      ...quotedBy('une page de doctrine, qui en reproduit les motifs'),
      summary:
        'Les frais de recouvrement sont un accessoire de la dette : sans l’accord du créancier, un paiement ne va pas au capital avant eux.',
      use: 'Place d’abord les frais, mais ceux-là seuls que le débiteur doit.',
    },
    {
      article: '13 mars 2008, n° 06-17.534',
      ...toConfirm(ONE_SOURCE),
      summary:
        'La mention de la somme peut être tapée, si un procédé assure que le signataire l’a écrite lui-même.',
      use: 'Admet une mention tapée par son auteur.',
    },
    {
      article: '8 juin 2016, n° 15-19.614',
      ...quotedBy('une source au moins'),
      summary:
        'Les sommes périodiques échues après un titre se prescrivent selon leur nature, non par les dix ans du titre.',
      use: 'Donne leur délai aux intérêts échus après un titre.',
    },
    {
      article: '4 juillet 2019, n° 18-10.139',
      ...quotedBy('deux cabinets d’avocats ; rendue sur l’ancien article 1326'),
      summary:
        'Une reconnaissance où la somme n’est pas écrite en chiffres n’est pas nulle : elle vaut commencement de preuve par écrit.',
      use: 'Donne sa valeur à une reconnaissance incomplète.',
    },
    {
      article: '20 janvier 2021, n° 19-20.680',
      ...toConfirm(`${ONE_SOURCE} Rendue sur l’ancien code.`),
      summary:
        'La mise en demeure par lettre recommandée vaut, même si son destinataire ne l’a pas réclamée.',
      use: 'Garde son effet à une mise en demeure non retirée.',
    },
    {
      article: '9 septembre 2020, n° 19-12.006',
      ...toConfirm(ONE_SOURCE),
      summary:
        'Demander une injonction de payer n’interrompt pas la prescription ; signifier l’ordonnance, si.',
      use: 'Refuse tout effet au dépôt d’une requête.',
    },
    {
      article: '19 mai 2021, n° 20-12.520',
      ...quotedBy('plusieurs pages, dont une qui en donne l’adresse officielle'),
      summary:
        'Contre un consommateur, la prescription court de l’achèvement des travaux ou de l’exécution de la prestation, non de la date de la facture.',
      use: 'Dit de quel jour court la prescription de deux ans.',
    },
    {
      article: '27 novembre 2019, n° 18-21.570',
      ...toConfirm(ONE_SOURCE),
      summary:
        'Le débiteur ne choisit la dette qu’il paie qu’en la payant en entier, sauf accord du créancier.',
      use: 'Écarte un choix qui ne paie qu’une partie d’une dette.',
    },
  ]),
  ...entriesOf('Cass., avis', 'case', [
    {
      article: '4 juillet 2016, n° 16006',
      ...quotedBy('une source au moins'),
      summary:
        'Les sommes périodiques nées d’une créance que constate un titre gardent le délai de leur nature, deux ans si un professionnel les réclame à un consommateur.',
      use: 'Donne leur délai aux intérêts échus après un titre.',
    },
  ]),
  ...entriesOf('Cass. 2e civ., avis', 'case', [
    {
      article: '25 septembre 2025, n° 25-70.013',
      ...quotedBy('cinq sources concordantes'),
      summary:
        'La tentative amiable préalable n’est pas exigée pour une injonction de payer, ni à la requête ni à l’opposition.',
      use: 'Dispense l’injonction de payer de l’article 750-1.',
    },
  ]),
  ...entriesOf('Cass. com.', 'case', [
    {
      article: '3 mars 2009, n° 07-16.527',
      ...quotedBy('une page qui en reproduit les motifs'),
      summary:
        'Entre professionnels, les pénalités de retard sont dues sans rappel, même si les conditions de vente n’en disent rien.',
      use: 'Fait courir les pénalités sans mise en demeure ni clause.',
    },
    {
      article: '18 mai 2022, n° 20-23.204',
      ...quotedBy('deux sources concordantes'),
      summary:
        'Une mise en demeure, même recommandée, n’interrompt pas la prescription : la liste des causes est fermée.',
      use: 'Refuse tout effet aux relances et aux mises en demeure.',
    },
  ]),
  ...entriesOf('Cass. ass. plén.', 'case', [
    {
      article: '22 décembre 2023, n° 20-20.648',
      ...quotedBy('plusieurs sources concordantes'),
      summary:
        'Au civil, une preuve déloyale n’est plus écartée d’office : le juge pèse si elle est indispensable et l’atteinte proportionnée.',
      use: 'Signale le sort d’une preuve obtenue à l’insu de son auteur.',
    },
  ]),
  ...entriesOf('Cass. 1re civ., 22 juin 2017', 'practice', [
    {
      article: 'mise en demeure restée sans effet, sauf dispense expresse et non équivoque',
      ...toConfirm(ONE_SOURCE),
      summary:
        'La déchéance du terme demande une mise en demeure restée sans effet, sauf si la clause en dispense clairement.',
      use: 'Conditionne la déchéance du terme.',
    },
  ]),
  ...entriesOf('Cass. soc.', 'case', [
    {
      article: '23 mai 2007, n° 06-43.209',
      ...quotedBy('cinq sources concordantes'),
      summary:
        'Celui qui reçoit un SMS peut le produire en justice : son auteur sait qu’il est enregistré.',
      use: 'Admet les messages reçus parmi les preuves.',
    },
  ]),
  ...entriesOf('CE', 'case', [
    {
      article: '22 septembre 2022, n° 436939 et 437002',
      ...established(
        'Décision non lue : sa date et son effet sont donnés par des pages concordantes.',
      ),
      summary: 'L’article 750-1 du code de procédure civile est annulé, jusqu’à sa réécriture.',
      use: 'Écarte la tentative amiable obligatoire du 22 septembre 2022 au 30 septembre 2023.',
    },
  ]),
]
