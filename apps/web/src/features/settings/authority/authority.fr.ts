/** French words of the page of the time-stamp authority. */
export const authorityFr = {
  settings: 'Réglages',
  title: 'Horodatage',
  says: 'L’autorité qui date vos pièces à leur arrivée et vos dossiers scellés.',
  authority: 'Autorité d’horodatage',
  which: 'Qui date ce que vous scellez ?',
  house: 'L’autorité de cette installation',
  houseLocal:
    'Locale et non qualifiée : elle vaut ce que vaut l’horloge de ce serveur. Suffit pour essayer.',
  houseRemote: (url: string) => `Celle que l’exploitant a réglée : ${url}`,
  own: 'Une autre autorité',
  ownSays: 'Par son adresse (RFC 3161), telle que son fournisseur la donne.',
  url: 'Adresse',
  urlHelp: 'Elle commence par https:// ou http://. Elle est lisible par tous les membres.',
  noUrl: 'Il manque l’adresse de l’autorité. Écrivez par exemple https://horodatage.example/tsa.',
  roots: 'Certificats racines (PEM)',
  rootsHelp:
    'Pris chez l’autorité ou sur la liste de confiance. Un jeton qui n’y remonte pas est alors refusé.',
  save: 'Enregistrer l’autorité',
  saved: (hour: string) => `Enregistré à ${hour}.`,
  lastSet: (who: string, day: string) => `Réglée par ${who} le ${day}.`,
  onlyManager: 'La responsable règle l’autorité d’horodatage.',
  try: 'Essayer',
  trying: 'Essai en cours : vingt secondes au plus.',
  holds: 'Le jeton tient',
  fails: 'Pas de jeton valable',
  name: 'Autorité',
  at: 'Heure du jeton',
  until: 'Certificats valables jusqu’au',
  policy: 'Politique',
  rootsGiven: 'Racines données',
  leads: 'Le jeton y remonte.',
  unsure: 'Le serveur n’a pas répondu.',
  safe: 'Un essai ne garde rien : recommencez.',
  what: 'Ce qu’il faut savoir',
  leaves: 'Ce qui part',
  leavesSays:
    'Une empreinte SHA-256 et un nombre tiré au sort. Jamais une pièce, un nom, un montant.',
  qualified: 'Qualifié',
  qualifiedSays:
    'Un horodatage n’est qualifié que si le service figure à ce titre sur la liste de confiance de l’Union européenne. Le produit ne lit pas cette liste et ne l’affirme jamais.',
  before: 'Ce qui est déjà daté',
  beforeSays:
    'Reste tel quel. Un dossier scellé se renouvelle depuis sa page, par la nouvelle autorité.',
  network: 'Réseau',
  networkSays:
    'Sur un serveur publié, une adresse de cette machine ou de son réseau est refusée : seul l’exploitant peut en donner une.',
} as const
