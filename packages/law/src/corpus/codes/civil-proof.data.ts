import { entriesOf, established, readInCopyOf, toConfirm } from '#corpus/corpus-entry.ts'

const read = readInCopyOf('2026-04-03')
const SINCE_THE_REFORM = '2016-10-01'

/** Civil Code: what is proved, by what, against whom. */
export const civilProofEntries = entriesOf('C. civ.', 'statute', [
  {
    article: '1174',
    ...read(SINCE_THE_REFORM),
    summary:
      'Un écrit exigé peut être électronique, et une mention manuscrite s’y appose si le procédé garantit que son auteur seul a pu l’écrire.',
    use: 'Admet la mention de la somme tapée par le débiteur lui-même.',
    parts: {
      'al. 2':
        'Une mention manuscrite peut être électronique si le procédé garantit que son auteur seul a pu l’écrire.',
    },
  },
  {
    article: '1353',
    ...established(
      'Texte lu dans une copie de la base LEGI du 3 avril 2026, inchangé depuis le 1er octobre 2016 ; son premier alinéa, perdu par la copie, a été repris de plusieurs dépôts publics concordants.',
    ),
    summary:
      'Celui qui réclame prouve ce qu’on lui doit ; celui qui se dit libéré prouve son paiement.',
    use: 'Dit qui doit prouver.',
  },
  {
    article: '1358',
    ...read(SINCE_THE_REFORM),
    summary: 'Sauf quand la loi en décide autrement, on prouve par tout moyen.',
    use: 'Rend la preuve libre jusqu’au seuil de l’écrit, et pour les faits.',
  },
  {
    article: '1359',
    ...established(
      'Texte lu dans une copie de la base LEGI du 3 avril 2026, inchangé depuis le 1er octobre 2016 ; son premier alinéa, perdu par la copie, a été repris de deux dépôts publics concordants.',
    ),
    summary:
      'Au-dessus d’un montant fixé par décret, un acte juridique se prouve par un écrit signé. Réduire sa demande, ou ne réclamer qu’un solde, ne dispense pas d’écrit ; contre un écrit, il faut un écrit.',
    use: 'Dit quand un écrit est nécessaire.',
  },
  {
    article: '1360',
    ...read(SINCE_THE_REFORM),
    summary:
      'L’écrit n’est pas exigé s’il était impossible de l’obtenir, matériellement ou moralement, si l’usage est de s’en passer, ou s’il a été perdu par force majeure.',
    use: 'Ouvre les exceptions à l’écrit.',
  },
  {
    article: '1361',
    ...read(SINCE_THE_REFORM),
    summary:
      'L’aveu en justice, le serment décisoire, ou un commencement de preuve par écrit appuyé par autre chose remplacent l’écrit.',
    use: 'Dit ce qui complète ou remplace un écrit qui manque.',
  },
  {
    article: '1362',
    ...established(
      'Texte lu dans une copie de la base LEGI du 3 avril 2026, inchangé depuis le 1er octobre 2016 ; son premier alinéa, perdu par la copie, a été repris d’un dépôt public.',
    ),
    summary:
      'Un écrit qui vient de celui qui conteste, ou de son représentant, et rend le fait vraisemblable, est un commencement de preuve par écrit.',
    use: 'Donne leur valeur aux messages et aux reconnaissances incomplètes.',
  },
  {
    article: '1363',
    ...read(SINCE_THE_REFORM),
    summary: 'On ne fabrique pas sa propre preuve.',
    use: 'Une facture du créancier ne prouve rien à elle seule.',
  },
  {
    article: '1364',
    ...read(SINCE_THE_REFORM),
    summary:
      'Un acte peut être prouvé d’avance par un écrit notarié ou par un écrit signé des parties.',
    use: 'Donne pleine force à un écrit signé.',
  },
  {
    article: '1366',
    ...read(SINCE_THE_REFORM),
    summary:
      'Un écrit électronique vaut un papier si l’on sait de qui il vient et si rien n’a pu le changer.',
    use: 'Fait demander qui a écrit un message, et ce qui en garantit l’intégrité.',
  },
  {
    article: '1367',
    ...read(SINCE_THE_REFORM),
    summary:
      'Une signature dit qui s’engage. Électronique, elle repose sur un procédé fiable, présumé tel seulement dans les conditions d’un décret.',
    use: 'Distingue les signatures électroniques par ce qu’il reste à prouver.',
  },
  {
    article: '1369',
    ...toConfirm('Texte non lu : aucune copie n’en a été retrouvée.'),
    summary:
      'L’acte authentique est reçu par un officier public compétent ; reçu par un notaire, il dispense des mentions manuscrites.',
    use: 'Une reconnaissance notariée n’a pas besoin de la mention de la somme.',
  },
  {
    article: '1371',
    ...read(SINCE_THE_REFORM),
    summary:
      'Un acte authentique fait foi, jusqu’à inscription de faux, de ce que l’officier public dit avoir accompli ou constaté lui-même.',
    use: 'Dit ce que prouve un acte notarié.',
  },
  {
    article: '1372',
    ...read(SINCE_THE_REFORM),
    summary:
      'Un écrit signé, une fois reconnu, fait foi entre ceux qui l’ont signé et leurs héritiers.',
    use: 'Donne sa force à un accord signé des deux parties.',
  },
  {
    article: '1374',
    ...read(SINCE_THE_REFORM),
    summary:
      'Contresigné par les avocats des parties, un acte fait foi de leur écriture et de leur signature, et se passe de toute mention manuscrite.',
    use: 'Une reconnaissance contresignée n’a pas besoin de la mention de la somme.',
  },
  {
    article: '1375',
    ...read(SINCE_THE_REFORM),
    summary:
      'Un contrat où chacun s’engage se fait en autant d’originaux que de parties, et chaque original en dit le nombre ; sous forme électronique, chacun doit pouvoir en disposer.',
    use: 'Fait prévoir un original par partie pour un échéancier.',
    parts: {
      'al. 4':
        'Pour un contrat électronique, il suffit que chaque partie dispose d’un exemplaire durable ou y ait accès.',
    },
  },
  {
    article: '1376',
    ...read(SINCE_THE_REFORM),
    summary:
      'Qui s’engage seul à payer une somme signe et écrit lui-même cette somme, en toutes lettres et en chiffres. Si les deux diffèrent, les lettres l’emportent.',
    use: 'Fixe la forme d’une reconnaissance de dette.',
  },
  {
    article: '1377',
    ...read(SINCE_THE_REFORM),
    summary:
      'Envers les tiers, un écrit n’a de date certaine que par son enregistrement, la mort d’un signataire ou sa reprise dans un acte authentique.',
    use: 'Dit à partir de quand une reconnaissance s’oppose à d’autres que le débiteur.',
  },
  {
    article: '1383',
    ...read(SINCE_THE_REFORM),
    summary: 'Un aveu est le fait de reconnaître pour vrai ce qui joue contre soi.',
    use: 'Donne leur sens à des paroles qui reconnaissent la dette.',
  },
  {
    article: '1383-1',
    ...read(SINCE_THE_REFORM),
    summary:
      'Un aveu seulement oral, hors du tribunal, ne sert que là où la preuve est libre ; le juge l’apprécie.',
    use: 'Borne la valeur d’une reconnaissance au téléphone.',
  },
])
