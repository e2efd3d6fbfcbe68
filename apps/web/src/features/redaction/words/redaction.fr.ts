/** What the page of a redacted copy says, in French. */
export const redactionFr = {
  title: 'Copie occultée',
  dossiers: 'Dossiers',
  says: (folder: string) =>
    `Une copie de ${folder} qui montre les messages de l’affaire, et eux seuls. Chaque message montré reste vérifiable : scellé ce jour-là, à ce numéro, sans un octet changé.`,
  presets: 'Par où commencer',
  around: 'Messages gardés de part et d’autre',
  aroundHelp: (count: number, text: string) =>
    count === 1
      ? 'Un message a été retenu par une personne.'
      : `${text} messages ont été retenus par une personne.`,
  noneRetained: 'Aucun message retenu n’a été scellé dans ce dossier : choisissez un à un.',
  showRetained: 'Montrer les messages retenus',
  hideAll: 'Tout occulter',
  showAll: 'Tout montrer',
  views: 'Choisir ou relire',
  choose: 'Choisir',
  preview: 'Aperçu',
  messages: 'Messages du dossier scellé',
  conversation: 'La conversation, telle que le juge la lira',
  number: (number: number) => `n° ${number}`,
  shown: 'montré',
  hidden: 'occulté',
  hiddenOne: (number: number) => `message n° ${number}, occulté`,
  hiddenMany: (from: number, to: number) =>
    `messages n° ${from} à ${to}, occultés (${to - from + 1})`,
  retained: 'Retenu',
  statementOnly: 'Relevé seul : ses octets sont mêlés à ceux d’autres messages',
  attachments: (count: number) =>
    count === 1 ? '1 pièce jointe, non donnée' : `${count} pièces jointes, non données`,
  noText: '(sans texte)',
  noDate: 'sans date',
  holder: 'détenteur de l’export',
  unknownAuthor: 'auteur inconnu',
  copy: 'La copie',
  shownCount: (count: number, text: string) =>
    `${text} ${count > 1 ? 'messages montrés' : 'message montré'}`,
  hiddenCount: (count: number, text: string) => `${text} ${count > 1 ? 'occultés' : 'occulté'}`,
  reason: 'Motif de l’occultation',
  reasonHelp: 'Écrit dans la copie, par exemple « Santé d’un tiers ». Il n’est pas scellé.',
  quotes: 'Un message montré contient des mots occultés',
  quote: (shown: number, hidden: number) =>
    `Le n° ${shown} reprend le début du n° ${hidden} : relisez-le avant de remettre la copie.`,
  make: 'Faire la copie',
  remake: 'Refaire la copie',
  nothingShown: 'Possible dès qu’un message est montré.',
  nothingHidden: 'Rien n’est occulté : remettez le dossier scellé lui-même.',
  notPermitted: 'Votre rôle permet de lire, pas de faire une copie.',
  made: 'Copie faite et inscrite au journal',
  take: 'Télécharger la copie',
  verify: 'La vérifier',
  unsure: 'Le serveur n’a pas répondu : la copie a peut-être été faite.',
  safe: 'Rien n’est fait deux fois si vous recommencez.',
  limits:
    'Elle dit combien de messages sont occultés ; elle ne prouve pas que le choix est équitable. Le dossier scellé entier permet de lever toute occultation.',
  spaceName: 'Espace',
  keyBrowse: 'parcourir',
  keyToggle: 'montrer ou occulter',
  keyPreview: 'aperçu',
  keyMake: 'faire la copie',
  keyBack: 'revenir au dossier',
}
