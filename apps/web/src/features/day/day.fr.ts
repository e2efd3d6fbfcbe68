/** French words of « Ma journée ». */
export const dayFr = {
  count: (acts: string, late: string) => `${acts}, ${late}`,
  acts: (number: number, said: string) => (number === 1 ? 'un acte' : `${said} actes`),
  late: (number: number, said: string, total: number) => {
    if (number === 0) return 'aucun en retard'
    if (number === total) return number === 1 ? 'en retard' : 'tous en retard'
    return number === 1 ? 'dont un en retard' : `dont ${said} en retard`
  },
  noneIdle: 'Aucun dossier sans suite',
  oneIdle: '1 dossier sans acte aujourd’hui',
  idle: (count: string) => `${count} dossiers sans acte aujourd’hui`,
  sendingsOpen: (count: string) => `Lettres à approuver en lot : ${count}.`,
  sendingsGoing: 'Un lot d’envois est en cours.',
  toSendings: 'Envois du jour',
  wrongSendings: (wrong: string, sent: string, day: string) =>
    `Relances parties à tort : ${wrong} sur ${sent} depuis le ${day}.`,
  lateLines: (count: number, amount: string, day: string) =>
    count === 1
      ? `Un encaissement de ${amount} attend son dossier depuis le ${day}.`
      : `${count} encaissements, ${amount} en tout, attendent leur dossier ; le premier depuis le ${day}.`,
  toPayOver: 'Voir les reversements',
  toOwnOrders: 'Rendre, virer, couvrir',
  toAccount: 'Voir le compte séparé',
  toInbox: 'Lire les réponses',
  expectedTitle: 'Paiements attendus',
  expectedList: 'Promesses et échéances à suivre',
  expectedMore: (count: number) => `et ${count} autres, dans leurs dossiers`,
  matchLine: 'Rapprocher une ligne de banque',
  matchLines: 'Rapprocher les lignes de banque',
  tabs: 'Files du jour',
  all: 'Tout',
  letters: 'Lettres',
  calls: 'Appels',
  replies: 'Réponses',
  promises: 'Promesses',
  approve: 'À valider',
  money: 'Fonds',
  filter: 'Filtrer',
  filterField: 'Débiteur, créancier, référence',
  list: 'Actes du jour',
  kind: 'Genre',
  act: 'Acte',
  when: 'Quand',
  who: 'Débiteur, créancier',
  balance: 'Solde',
  limitation: 'Prescription',
  proof: 'Preuve',
  lateGroup: 'En retard',
  todayGroup: 'Aujourd’hui',
  unknownDay: 'inconnue',
  nothing: 'Rien pour aujourd’hui.',
  nothingYet: 'Rien pour aujourd’hui. Une créance déposée met son premier acte ici.',
  nothingHere: 'Aucun acte dans cette file.',
  deposit: 'Déposer une créance',
  fresh: (hour: string, added: string, gone: string) => `Mis à jour à ${hour}. ${added}${gone}`,
  added: (count: number) =>
    count === 0 ? '' : count === 1 ? '1 acte nouveau. ' : `${count} actes nouveaux. `,
  gone: (count: number) =>
    count === 0
      ? ''
      : count === 1
        ? '1 acte n’est plus à faire.'
        : `${count} actes ne sont plus à faire.`,
  show: 'Les afficher',
  notWhole:
    'La journée se calcule : seuls les premiers dossiers sont lus. Elle sera complète dans un instant.',
  firstOnes: (shown: string, all: string) => `Les ${shown} actes les plus urgents, sur ${all}.`,
  preview: 'Dossier choisi',
  dossier: (reference: string) => `Dossier ${reference}`,
  forCreditor: (name: string) => `pour ${name}`,
  asOf: (day: string) => `au ${day}, intérêts compris`,
  next: 'Prochain acte licite',
  open: 'Ouvrir',
  notePromise: 'Noter une promesse',
  sealSays: (count: string) =>
    count === '1'
      ? 'un fait au journal, relu à l’instant'
      : `${count} faits au journal, relus à l’instant`,
  sealAltered: 'Un fait du journal ne correspond plus à son empreinte.',
  browse: 'parcourir',
  openKey: 'ouvrir',
  nextKey: 'dossier suivant',
  previousKey: 'dossier précédent',
  callKey: 'appeler',
  promiseKey: 'promesse',
  noteKey: 'note',
  disputeKey: 'contestation',
  noRow: 'Aucun dossier n’est choisi.',
  reading: 'Le dossier choisi se lit encore.',
  manager: 'responsable',
  officer: 'gestionnaire',
  accountant: 'comptable',
  auditor: 'contrôleur',
}
