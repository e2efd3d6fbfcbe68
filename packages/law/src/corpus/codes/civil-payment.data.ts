import { entriesOf, established, readInCopyOf } from '#corpus/corpus-entry.ts'

const read = readInCopyOf('2026-04-03')
const SINCE_THE_REFORM = '2016-10-01'

/** Civil Code: contracts, what is owed, payment, delay. */
export const civilPaymentEntries = entriesOf('C. civ.', 'statute', [
  {
    article: '1103',
    ...read(SINCE_THE_REFORM),
    summary: 'Un contrat valablement conclu oblige ceux qui l’ont fait, comme une loi.',
    use: 'Donne sa cause au principal réclamé.',
  },
  {
    article: '1104',
    ...read(SINCE_THE_REFORM),
    summary:
      'La bonne foi s’impose pour négocier, conclure et exécuter un contrat ; on ne peut y renoncer.',
    use: 'Fonde la retenue du garde-fou : pas de pression, pas de demi-vérité.',
  },
  {
    article: '1231-5',
    ...read(SINCE_THE_REFORM),
    summary:
      'Une clause pénale fixe d’avance ce que coûte l’inexécution. Le juge peut la changer si elle est manifestement excessive ou dérisoire, ou la réduire après une exécution partielle ; elle n’est due qu’après mise en demeure, sauf inexécution définitive.',
    use: 'Dit quand une clause pénale est due, et ce que le juge peut en faire.',
    parts: {
      'al. 2 et 4':
        'Le juge, même de lui-même, peut changer une peine manifestement excessive ou dérisoire ; aucune clause ne l’en empêche.',
      'al. 3': 'Si le contrat a été exécuté en partie, le juge peut réduire la peine à proportion.',
      'al. 5': 'La peine n’est due qu’après mise en demeure, sauf inexécution définitive.',
    },
  },
  {
    article: '1231-6',
    ...read(SINCE_THE_REFORM),
    summary:
      'Qui paie en retard doit l’intérêt au taux légal à partir de la mise en demeure, sans que le créancier ait à prouver une perte. Un préjudice distinct, causé de mauvaise foi, se répare en plus.',
    use: 'Fait partir les intérêts d’une dette civile ou d’un consommateur.',
  },
  {
    article: '1302',
    certainty: 'established',
    because:
      'Texte lu dans une copie de la base LEGI d’avril 2026 ; la date de cette version n’y figure pas.',
    summary: 'Ce qui a été payé sans être dû se rend.',
    use: 'Fait rendre au débiteur ce qu’il a payé de trop.',
  },
  {
    article: '1305-2',
    certainty: 'established',
    because:
      'Texte lu dans une copie de la base LEGI d’avril 2026 ; la date de cette version n’y figure pas.',
    summary:
      'Avant son échéance, une dette à terme ne se réclame pas ; payée d’avance, elle ne se reprend pas.',
    use: 'Dit à partir de quel jour une créance est exigible.',
  },
  {
    article: '1305-4',
    ...read(SINCE_THE_REFORM),
    summary:
      'Le débiteur perd le bénéfice du terme s’il ne fournit pas ou diminue les sûretés promises.',
    use: 'Montre que la loi ne rend pas toute la dette exigible pour une seule échéance impayée.',
  },
  {
    article: '1305-5',
    ...established(
      'Texte lu dans une copie de la base LEGI d’avril 2026 ; la date de cette version n’y figure pas.',
    ),
    summary: 'La perte du terme par un débiteur ne touche ni ses coobligés ni ses cautions.',
    use: 'Limite l’effet d’une déchéance du terme au débiteur qui l’a encourue.',
  },
  {
    article: '1342',
    ...established(
      'Texte lu dans une copie de la base LEGI du 3 avril 2026, inchangé depuis le 1er octobre 2016 ; la copie perd le premier alinéa, que rien ne cite ici. La suite y est entière.',
    ),
    summary:
      'On paie dès que la dette est exigible ; le paiement libère le débiteur et éteint la dette.',
    use: 'Fait demander le paiement d’une dette échue, et cesser toute demande une fois payée.',
  },
  {
    article: '1342-4',
    ...read(SINCE_THE_REFORM),
    summary:
      'Le créancier n’est pas forcé d’accepter un paiement partiel ; il peut accepter autre chose que ce qui lui est dû.',
    use: 'Borne le choix du débiteur qui ne paie qu’une partie d’une dette.',
  },
  {
    article: '1342-8',
    ...read(SINCE_THE_REFORM),
    summary: 'Un paiement se prouve librement.',
    use: 'Un relevé de compte ou une quittance suffit à prouver un paiement.',
  },
  {
    article: '1342-10',
    ...read(SINCE_THE_REFORM),
    summary:
      'Celui qui a plusieurs dettes choisit laquelle il paie. S’il ne dit rien : les dettes échues, puis celles qu’il avait le plus intérêt à payer, puis la plus ancienne, puis toutes à proportion.',
    use: 'Répartit un paiement entre plusieurs dettes.',
    parts: {
      'al. 1': 'Le débiteur de plusieurs dettes peut dire, en payant, laquelle il paie.',
      'al. 2':
        'Sans choix du débiteur : les dettes échues, puis celles qu’il avait le plus intérêt à payer, puis la plus ancienne, puis toutes à proportion.',
    },
  },
  {
    article: '1343-1',
    ...read(SINCE_THE_REFORM),
    summary:
      'Quand une dette porte intérêt, un paiement partiel va d’abord aux intérêts. Le taux d’un contrat est fixé par écrit et se compte à l’année.',
    use: 'Répartit un paiement à l’intérieur d’une dette, et n’admet un taux de contrat qu’écrit.',
    parts: {
      'al. 1': 'Un paiement partiel va d’abord aux intérêts, puis au principal.',
      'al. 2':
        'L’intérêt vient de la loi ou du contrat ; le taux du contrat est fixé par écrit et se compte à l’année.',
    },
  },
  {
    article: '1343-2',
    ...read(SINCE_THE_REFORM),
    summary:
      'Des intérêts dus depuis une année entière au moins produisent à leur tour intérêt, si le contrat ou un juge l’a dit.',
    use: 'Capitalise les intérêts, jamais de plein droit ni par semestre.',
  },
  {
    article: '1343-5',
    ...read(SINCE_THE_REFORM),
    summary:
      'Le juge peut reporter ou étaler une dette sur deux ans au plus. Sa décision arrête les poursuites ; majorations et pénalités ne courent pas pendant ce temps.',
    use: 'Une dette sous délai de grâce n’est pas exigible.',
  },
  {
    article: '1344',
    ...read(SINCE_THE_REFORM),
    summary:
      'Le débiteur est mis en demeure par une sommation, par un acte qui l’interpelle assez clairement ou, si le contrat le prévoit, par l’échéance elle-même.',
    use: 'Dit ce qu’une mise en demeure doit contenir pour en être une.',
  },
  {
    article: '1344-1',
    ...read(SINCE_THE_REFORM),
    summary:
      'La mise en demeure de payer une somme fait courir l’intérêt au taux légal, sans preuve d’un préjudice.',
    use: 'Fixe le premier jour des intérêts sans clause.',
  },
  {
    article: '2044',
    ...read('2016-11-20'),
    summary:
      'Une transaction est un contrat écrit par lequel chacun cède quelque chose pour finir ou prévenir un litige.',
    use: 'Fait mettre par écrit un accord qui abandonne une partie de la dette.',
  },
  {
    article: '2052',
    ...read('2016-11-20'),
    summary: 'Une transaction empêche d’agir en justice entre les mêmes pour le même objet.',
    use: 'Dit à quoi chacun renonce en transigeant.',
  },
])
