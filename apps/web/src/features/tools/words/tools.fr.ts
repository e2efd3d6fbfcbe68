/** French words that the tools share. */
export const toolsFr = {
  tools: 'Outils du droit',
  home: 'Les outils',
  enter: 'Entrer dans Quittance',
  interest: 'Intérêts',
  limitation: 'Prescription',
  deadline: 'Délai',
  proof: 'Preuve',
  capture: 'Exports',
  pageTitle: (tool: string) => `${tool} — Quittance`,

  title: 'Compter juste, et savoir pourquoi',
  says: 'Cinq calculs du recouvrement amiable, et un guide. Chaque réponse montre sa règle, son article, et dit si elle est établie, discutable ou inconnue.',
  interestAsks: 'Combien cette somme a-t-elle produit d’intérêts, ligne par ligne ?',
  limitationAsks: 'Jusqu’à quel jour peut-on agir, et qu’est-ce qui déplace ce jour ?',
  deadlineAsks: 'Quel jour ce délai de procédure expire-t-il ?',
  proofAsks: 'Faut-il un écrit, et la créance est-elle prouvée ?',
  acknowledgmentAsks: 'Que vaut cette reconnaissance de dette, telle qu’elle est écrite ?',
  captureAsks: 'Comment sortir une conversation de son application, pour qu’elle serve de preuve ?',

  noAdviceTitle: 'Ceci n’est pas un conseil juridique.',
  noAdvice:
    'Ces outils appliquent des textes à ce que vous écrivez, et rien d’autre : ils ne connaissent ni votre contrat, ni vos pièces, ni ce que l’autre dira. « Établi » veut dire que le texte a été lu ; « discutable », qu’une autre lecture se défend ; « inconnu » est une réponse, et demande des faits. Un taux ou une règle que personne n’a confirmé le dit. Avant un acte qui engage, demandez à un avocat ou à un commissaire de justice.',
  nothingSentTitle: 'Rien n’est envoyé, rien n’est gardé.',
  nothingSent:
    'Le calcul se fait dans votre navigateur. Les faits sont dans l’adresse de cette page, après « # », que le navigateur n’envoie à aucun serveur. Qui reçoit cette adresse lit ces faits ; l’historique de votre navigateur la garde.',

  facts: 'Les faits',
  answer: 'La réponse',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié : il porte les faits de cette page.',
  linkNotCopied: 'Le lien n’a pas pu être copié. L’adresse de la page le contient.',
  print: 'Imprimer',
  clear: 'Recommencer',
  cleared: 'Les faits sont effacés de la page et de son adresse.',
  example: 'Voir un exemple',
  moreFacts: 'Autres faits',

  brokenAddress: 'Une partie de l’adresse n’a pas pu être reprise.',
  brokenAddressNext:
    'Le reste est en place. Comparez avec ce que vous attendiez avant de vous y fier.',
  cut: 'l’adresse est trop longue : la fin est laissée de côté',
  unknownFact: (fact: string) => `« ${fact} » n’est pas un fait de cet outil`,
  unreadableFact: (fact: string) => `« ${fact} » ne se lit pas`,
  factTwice: (fact: string) => `« ${fact} » est dit deux fois : le premier est gardé`,
  factRefused: (fact: string, value: string) => `« ${fact} » ne prend pas la valeur « ${value} »`,
  moreFaults: (count: number) => `et ${count} autres`,
  understood: 'Masquer',
  notCounted: 'Cette valeur n’est pas comptée : elle sort de ce que la question admet.',

  missingOne: 'Il manque un fait pour répondre',
  missingSeveral: (count: number) => `Il manque ${count} faits pour répondre`,
  missingFact: (fact: string) => `Un fait manque : ${fact}`,
  notApplicable: 'Cette règle ne s’applique pas ici',

  reasons: 'Motifs',
  remove: (what: string) => `Retirer ${what}`,
}
