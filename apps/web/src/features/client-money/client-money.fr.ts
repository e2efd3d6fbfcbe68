/** French words of client money (fonds de tiers). */
export const clientMoneyFr = {
  title: 'Fonds de tiers',
  pagesLabel: 'Pages des fonds de tiers',
  pagePayOvers: 'Reversements',
  pageDirectDebits: 'Prélèvements',
  pageOwnOrders: 'Rendre, virer, couvrir',
  commissionsWait: 'Des commissions attendent d’être virées au cabinet',
  keyPayOver: 'reverser',
  pageBooks: 'Livres',
  pageCommissions: 'Commissions',
  pageProven: 'Preuve du jour',
  level: 'Le compte séparé est juste',
  missing: (amount: string) => `Il manque ${amount}`,
  unexplained: (amount: string) => `${amount} sans destinataire`,
  firstAwaited: 'Le premier relevé est attendu',
  statementOf: (day: string, at: string) => `Relevé du ${day}, pris ${at}.`,
  atHour: (hour: string) => `à ${hour}`,
  onDay: (day: string, hour: string) => `le ${day} à ${hour}`,
  provedOn: (day: string) => `Prouvé le ${day}`,
  declaredOn: (day: string) => `Compte déclaré le ${day}.`,
  undeclared: 'La date de déclaration du compte n’est pas renseignée.',
  setAccount: 'Renseigner le compte',
  noStatement:
    'Le solde de la banque viendra du premier relevé. Tant qu’il manque, rien n’est prouvé.',
  inBank: 'En banque',
  closing: (day: string) => `solde de clôture du ${day}`,
  owedHead: 'Dû aux mandants et à identifier',
  counts: (accounts: number, unidentified: string | null) => {
    const counted = accounts < 2 ? `${accounts} compte` : `${accounts} comptes`
    return unidentified === null ? counted : `${counted}, dont ${unidentified} à identifier`
  },
  whyBank: (day: string) => `Solde de clôture écrit par la banque dans le relevé du ${day}.`,
  whyLedger: 'Solde du compte de banque selon nos écritures',
  whyLedgerSame: 'Le relevé et nos écritures disent le même solde.',
  whyLedgerOther: (amount: string) =>
    `Le relevé et nos écritures diffèrent de ${amount} : un relevé manque, ou une ligne n’est pas écrite.`,
  whyOwed:
    'Somme des comptes de fonds de tiers, recalculée à chaque lecture : ce qui est dû aux mandants, et ce qui n’a pas encore de destinataire.',
  whyOwedNone: 'Aucun compte de fonds de tiers ne porte de solde.',
  importTitle: 'Relevé de banque',
  importLabel: 'Déposer un relevé du compte séparé',
  importHelp:
    'CAMT.053, CFONB 120, MT940, OFX ou CSV de votre banque. Les octets d’origine sont gardés ; le même relevé deux fois n’ajoute rien.',
  importRefused:
    'Votre rôle ne permet pas de toucher aux fonds de tiers. Le comptable ou la responsable le peut.',
  importAct: 'Déposer un relevé',
  importAlready: 'Ce relevé était déjà pris : rien n’a été ajouté.',
  importTaken: (lines: number) =>
    lines === 0
      ? 'Aucune ligne nouvelle.'
      : lines === 1
        ? 'Une ligne nouvelle.'
        : `${lines} lignes nouvelles.`,
  importPosted: (posted: number) =>
    posted === 0
      ? 'Aucune n’a été affectée d’elle-même.'
      : posted === 1
        ? 'Une a été affectée par sa référence ou son code.'
        : `${posted} ont été affectées par leur référence ou leur code.`,
  importToMatch: (count: number) =>
    count === 0
      ? 'Il ne reste rien à rapprocher.'
      : count === 1
        ? 'Une reste à rapprocher.'
        : `${count} restent à rapprocher.`,
  balanced: 'Solde d’ouverture, lignes et solde de clôture s’accordent.',
  unbalanced:
    'Solde d’ouverture, lignes et solde de clôture ne s’accordent pas : demandez le relevé complet à la banque.',
  unknownBalance: 'Le relevé ne porte pas les deux soldes : l’accord ne peut pas être vérifié.',
  importWarnings: 'Ce que le fichier laisse à vérifier',
  nothingTaken: 'Rien n’a été pris de ce fichier. Il reste gardé tel quel.',
  silent: 'Le serveur n’a pas répondu.',
  silentNext: 'Rien ne prouve que l’acte a eu lieu. Relisez la liste avant de recommencer.',
  linesTitle: 'Relevé à rapprocher',
  linesLabel: 'Lignes de banque',
  toMatchTab: 'À rapprocher',
  matchedTab: 'Rapprochées',
  feeTab: 'Frais',
  otherTab: 'Autres',
  atLeast: (count: number) => `${count} et plus`,
  emptyToMatch: 'Aucune ligne n’attend. Le prochain relevé en apportera.',
  emptyMatched: 'Les lignes rapprochées d’un dossier viendront ici.',
  emptyFee: 'Les frais que la banque prélève viendront ici ; ils restent à la charge du cabinet.',
  emptyOther: 'Les lignes qui ne sont ni paiement ni frais viendront ici.',
  noCounterparty: 'Donneur d’ordre non écrit',
  opening: 'Solde d’ouverture du premier relevé lu',
  more: 'Lire la suite',
  toIdentify: 'À identifier',
  matched: 'Rapproché',
  fee: 'Frais de la banque',
  feeToCover: (amount: string, days: number) =>
    days === 0
      ? `À couvrir par le cabinet : ${amount}`
      : `À couvrir par le cabinet : ${amount}, depuis ${days === 1 ? '1 jour' : `${days} jours`}`,
  feeCovered: 'Couvert par le cabinet',
  feeReturned: 'Frais rendu par la banque',
  feeGivenBack: 'La banque rend un frais',
  feeGivenBackDone:
    'Frais rendu : il efface ce qui restait à couvrir ; le reste revient au cabinet, à reprendre par un virement.',
  feeNotGivenBack: 'La banque ne rend pas un frais',
  feeNotGivenBackDone: 'Ce crédit attend de nouveau son dossier.',
  codedFee: 'La banque code ce crédit comme un de ses frais : elle en rend sans doute un.',
  feeAct: 'C’est un frais de la banque',
  feeNamed: 'Débit reconnu comme frais de la banque : le cabinet le couvre.',
  unnameFee: 'Ce n’est pas un frais de la banque',
  feeUnnamed: 'Ce débit attend de nouveau d’être expliqué.',
  keyFee: 'frais de la banque',
  other: 'Autre mouvement',
  debit: 'Débit',
  noReturnable: 'Aucun paiement reçu de ce montant, ou d’un peu moins, ne peut être repris.',
  returnParts:
    'La banque reprend plusieurs paiements dans ce débit. Dites-les un à un : chacun est défait seul, et le débit attend jusqu’au dernier.',
  partsTakenBack: (done: number, of: number) =>
    done === 1 ? `Un paiement sur ${of} est défait.` : `${done} paiements sur ${of} sont défaits.`,
  notAFeeAnyMore: 'Ce débit reprend déjà un paiement : il n’est pas un frais.',
  detailOfDebit: (rank: number, amount: string) => `détail ${rank}, ${amount}`,
  returnSays:
    'Ce débit reprend-il un paiement ? Il sera défait : dette de nouveau due, quittance annulée, reversement retiré.',
  returnableLabel: 'Paiements que ce débit peut reprendre',
  choosePayment: 'Choisissez d’abord le paiement que la banque a repris.',
  takeBack: (reference: string) => `Défaire le paiement du dossier ${reference}`,
  takeBackThis: 'Défaire ce paiement',
  receivedOnDay: (day: string) => `reçu le ${day}`,
  withCharge: (payment: string, charge: string) =>
    `${payment} repris, et ${charge} de frais de la banque que le cabinet couvre`,
  chargeToCover: (charge: string) => `${charge} de frais de la banque restent à couvrir.`,
  takenBack: (reference: string) =>
    `Paiement du dossier ${reference} défait ; sa quittance est annulée.`,
  takenBackShort: (reference: string, euros: string) =>
    `Paiement du dossier ${reference} défait ; ${euros} ne sont plus détenus : le cabinet les couvre aujourd’hui.`,
  annulsReceipt: (number: string) => `annule ${number}`,
  annulledByReceipt: (number: string) => `annulée par ${number}`,
  debitSays:
    'Une sortie ne se rapproche pas d’un débiteur ; le cabinet en répond tant qu’elle n’est pas expliquée.',
  proposals: (count: number) =>
    count === 0 ? 'aucune proposition' : count === 1 ? '1 proposition' : `${count} propositions`,
  proposalsLabel: 'Dossiers proposés',
  noProposal: 'Rien dans cette ligne ne désigne un dossier. Cherchez-le.',
  certain: 'Référence exacte',
  reference: 'La référence de paiement est celle de ce dossier.',
  invoice: 'Le libellé cite une facture de ce dossier.',
  name: 'Le nom du donneur d’ordre est celui du débiteur.',
  amount: 'Le montant est celui d’une facture de ce dossier.',
  account: (day: string) => `Ce compte a déjà payé ce dossier, le ${day}.`,
  instalment: (place: string, day: string) =>
    `Ce montant est celui de l’échéance ${place} de ce dossier, du ${day}.`,
  noted: (day: string) => `Un paiement noté à la main de ce montant, le ${day}, attend la banque.`,
  promise: (day: string) => `Ce montant est promis à ce dossier pour le ${day}.`,
  waits: (days: number) =>
    days === 1 ? 'attend depuis 1 jour ouvré' : `attend depuis ${days} jours ouvrés`,
  searchLabel: 'Chercher un autre dossier',
  searchHelp: 'Nom, référence, facture ou montant.',
  searchNone: (text: string) => `Aucun dossier ne répond à « ${text} ».`,
  fromSearch: (foundIn: string) => `trouvé par vous : ${foundIn}`,
  match: 'Rapprocher',
  matchTo: (reference: string) => `Rapprocher de ${reference}`,
  shareFirst: 'Cette ligne porte plusieurs paiements : répartissez-la.',
  chooseFirst: 'Possible quand un dossier est choisi.',
  roleRefused:
    'Seuls le comptable et la responsable rapprochent une ligne. Votre rôle permet de la lire.',
  previewTitle: (reference: string) => `Si vous rapprochez de ${reference}`,
  previewLeft: (amount: string) => `Il restera ${amount} à payer au dossier.`,
  confirmsNoted:
    'Ce paiement est déjà noté et imputé : la ligne le confirme, rien n’est imputé deux fois.',
  previewSettled: 'Le dossier sera soldé.',
  overpaid: (amount: string) => `${amount} de trop : à rendre au débiteur.`,
  previewOf: 'Imputation',
  costs: 'Frais',
  interest: 'Intérêts',
  indemnity: 'Indemnité',
  principal: 'Principal',
  onItem: (number: string) => `sur ${number}`,
  allocated: 'Imputé',
  doneTitle: 'Rapproché',
  doneSays: (amount: string, reference: string) => `${amount} au dossier ${reference}.`,
  confirmedByHand:
    'Ce paiement était déjà noté à la main : la banque le confirme, rien n’est imputé deux fois.',
  receiptIssued: 'Quittance',
  receiptPdf: (number: string) => `Lire la quittance ${number}`,
  noReceipt: 'La quittance n’est pas encore émise ; elle paraîtra dans la liste ci-dessous.',
  payOverBy: 'À reverser avant le',
  noPayOver: 'Aucun reversement ne court pour ce paiement.',
  keyUndo: 'annuler le rapprochement',
  undoNow: 'Annuler ce rapprochement',
  undone: (reference: string) =>
    `Rapprochement de ${reference} annulé : la ligne attend de nouveau.`,
  nothingToUndo: 'Aucune ligne rapprochée n’est en main.',
  openDossier: (reference: string) => `Ouvrir le dossier ${reference}`,
  close: 'Refermer',
  alreadyDone: 'Cette ligne vient d’être rapprochée par quelqu’un d’autre. La liste a été relue.',
  nothingMoved: 'Rien n’a bougé.',
  nextTo: (count: number) =>
    count === 1 ? 'Encore une ligne à rapprocher.' : `Encore ${count} lignes à rapprocher.`,
  partsTitle: 'Ce que le compte doit',
  partsNote: 'recalculé à chaque lecture',
  partsLabel: 'Solde de chaque compte de fonds de tiers',
  entriesApart: (entries: string, statement: string) =>
    `Nos écritures disent ${entries} en banque, le dernier relevé ${statement} : un relevé plus récent est attendu, ou une ligne manque.`,
  keyImport: 'déposer un relevé',
  shortfall: (amount: string) =>
    `Le cabinet doit ${amount} au compte : ce qui en est sorti ne se prend jamais sur les fonds de tiers.`,
  broughtByOffice: (number: string) => `compte ${number}, à verser par le cabinet`,
  accountNumber: (number: string) => `compte ${number}`,
  total: 'Total',
  payOversTitle: 'À reverser aux mandants',
  payOversNote: 'un mois au plus depuis l’encaissement : CPCE R124-6',
  payOversLabel: 'Fonds à reverser, l’échéance la plus proche d’abord',
  payOversEmpty: 'Rien à reverser. Chaque encaissement identifié ouvrira ici son délai.',
  creditor: 'Mandant',
  sum: 'Montant',
  collected: 'Encaissé',
  dueBy: 'À reverser avant',
  left: 'Il reste',
  receiptsTitle: 'Quittances',
  receiptsNote: 'une pour chaque paiement reçu, numéros sans trou : CPCE R124-6',
  receiptsLabel: 'Quittances, de la plus récente',
  receiptsEmpty: 'La première quittance paraîtra avec le premier paiement identifié.',
  receiptNumber: 'Numéro',
  dossier: 'Dossier',
  received: 'Reçu le',
  print: 'Empreinte',
  readPdf: (number: string) => `Quittance ${number} en PDF`,
  noAccountTitle: 'Aucun compte séparé à renseigner',
  noAccount:
    'Votre organisation recouvre ses propres créances : ses débiteurs la paient directement. Le compte séparé n’existe que pour qui encaisse pour autrui.',
  noAccountWhy:
    'L’exclusivité du compte, la quittance et le reversement sous un mois s’imposent à qui reçoit des fonds pour un créancier (CPCE R124-2 et R124-6). Recevoir l’argent d’un autre vous serait impossible ici.',
  noAccountDo: 'Les paiements de vos débiteurs se notent dans chaque dossier.',
  toDossiers: 'Ouvrir les dossiers',
  noIban:
    'Le compte séparé n’est pas renseigné. Il faut son IBAN pour lire un relevé : celui d’un autre compte serait refusé.',
  keyLine: 'ligne',
  keyProposal: 'proposition',
  keyMatch: 'rapprocher',
  keySearch: 'chercher un dossier',
  keyWhy: 'pourquoi ?',
  noLine: 'Aucune ligne n’attend de rapprochement.',
}
