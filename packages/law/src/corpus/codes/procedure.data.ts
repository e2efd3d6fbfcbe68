import { entriesOf, established, readInCopyOf, toConfirm } from '#corpus/corpus-entry.ts'

const read = readInCopyOf('2026-04-03')
const SINCE_THE_CODE = '1976-01-01'
const AMICABLE =
  'Issu du décret n° 2025-660 du 18 juillet 2025 : texte non lu, connu par des commentaires de 2025.'

/** Code of Civil Procedure (Code de procédure civile). */
export const procedureEntries = entriesOf('CPC', 'regulation', [
  {
    article: '35',
    ...read(SINCE_THE_CODE),
    summary:
      'Plusieurs demandes sans lien se comptent une à une ; fondées sur les mêmes faits ou liées, elles s’additionnent.',
    use: 'Dit quel montant fixe le juge et l’appel.',
  },
  {
    article: '42',
    ...read('1981-05-14'),
    summary: 'On saisit le juge du lieu où demeure le défendeur, ou l’un des défendeurs.',
    use: 'Donne le lieu du procès.',
  },
  {
    article: '43',
    ...read(SINCE_THE_CODE),
    summary: 'Une personne demeure à son domicile ; une société, là où elle est établie.',
    use: 'Dit où demeure le débiteur.',
  },
  {
    article: '46',
    ...read('1981-05-14'),
    summary:
      'En matière de contrat, on peut aussi choisir le lieu de la livraison ou de la prestation ; pour une pension, celui du créancier.',
    use: 'Ouvre d’autres lieux au créancier.',
  },
  {
    article: '48',
    ...read(SINCE_THE_CODE),
    summary:
      'Une clause qui choisit le lieu du procès ne vaut qu’entre commerçants, si elle est très apparente.',
    use: 'Écarte les clauses de compétence opposées à un particulier.',
  },
  {
    article: '640',
    ...read(SINCE_THE_CODE),
    summary: 'Un délai part de l’acte, de l’événement, de la décision ou de la notification visés.',
    use: 'Donne le départ d’un délai de procédure.',
  },
  {
    article: '641',
    ...read(SINCE_THE_CODE),
    summary:
      'En jours, celui du départ ne compte pas. En mois ou en années, le délai finit le même quantième, ou le dernier jour du mois ; les mois se comptent avant les jours.',
    use: 'Compte un délai de procédure.',
  },
  {
    article: '642',
    ...read(SINCE_THE_CODE),
    summary:
      'Un délai finit à minuit ; s’il tombe un samedi, un dimanche ou un jour férié, il va jusqu’au premier jour ouvrable.',
    use: 'Reporte la fin d’un délai de procédure, jamais celle d’une prescription.',
  },
  {
    article: '643',
    ...read(null),
    summary:
      'Devant une juridiction de métropole, certains délais gagnent un mois pour qui vit outre-mer, deux mois pour qui vit à l’étranger.',
    use: 'Allonge un délai à raison de la distance.',
  },
  {
    article: '644',
    ...read(null),
    summary:
      'Devant une juridiction d’outre-mer, certains délais gagnent un mois pour qui n’y vit pas, deux mois pour qui vit à l’étranger.',
    use: 'Allonge un délai devant une juridiction d’outre-mer.',
  },
  {
    article: '696',
    ...toConfirm('Texte non lu : aucune copie n’en a été retrouvée.'),
    summary: 'Le juge condamne le plus souvent aux dépens celui qui perd.',
    use: 'Laisse au juge seul les frais du procès.',
  },
  {
    article: '700',
    ...toConfirm('Texte non lu : aucune copie n’en a été retrouvée.'),
    summary: 'Le juge peut accorder une somme pour les frais que les dépens ne couvrent pas.',
    use: 'Laisse au juge seul les autres frais du procès.',
  },
  {
    article: '750-1',
    ...established(
      'Texte lu dans une copie de la base LEGI du 3 avril 2026 ; version du 13 mai 2023, pour les instances introduites depuis le 1er octobre 2023.',
    ),
    summary:
      'Devant le tribunal judiciaire, une demande de cinq mille euros au plus est précédée d’une conciliation, d’une médiation ou d’une procédure participative, à peine d’irrecevabilité ; cinq cas en dispensent.',
    use: 'Dit si une tentative amiable doit précéder la demande.',
    parts: {
      'version antérieure au 22/09/2022':
        'Une première version, depuis 2020, demandait déjà une tentative amiable jusqu’à cinq mille euros ; son texte n’a pas été lu ici.',
    },
  },
  {
    article: '761',
    ...established(
      'Texte lu dans une copie de la base LEGI du 3 avril 2026, qui en garde deux versions ; la seconde a été retenue.',
    ),
    summary:
      'Devant le tribunal judiciaire, on se passe d’avocat chez le juge des contentieux de la protection, et jusqu’à dix mille euros hors des matières exclusives.',
    use: 'Dit quand un avocat est nécessaire.',
    parts: {
      '1°': 'On se passe d’avocat devant le juge des contentieux de la protection.',
      '3°': 'On se passe d’avocat jusqu’à dix mille euros, hors des matières exclusives.',
      'versions antérieures au 28/03/2026':
        'Les rédactions plus anciennes n’ont pas été lues ; le même montant est supposé.',
    },
  },
  {
    article: '818',
    ...read(null),
    summary:
      'Le tribunal judiciaire est saisi par assignation ou, jusqu’à cinq mille euros, par requête.',
    use: 'Dit comment porter la demande au fond.',
  },
  {
    article: '820',
    ...read(null),
    summary:
      'Hors les cas de l’article 750-1, on peut demander au greffe une tentative préalable de conciliation ; son enregistrement interrompt la prescription.',
    use: 'Ajoute une cause d’interruption souvent oubliée.',
    parts: {
      'al. 3': 'L’enregistrement de la demande de conciliation interrompt la prescription.',
    },
  },
  {
    article: '835',
    ...read(null),
    summary:
      'En référé, le tribunal judiciaire peut accorder une provision quand l’obligation n’est pas sérieusement contestable.',
    use: 'Ouvre la voie du référé-provision.',
  },
  {
    article: '853',
    ...read(null),
    summary:
      'Devant le tribunal de commerce, un avocat est nécessaire au-dessus de dix mille euros.',
    use: 'Dit quand un avocat est nécessaire entre commerçants.',
    parts: {
      'versions antérieures au 28/03/2026':
        'Les rédactions plus anciennes n’ont pas été lues ; le même montant est supposé.',
    },
  },
  {
    article: '873',
    ...read('1987-06-23'),
    summary:
      'En référé, le tribunal de commerce peut accorder une provision quand l’obligation n’est pas sérieusement contestable.',
    use: 'Ouvre la voie du référé-provision entre commerçants.',
  },
  {
    article: '1405',
    ...established(
      'Texte lu dans une copie de la base LEGI du 3 avril 2026, qui en garde deux versions ; la seconde a été retenue.',
    ),
    summary:
      'L’injonction de payer est ouverte à une créance née d’un contrat ou d’un statut et d’un montant déterminé, ou à certains effets de commerce.',
    use: 'Ouvre la voie de l’injonction de payer.',
  },
  {
    article: '1406',
    ...read(null),
    summary:
      'L’injonction de payer se demande au juge du lieu où vit le débiteur ; aucune clause n’y change rien.',
    use: 'Donne le juge de l’injonction de payer.',
  },
  {
    article: '1407',
    ...read(null),
    summary:
      'La requête en injonction de payer, remise par le créancier ou un mandataire, donne le décompte de la somme et les pièces.',
    use: 'Montre qu’un avocat n’est pas nécessaire pour la demander.',
  },
  {
    article: '1409',
    ...read('1982-01-01'),
    summary:
      'Si la demande lui paraît fondée, le juge rend une ordonnance pour la somme qu’il retient ; son refus est sans recours.',
    use: 'Dit quand une ordonnance d’injonction existe.',
  },
  {
    article: '1411',
    ...established(
      'Texte lu dans une copie de la base LEGI du 3 avril 2026, pour les ordonnances antérieures au 1er septembre 2026 ; le délai de trois mois qui suit est cité par plusieurs sources concordantes.',
    ),
    summary:
      'L’ordonnance d’injonction de payer se signifie à chaque débiteur dans les six mois, sinon elle ne vaut plus rien ; dans les trois mois si elle est rendue depuis le 1er septembre 2026.',
    use: 'Donne le temps de signifier une ordonnance.',
    parts: {
      'version antérieure au 01/03/2022':
        'La rédaction d’avant mars 2022 n’a pas été lue ; les mêmes six mois sont supposés.',
    },
  },
  {
    article: '1413',
    ...read(null),
    summary:
      'La signification d’une ordonnance d’injonction somme de payer la somme, les intérêts et les frais de greffe, ou de former opposition.',
    use: 'Compte les frais de greffe parmi ce que l’ordonnance fait payer.',
  },
  {
    article: '1415',
    ...read(null),
    summary:
      'L’opposition se forme au greffe, par déclaration ou lettre recommandée, devant la juridiction qui a rendu l’ordonnance.',
    use: 'Dit où et comment le débiteur s’oppose.',
    parts: {
      'dernier alinéa':
        'Pour les ordonnances rendues depuis le 1er septembre 2026, le greffe avise le créancier de l’opposition dans le mois, sauf devant le tribunal de commerce ; connu par une seule source.',
    },
  },
  {
    article: '1416',
    ...read('1982-01-01'),
    summary:
      'L’opposition se forme dans le mois de la signification ou, si elle n’a pas été faite à la personne, dans le mois du premier acte remis en main propre ou de la première saisie.',
    use: 'Donne le temps de s’opposer à une injonction de payer.',
    parts: {
      'al. 2':
        'Sans remise en main propre, on s’oppose jusqu’à un mois après le premier acte remis en main propre ou la première saisie.',
    },
  },
  {
    article: '1418',
    ...read(null),
    summary:
      'Après une opposition, le greffe convoque les parties ; là où un avocat est nécessaire, le créancier en constitue un dans les quinze jours.',
    use: 'Donne le temps de constituer avocat.',
  },
  {
    article: '1421',
    ...read('1982-01-01'),
    summary:
      'Le jugement sur opposition est susceptible d’appel quand la demande dépasse le dernier ressort.',
    use: 'Dit si un appel est possible après une opposition.',
  },
  {
    article: '1422',
    ...established(
      'Texte lu dans une copie de la base LEGI du 3 avril 2026, pour les ordonnances antérieures au 1er septembre 2026 ; la version suivante est citée par un relevé qui en donne l’identifiant.',
    ),
    legiarti: 'LEGIARTI000053497793',
    summary:
      'L’ordonnance d’injonction de payer n’est un titre qu’une fois passé le délai d’opposition et, depuis le 1er septembre 2026, deux mois après sa signification.',
    use: 'Dit à partir de quand exécuter une ordonnance.',
    parts: {
      'al. 2':
        'L’ordonnance n’est un titre qu’une fois passé le délai d’opposition et, si elle est rendue depuis le 1er septembre 2026, deux mois après sa signification.',
    },
  },
  {
    article: '1425',
    ...read('2008-12-20'),
    summary:
      'Devant le tribunal de commerce, les frais de la demande, puis de l’opposition, se consignent dans les quinze jours, à peine de caducité.',
    use: 'Donne le temps de consigner les frais.',
  },
  {
    article: '1541',
    ...toConfirm(AMICABLE),
    summary:
      'Un accord destiné à résoudre un différend se conclut selon le droit commun des contrats, par le seul consentement.',
    use: 'Dit ce qu’est un accord, sans dire qu’un juge l’homologue.',
  },
  {
    article: '1543 à 1545-1',
    ...toConfirm(AMICABLE),
    summary:
      'Une partie demande au juge d’homologuer une transaction, ou un accord issu d’une conciliation, d’une médiation ou d’une procédure participative ; il en contrôle la licéité sans le modifier.',
    use: 'Dit ce qu’un juge homologue, à confirmer.',
  },
  {
    article: '1546',
    ...toConfirm(AMICABLE),
    summary:
      'Le greffe appose la formule exécutoire sur l’acte contresigné par avocats qui constate une transaction ou un accord issu d’un mode amiable, sur demande écrite.',
    use: 'Dit à qui la formule se demande, à confirmer.',
  },
])
