/**
 * Every address of the web app, in one place: the routes take their patterns here, and links are
 * built here. The debtor's pages are the server's own and have no route in this app.
 */
export const patterns = {
  home: '/',
  day: '/journee',
  dossiers: '/dossiers',
  dossier: '/dossiers/$dossierId',
  assessment: '/dossiers/$dossierId/analyse',
  grounds: '/dossiers/$dossierId/euros',
  constat: '/dossiers/$dossierId/constat',
  redaction: '/dossiers/$dossierId/scelles/$bundleId/copie',
  deposit: '/dossiers/depot',
  claimDraft: '/dossiers/depot/$draftId',
  ledgerFile: '/dossiers/fec/$ledgerFileId',
  importClaims: '/dossiers/import',
  importRun: '/dossiers/import/$importId',
  compose: '/dossiers/$dossierId/ecrire',
  planOffer: '/dossiers/$dossierId/echeancier',
  portfolio: '/prescription',
  outreach: '/echanges',
  outwardAct: '/echanges/$actId',
  inbox: '/reponses',
  mailbox: '/reglages/boite',
  evidence: '/preuves',
  exhibit: '/preuves/$exhibitId',
  finding: '/preuves/$exhibitId/engagements/$findingId',
  agreements: '/accords',
  clientMoney: '/fonds',
  payOvers: '/fonds/reversements',
  directDebits: '/fonds/prelevements',
  directDebitsOf: '/dossiers/$dossierId/prelevements',
  ownOrders: '/fonds/rendre-virer-couvrir',
  proven: '/fonds/preuve',
  books: '/fonds/livres',
  bankExport: '/fonds/exports/$fileId',
  commissions: '/fonds/commissions',
  receipt: '/fonds/quittances/$receiptId',
  litigation: '/contentieux',
  archive: '/archives',
  creditors: '/mandants',
  creditor: '/mandants/$creditorId',
  newCreditor: '/mandants/nouveau',
  newConvention: '/mandants/$creditorId/convention',
  journal: '/journal',
  search: '/recherche',
  settings: '/reglages',
  display: '/reglages/affichage',
  people: '/reglages/personnes',
  rates: '/reglages/taux',
  authority: '/reglages/horodatage',
  invitation: '/invitation',
  tools: '/outils',
  interestTool: '/outils/interets',
  limitationTool: '/outils/prescription',
  deadlineTool: '/outils/delai',
  proofTool: '/outils/preuve',
  acknowledgmentTool: '/outils/preuve/reconnaissance',
  captureGuide: '/outils/exporter',
} as const

/** Builders of addresses: `paths.dossier('…')`. */
export const paths = {
  home: () => patterns.home,
  day: () => patterns.day,
  dossiers: () => patterns.dossiers,
  dossier: (id: string) => fill(patterns.dossier, id),
  assessment: (id: string) => fill(patterns.assessment, id),
  grounds: (id: string) => fill(patterns.grounds, id),
  constat: (id: string) => fill(patterns.constat, id),
  redaction: (id: string, bundleId: string) => fill(patterns.redaction, id, bundleId),
  deposit: () => patterns.deposit,
  claimDraft: (id: string) => fill(patterns.claimDraft, id),
  ledgerFile: (id: string) => fill(patterns.ledgerFile, id),
  importClaims: () => patterns.importClaims,
  importRun: (id: string) => fill(patterns.importRun, id),
  compose: (dossierId: string) => fill(patterns.compose, dossierId),
  planOffer: (dossierId: string) => fill(patterns.planOffer, dossierId),
  portfolio: (span?: string) =>
    span === undefined ? patterns.portfolio : `${patterns.portfolio}?tranche=${span}`,
  outreach: () => patterns.outreach,
  outwardAct: (id: string) => fill(patterns.outwardAct, id),
  inbox: (messageId?: string) =>
    messageId === undefined ? patterns.inbox : `${patterns.inbox}?reponse=${messageId}`,
  evidence: () => patterns.evidence,
  exhibit: (id: string) => fill(patterns.exhibit, id),
  finding: (exhibitId: string, id: string) => fill(patterns.finding, exhibitId, id),
  agreements: () => patterns.agreements,
  clientMoney: () => patterns.clientMoney,
  commissions: () => patterns.commissions,
  payOvers: () => patterns.payOvers,
  directDebits: () => patterns.directDebits,
  directDebitsOf: (dossierId: string) => fill(patterns.directDebitsOf, dossierId),
  ownOrders: () => patterns.ownOrders,
  proven: () => patterns.proven,
  bankExport: (fileId: string) => fill(patterns.bankExport, fileId),
  books: (shown: Readonly<Record<string, string>> = {}) => {
    const named = Object.entries(shown).filter(([, value]) => value !== '')
    return named.length === 0
      ? patterns.books
      : `${patterns.books}?${new URLSearchParams(named).toString()}`
  },
  receipt: (id: string) => fill(patterns.receipt, id),
  litigation: () => patterns.litigation,
  archive: () => patterns.archive,
  creditors: () => patterns.creditors,
  creditor: (id: string) => fill(patterns.creditor, id),
  newCreditor: () => patterns.newCreditor,
  newConvention: (creditorId: string) => fill(patterns.newConvention, creditorId),
  journal: (dossierId?: string) =>
    dossierId === undefined ? patterns.journal : `${patterns.journal}?dossier=${dossierId}`,
  search: (text: string) => `${patterns.search}?q=${encodeURIComponent(text)}`,
  settings: () => patterns.settings,
  display: () => patterns.display,
  people: () => patterns.people,
  rates: () => patterns.rates,
  mailbox: () => patterns.mailbox,
  authority: () => patterns.authority,
  invitation: () => patterns.invitation,
  tools: () => patterns.tools,
  interestTool: () => patterns.interestTool,
  limitationTool: () => patterns.limitationTool,
  deadlineTool: () => patterns.deadlineTool,
  proofTool: () => patterns.proofTool,
  acknowledgmentTool: () => patterns.acknowledgmentTool,
  captureGuide: () => patterns.captureGuide,
} as const

/** The rooms of the rail: the letter that follows `g`, where it leads. */
export const rooms = [
  { id: 'day', key: 'j', href: patterns.day },
  { id: 'dossiers', key: 'd', href: patterns.dossiers },
  { id: 'portfolio', key: 't', href: patterns.portfolio },
  { id: 'outreach', key: 'e', href: patterns.outreach },
  { id: 'inbox', key: 'b', href: patterns.inbox },
  { id: 'evidence', key: 'p', href: patterns.evidence },
  { id: 'agreements', key: 'a', href: patterns.agreements },
  { id: 'clientMoney', key: 'f', href: patterns.clientMoney },
  { id: 'litigation', key: 'c', href: patterns.litigation },
  { id: 'archive', key: 'r', href: patterns.archive },
] as const

export type RoomId = (typeof rooms)[number]['id']

function fill(pattern: string, ...values: readonly string[]): string {
  const left = [...values]
  return pattern.replaceAll(/\$[A-Za-z]+/g, () => encodeURIComponent(left.shift() ?? ''))
}
