import { entriesOf, established, readInCopyOf } from '#corpus/corpus-entry.ts'

const read = readInCopyOf('2026-04-02')
const SINCE_THE_CODE = '2012-06-01'

/** Code of civil enforcement procedures (procédures civiles d’exécution). */
export const enforcementEntries = entriesOf('CPCE', 'statute', [
  {
    article: 'L111-2',
    ...read(SINCE_THE_CODE),
    summary:
      'Pour saisir, il faut un titre exécutoire qui constate une créance chiffrée et exigible.',
    use: 'Fait refuser toute annonce de saisie sans titre.',
  },
  {
    article: 'L111-3',
    ...established(
      'Texte lu dans une copie de la base LEGI du 2 avril 2026, version du 1er juin 2023. La loi n° 2026-307 du 23 avril 2026 y a ajouté un titre ; la nouvelle rédaction n’a pas été retrouvée.',
    ),
    summary:
      'La liste des titres exécutoires est fermée : jugements, accords homologués, actes notariés, accords contresignés par avocats et visés par le greffe, titres des commissaires de justice, et quelques autres.',
    use: 'Dit comment un accord devient un titre.',
    parts: {
      '1°': 'Un jugement exécutoire, ou un accord auquel un juge a donné cette force.',
      '4°': 'Un acte notarié revêtu de la formule exécutoire.',
      '5°': 'Le titre d’un commissaire de justice après un chèque impayé ou un accord sur une petite créance.',
      '7°': 'Un accord contresigné par les avocats des parties et revêtu de la formule par le greffe.',
      'versions antérieures au 24/12/2021':
        'Les rédactions plus anciennes n’ont pas été lues : elles ne comptaient pas l’accord contresigné par avocats.',
    },
  },
  {
    article: 'L111-4',
    ...read(SINCE_THE_CODE),
    summary:
      'Un jugement et les titres qui lui ressemblent s’exécutent pendant dix ans, ou plus si la créance elle-même se prescrit plus tard ; la limite de vingt ans ne s’y applique pas.',
    use: 'Donne le délai d’un titre exécutoire.',
  },
  {
    article: 'L111-6',
    ...established(
      'Texte lu dans une copie de la base LEGI d’avril 2026 ; la date de cette version n’y figure pas.',
    ),
    summary:
      'Une créance est liquide quand elle est chiffrée, ou quand son titre permet de la chiffrer.',
    use: 'Dit quand un montant est assez déterminé.',
  },
  {
    article: 'L111-8',
    ...read('2014-03-19'),
    summary:
      'Les frais d’exécution forcée pèsent sur le débiteur. Sans titre exécutoire, les frais de recouvrement restent au créancier, sauf acte que la loi lui impose ; un juge peut en faire payer une part au débiteur de mauvaise foi.',
    use: 'Interdit de réclamer des frais de recouvrement au débiteur.',
    parts: {
      'al. 2':
        'Sans titre exécutoire, les frais de recouvrement restent au créancier, sauf ceux d’un acte que la loi lui impose ; une clause contraire ne vaut rien, sauf si une loi l’admet.',
      'al. 3':
        'Le juge de l’exécution peut laisser une part de ces frais au débiteur de mauvaise foi, si les démarches étaient nécessaires.',
      'al. 2 et 3':
        'Sans titre, les frais de recouvrement restent au créancier, sauf acte imposé par la loi ; le juge de l’exécution peut en laisser une part au débiteur de mauvaise foi. La première lettre reproduit ces deux alinéas.',
    },
  },
  {
    article: 'L125-1',
    ...established(
      'Texte lu dans une copie de la base LEGI du 2 avril 2026, version du 1er janvier 2020. La loi n° 2026-307 du 23 avril 2026 l’a modifié pour en exclure les factures entre commerçants ; la nouvelle rédaction n’a pas été retrouvée.',
    ),
    summary:
      'Pour une petite créance, un commissaire de justice invite le débiteur à s’accorder dans le mois. Un accord donne un titre exécutoire ; tous les frais restent au créancier.',
    use: 'Ouvre la voie des petites créances.',
    parts: {
      'al. 2': 'Le débiteur a un mois, à partir de l’envoi de la lettre, pour s’accorder.',
      'al. 4': 'Tous les frais de cette procédure restent au créancier.',
    },
  },
  {
    article: 'L511-1',
    ...established(
      'Texte lu dans une copie de la base LEGI d’avril 2026 ; la date de cette version n’y figure pas.',
    ),
    summary:
      'Un créancier dont la créance paraît fondée et menacée peut demander au juge une mesure conservatoire.',
    use: 'Ouvre la voie des mesures conservatoires.',
  },
  {
    article: 'L511-2',
    ...established(
      'Texte lu dans une copie de la base LEGI d’avril 2026 ; la date de cette version n’y figure pas.',
    ),
    summary:
      'L’autorisation du juge n’est pas nécessaire avec un titre, un jugement, un effet de commerce accepté, un chèque ou un loyer écrit impayé.',
    use: 'Dit quand une mesure conservatoire se passe du juge.',
  },
  {
    article: 'R124-1',
    ...read(SINCE_THE_CODE),
    summary:
      'Ces règles visent qui recouvre à l’amiable pour autrui, même de temps en temps, sauf les professions qui ont leur propre statut.',
    use: 'Distingue l’agence du créancier qui recouvre pour lui-même.',
  },
  {
    article: 'R124-2',
    ...read('2020-01-01'),
    summary:
      'Avant de commencer : une assurance de responsabilité, un compte réservé aux fonds des créanciers, et une déclaration écrite au procureur de la République.',
    use: 'Conditionne toute démarche d’une agence.',
    parts: {
      'al. 1': 'Qui recouvre pour autrui est assuré de sa responsabilité professionnelle.',
      'al. 2 et 3':
        'Un compte ne reçoit que les fonds des créanciers ; on le déclare par écrit au procureur avant de commencer.',
    },
  },
  {
    article: 'R124-3',
    ...read(SINCE_THE_CODE),
    summary:
      'Rien ne commence sans une convention écrite avec le créancier, qui donne pouvoir de recevoir et contient quatre précisions.',
    use: 'Conditionne toute démarche d’une agence, et fixe ses termes.',
    parts: {
      'al. 1': 'La convention écrite donne pouvoir de recevoir pour le créancier.',
      '1° à 4°':
        'La convention précise la dette et ses éléments, la garantie du créancier, la rémunération et les conditions de reversement.',
      '3°': 'La rémunération est à la charge du créancier, et la convention dit comment elle se calcule.',
      '4°': 'La convention précise dans quelles conditions les fonds sont reversés.',
    },
  },
  {
    article: 'R124-4',
    ...read('2013-02-02'),
    summary:
      'La première lettre d’une agence contient cinq mentions ; toute démarche suivante rappelle sa référence et sa date.',
    use: 'Conditionne la première lettre, et chaque message après elle.',
    parts: {
      '1°': 'La lettre dit qui recouvre, où, et que c’est une activité de recouvrement amiable.',
      '2°': 'La lettre nomme le créancier et dit son adresse.',
      '3°': 'La lettre dit d’où vient la dette et en distingue chaque élément, sans les frais du créancier.',
      '4°': 'La lettre demande de payer et dit comment.',
      '5°': 'La lettre reproduit les alinéas 2 et 3 de l’article L111-8.',
    },
  },
  {
    article: 'R124-5',
    ...read(SINCE_THE_CODE),
    summary:
      'Le créancier est informé de tout paiement, même partiel, hors échéancier connu de lui, et de toute offre autre que de payer tout de suite.',
    use: 'Fait prévenir le créancier après un encaissement ou une proposition.',
    parts: { 'al. 1': 'Tout paiement, même partiel, est annoncé au créancier.' },
  },
  {
    article: 'R124-6',
    ...read(SINCE_THE_CODE),
    summary:
      'Chaque paiement donne lieu à une quittance ; les fonds se reversent dans le mois de leur encaissement, sauf accord contraire.',
    use: 'Fait délivrer les quittances et compter le délai de reversement.',
    parts: {
      'al. 1': 'Le débiteur reçoit une quittance pour chaque paiement.',
      'al. 2': 'Les fonds se reversent dans le mois de leur encaissement, sauf accord contraire.',
    },
  },
  {
    article: 'R124-7',
    ...read(SINCE_THE_CODE),
    summary:
      'Manquer aux conditions d’exercice, ou oublier une mention de la première lettre, est une contravention de cinquième classe.',
    use: 'Dit ce que coûte une mention oubliée.',
  },
  {
    article: 'R125-1',
    ...read('2020-01-01'),
    summary:
      'La procédure des petites créances va jusqu’à cinq mille euros, principal et intérêts, devant un commissaire de justice du ressort où vit le débiteur.',
    use: 'Fixe le plafond des petites créances.',
    parts: {
      'al. 1': 'Le commissaire de justice est du ressort de la cour d’appel où vit le débiteur.',
    },
  },
  {
    article: 'R125-2',
    ...read('2020-01-01'),
    summary:
      'La lettre des petites créances dit ce qui est dû, que l’on peut accepter ou refuser dans le mois, et que se taire vaut refus.',
    use: 'Dit ce que le débiteur peut répondre, et ce que vaut son silence.',
  },
  {
    article: 'R125-4',
    ...read('2020-01-01'),
    summary:
      'Au débiteur qui accepte d’y participer, le commissaire de justice propose un accord sur le montant et le paiement.',
    use: 'Dit à quoi un acte déjà signé prépare.',
  },
  {
    article: 'R125-5',
    ...read('2020-01-01'),
    summary:
      'La procédure finit par un refus, par un mois sans accord, ou par un accord sur le montant et le paiement, que l’officier constate.',
    use: 'Dit quand il y a un titre, et quand il n’y en a pas.',
  },
  {
    article: 'R125-7',
    ...read('2020-01-01'),
    summary:
      'Dès l’envoi de la lettre des petites créances, aucun paiement n’a lieu avant que l’issue soit constatée.',
    use: 'Fait attendre l’issue avant d’encaisser.',
  },
  {
    article: 'R125-8',
    ...read('2016-06-01'),
    summary: 'Celui qui a établi le titre d’une petite créance ne peut pas l’exécuter.',
    use: 'Fait prévoir un autre commissaire de justice pour saisir.',
  },
])
