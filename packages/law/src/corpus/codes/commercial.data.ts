import { entriesOf, established, toConfirm } from '#corpus/corpus-entry.ts'

const COPY_OF_2015 = 'Texte lu dans une copie publique de 2015'

/** Commercial Code (Code de commerce); no full copy of it was at hand. */
export const commercialEntries = entriesOf('C. com.', 'statute', [
  {
    article: 'L110-3',
    ...established(
      `${COPY_OF_2015} ; le même texte est cité mot pour mot par un relevé de septembre 2026.`,
    ),
    summary: 'Contre un commerçant, un acte de commerce se prouve par tout moyen.',
    use: 'Dispense d’écrit contre un commerçant, jamais contre un particulier.',
  },
  {
    article: 'L110-4',
    ...established(
      'Texte lu dans une page de doctrine, version en vigueur depuis le 17 juin 2013 ; identique dans une copie publique de 2015.',
    ),
    legiarti: 'LEGIARTI000027725867',
    summary:
      'Entre commerçants, ou avec un non-commerçant, ce qui naît du commerce se prescrit par cinq ans, sauf délai plus court prévu ailleurs.',
    use: 'Donne le délai d’une facture entre professionnels.',
  },
  {
    article: 'L133-6',
    ...established(`${COPY_OF_2015}, sans autre source depuis.`),
    summary:
      'Les actions nées d’un contrat de transport de marchandises se prescrivent par un an, à partir de la remise ou du jour où elle aurait dû avoir lieu.',
    use: 'Donne le délai d’un prix de transport.',
  },
  {
    article: 'L441-6',
    ...established(
      'Ancien numéro de L441-10, jusqu’au 25 avril 2019 ; la fin de son I a été lue dans une copie publique de 2015, et le texte de 2019 la reprend.',
    ),
    summary:
      'Entre professionnels, passé la date de règlement, pénalités et indemnité forfaitaire sont dues sans rappel.',
    use: 'Donne pénalités de retard et indemnité entre professionnels, avant le 26 avril 2019.',
    parts: {
      'I, al. 12':
        'Tout professionnel en retard doit une indemnité forfaitaire, dont un décret fixe le montant ; davantage se demande sur justification.',
    },
  },
  {
    article: 'L441-10',
    ...established(
      'Texte lu dans deux pages de doctrine, version en vigueur du 26 avril 2019 au 31 décembre 2026 ; la fin du II, coupée, est reprise de l’ancien texte et citée à l’identique par un relevé de septembre 2026.',
    ),
    legiarti: 'LEGIARTI000038414392',
    summary:
      'Entre professionnels, une facture se règle dans un délai plafonné. Passé la date de règlement, pénalités et indemnité forfaitaire sont dues sans rappel ; faute de taux au contrat, c’est celui de la Banque centrale européenne plus dix points, et une clause ne descend pas sous trois fois le taux légal.',
    use: 'Donne pénalités de retard et indemnité entre professionnels.',
    parts: {
      II: 'Passé la date de règlement, pénalités et indemnité forfaitaire sont dues sans rappel. Faute de taux au contrat, c’est celui de la Banque centrale européenne, au premier jour du semestre, plus dix points ; une clause ne descend pas sous trois fois le taux légal.',
    },
  },
  {
    article: 'D441-5',
    ...established(
      'Montant cité par un relevé de septembre 2026, avec l’identifiant de la version du 27 février 2021 ; même montant dans une copie publique de 2015 de l’ancien texte.',
    ),
    legiarti: 'LEGIARTI000043197457',
    summary: 'L’indemnité forfaitaire pour frais de recouvrement est de quarante euros.',
    use: 'Donne le montant de l’indemnité, une fois par facture.',
  },
  {
    article: 'L511-78',
    ...established(`${COPY_OF_2015}, sans autre source depuis.`),
    summary:
      'L’action contre celui qui a accepté une lettre de change se prescrit par trois ans après l’échéance ; les autres recours, par un an ou six mois.',
    use: 'Donne le délai d’une lettre de change.',
  },
  {
    article: 'L622-21',
    ...toConfirm('Connu par une seule source secondaire, de septembre 2026.'),
    summary:
      'Le jugement qui ouvre une procédure collective arrête les actions en paiement et les exécutions.',
    use: 'Fait cesser les démarches contre un débiteur en procédure collective.',
  },
  {
    article: 'L622-25-1',
    ...toConfirm('Connu par une seule source secondaire, de septembre 2026.'),
    summary:
      'Déclarer sa créance à la procédure collective interrompt la prescription jusqu’à la clôture.',
    use: 'Donne son effet à une déclaration de créance.',
  },
  {
    article: 'L622-28',
    ...toConfirm('Connu par une seule source secondaire, de septembre 2026.'),
    summary: 'Le jugement qui ouvre une procédure collective arrête le cours des intérêts.',
    use: 'Fait cesser les intérêts au jour de l’ouverture.',
  },
  {
    article: 'L721-3',
    ...established(
      'Texte lu sur un site officiel, version du 22 janvier 2022, en vigueur depuis le 1er janvier 2022.',
    ),
    summary:
      'Le tribunal de commerce juge entre commerçants, artisans, établissements de crédit et sociétés commerciales, et les actes de commerce.',
    use: 'Donne le tribunal entre commerçants.',
    parts: {
      'version antérieure au 01/01/2022':
        'La rédaction d’avant 2022 n’a pas été lue ; elle ne comptait pas les artisans.',
    },
  },
  {
    article: 'R622-24',
    ...toConfirm('Connu par une seule source secondaire, de septembre 2026.'),
    summary:
      'Une créance se déclare dans les deux mois de la publication au BODACC du jugement qui ouvre la procédure collective.',
    use: 'Donne le jour avant lequel déclarer une créance.',
  },
  {
    article: 'R721-6',
    ...toConfirm('Connu par une seule source secondaire, de septembre 2026.'),
    summary: 'Le tribunal de commerce juge sans appel jusqu’à cinq mille euros.',
    use: 'Dit si un appel est possible.',
  },
])
