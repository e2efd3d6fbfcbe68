import { entriesOf, established, readInCopyOf, toConfirm } from '#corpus/corpus-entry.ts'

const read = readInCopyOf('2026-04-03')
const SINCE_THE_CODE = '1976-01-01'

/** Code of Civil Procedure (Code de procédure civile). */
export const procedureEntries = entriesOf('CPC', 'regulation', [
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
  },
  {
    article: '1413',
    ...read(null),
    summary:
      'La signification d’une ordonnance d’injonction somme de payer la somme, les intérêts et les frais de greffe, ou de former opposition.',
    use: 'Compte les frais de greffe parmi ce que l’ordonnance fait payer.',
  },
])
