import { entriesOf, readInCopyOf } from '#corpus/corpus-entry.ts'

const read = readInCopyOf('2026-04-03')
const SINCE_THE_REFORM = '2008-06-19'

/** Civil Code: limitation (prescription extinctive). */
export const civilLimitationEntries = entriesOf('C. civ.', 'statute', [
  {
    article: '2219',
    ...read(SINCE_THE_REFORM),
    summary:
      'Un droit s’éteint quand son titulaire ne l’exerce pas pendant un temps fixé par la loi.',
    use: 'Une dette prescrite ne se réclame plus comme si elle était due.',
  },
  {
    article: '2220',
    ...read(SINCE_THE_REFORM),
    summary:
      'Sauf exception, les délais de forclusion ne suivent pas les règles de la prescription.',
    use: 'Écarte les causes ordinaires d’interruption d’un crédit à la consommation.',
  },
  {
    article: '2222',
    ...read(SINCE_THE_REFORM),
    summary:
      'Une loi qui allonge un délai ne touche pas ce qui est déjà prescrit. Une loi qui le raccourcit fait courir le nouveau délai de son premier jour, sans que le tout dépasse l’ancien.',
    use: 'Signale un délai commencé sous une loi antérieure.',
  },
  {
    article: '2224',
    ...read(SINCE_THE_REFORM),
    summary:
      'Les actions personnelles ou mobilières se prescrivent par cinq ans, à partir du jour où l’on a su, ou aurait dû savoir, de quoi agir.',
    use: 'Donne le délai quand aucun texte n’en fixe un autre, et le départ de la plupart des délais.',
  },
  {
    article: '2228',
    ...read(SINCE_THE_REFORM),
    summary: 'La prescription se compte par jours entiers.',
    use: 'Compte les délais de prescription.',
  },
  {
    article: '2229',
    ...read(SINCE_THE_REFORM),
    summary: 'La prescription est acquise quand le dernier jour est passé.',
    use: 'Permet encore d’agir le dernier jour, même un dimanche ou un jour férié.',
  },
  {
    article: '2230',
    ...read(SINCE_THE_REFORM),
    summary: 'Suspendre, c’est arrêter le temps sans effacer celui qui a déjà couru.',
    use: 'Donne l’effet d’une suspension.',
  },
  {
    article: '2231',
    ...read(SINCE_THE_REFORM),
    summary: 'Interrompre, c’est effacer le temps couru et repartir pour la même durée.',
    use: 'Donne l’effet d’une interruption.',
  },
  {
    article: '2232',
    ...read('2016-08-10'),
    summary:
      'Départ retardé, suspensions et interruptions ne mènent pas au-delà de vingt ans après la naissance du droit. Une demande en justice et un acte d’exécution échappent à cette limite.',
    use: 'Borne une suite de reconnaissances.',
  },
  {
    article: '2234',
    ...read(SINCE_THE_REFORM),
    summary:
      'La prescription ne court pas contre celui que la loi, un accord ou la force majeure empêche d’agir.',
    use: 'Suspend le délai pendant un empêchement.',
  },
  {
    article: '2238',
    ...read('2016-10-01'),
    summary:
      'Une fois le litige né, l’accord écrit pour une médiation ou une conciliation, ou sa première réunion, suspend le délai ; de même une procédure participative ou l’accord du débiteur pour les petites créances. Il reste ensuite au moins six mois.',
    use: 'Suspend le délai pendant une démarche amiable organisée, non pendant de simples échanges.',
  },
  {
    article: '2239',
    ...read(SINCE_THE_REFORM),
    summary:
      'Une mesure d’instruction accordée avant tout procès suspend le délai ; il reste au moins six mois après son exécution.',
    use: 'Suspend le délai pendant une expertise ordonnée.',
  },
  {
    article: '2240',
    ...read(SINCE_THE_REFORM),
    summary: 'Le débiteur qui reconnaît le droit du créancier interrompt la prescription.',
    use: 'Donne son effet à une reconnaissance, et à ce qui en vaut une.',
  },
  {
    article: '2241',
    ...read(SINCE_THE_REFORM),
    summary:
      'Une demande en justice interrompt la prescription et la forclusion, même en référé, devant un juge incompétent ou par un acte annulé pour vice de procédure.',
    use: 'Donne son effet à une action en justice.',
  },
  {
    article: '2242',
    ...read(SINCE_THE_REFORM),
    summary: 'L’interruption par une demande en justice dure jusqu’à la fin de l’instance.',
    use: 'Tient le délai arrêté pendant le procès.',
  },
  {
    article: '2243',
    ...read(SINCE_THE_REFORM),
    summary:
      'L’interruption ne compte plus si le demandeur se désiste, laisse périmer l’instance ou perd définitivement.',
    use: 'Efface après coup l’effet d’une action abandonnée ou perdue.',
  },
  {
    article: '2244',
    ...read('2012-06-01'),
    summary:
      'Une mesure conservatoire ou un acte d’exécution forcée interrompt la prescription et la forclusion.',
    use: 'Donne son effet à une saisie.',
  },
  {
    article: '2247',
    ...read(SINCE_THE_REFORM),
    summary: 'Le juge ne soulève pas lui-même la prescription.',
    use: 'Montre qu’une créance prescrite reste ouverte tant que le débiteur ne le dit pas.',
  },
  {
    article: '2249',
    ...read(SINCE_THE_REFORM),
    summary: 'Une dette prescrite que l’on a payée ne se reprend pas.',
    use: 'Dit qu’un paiement reçu après l’expiration reste acquis.',
  },
  {
    article: '2250',
    ...read(SINCE_THE_REFORM),
    summary: 'On ne renonce qu’à une prescription déjà acquise.',
    use: 'Ce qui est signé après l’expiration est une renonciation à discuter, jamais une interruption.',
  },
  {
    article: '2251',
    ...read(SINCE_THE_REFORM),
    summary: 'On renonce à une prescription par écrit ou par une conduite sans équivoque.',
    use: 'Dit ce qu’un papier signé après l’expiration peut valoir.',
  },
])
