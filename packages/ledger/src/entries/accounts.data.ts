/**
 * The books (livres): client money on the separate account, the office's own accounts, and the memo
 * book of what debtors owe, which is neither in the firm's accounts nor in its FEC.
 */
export type Book = 'client-money' | 'office' | 'debtors'

/** What an account is kept apart by (tiers, dossier): each balance is read per these. */
export type Dimension = 'creditor' | 'debtor' | 'case' | 'receipt' | 'claim'

/** An account of the chart: its book, its side, and what it is kept apart by. */
export type AccountDefinition = {
  readonly number: string
  readonly label: string
  readonly book: Book
  readonly normalSide: 'debit' | 'credit'
  readonly dimensions: readonly Dimension[]
  /** The account may never stand on the other side, per dimension: money nobody has is not spent. */
  readonly guarded?: true
}

/**
 * The chart of accounts (plan de comptes), default numbers and labels.
 *
 * To be confirmed by an expert-comptable before anyone relies on it: PCG 467 and 468 only name
 * sundry debtors and creditors. The numbers identify the accounts inside the product; an export may
 * print others. Numbers that begin with D are memo accounts of our own.
 */
export const accounts = [
  {
    number: '512100',
    label: 'Banque, compte affecté',
    book: 'client-money',
    normalSide: 'debit',
    dimensions: [],
  },
  {
    number: '467100',
    label: 'Mandants, fonds à reverser',
    book: 'client-money',
    normalSide: 'credit',
    dimensions: ['creditor', 'case'],
    guarded: true,
  },
  {
    number: '467200',
    label: 'Débiteurs, trop-perçus',
    book: 'client-money',
    normalSide: 'credit',
    dimensions: ['debtor', 'case'],
    guarded: true,
  },
  {
    number: '471100',
    label: 'Encaissements à identifier',
    book: 'client-money',
    normalSide: 'credit',
    dimensions: ['receipt'],
    guarded: true,
  },
  {
    number: '467800',
    label: 'Commissions acquises à virer',
    book: 'client-money',
    normalSide: 'credit',
    dimensions: [],
    guarded: true,
  },
  {
    number: '467850',
    label: 'Avances du cabinet',
    book: 'client-money',
    normalSide: 'credit',
    dimensions: [],
    guarded: true,
  },
  {
    number: '467900',
    label: 'Insuffisances à couvrir',
    book: 'client-money',
    normalSide: 'debit',
    dimensions: ['creditor'],
  },
  {
    number: '512000',
    label: 'Banque, compte du cabinet',
    book: 'office',
    normalSide: 'debit',
    dimensions: [],
  },
  {
    number: '411000',
    label: 'Clients (commissions)',
    book: 'office',
    normalSide: 'debit',
    dimensions: ['creditor'],
  },
  {
    number: '706000',
    label: 'Prestations de services',
    book: 'office',
    normalSide: 'credit',
    dimensions: [],
  },
  {
    number: '706100',
    label: 'Frais refacturés',
    book: 'office',
    normalSide: 'credit',
    dimensions: [],
  },
  {
    number: '445660',
    label: 'TVA déductible sur biens et services',
    book: 'office',
    normalSide: 'debit',
    dimensions: [],
  },
  {
    number: '445710',
    label: 'TVA collectée',
    book: 'office',
    normalSide: 'credit',
    dimensions: [],
  },
  {
    number: '445740',
    label: 'TVA en attente d’encaissement',
    book: 'office',
    normalSide: 'credit',
    dimensions: [],
  },
  {
    number: '467600',
    label: 'Débours avancés',
    book: 'office',
    normalSide: 'debit',
    dimensions: ['creditor', 'case'],
  },
  {
    number: '467700',
    label: 'Avances au compte affecté',
    book: 'office',
    normalSide: 'debit',
    dimensions: [],
  },
  {
    number: '622700',
    label: 'Frais d’actes et de contentieux',
    book: 'office',
    normalSide: 'debit',
    dimensions: [],
  },
  {
    number: '627800',
    label: 'Services bancaires, autres frais',
    book: 'office',
    normalSide: 'debit',
    dimensions: [],
  },
  {
    number: 'D10000',
    label: 'Frais à la charge du débiteur',
    book: 'debtors',
    normalSide: 'debit',
    dimensions: ['case', 'claim'],
  },
  {
    number: 'D20000',
    label: 'Intérêts',
    book: 'debtors',
    normalSide: 'debit',
    dimensions: ['case', 'claim'],
  },
  {
    number: 'D30000',
    label: 'Indemnités et pénalités',
    book: 'debtors',
    normalSide: 'debit',
    dimensions: ['case', 'claim'],
  },
  {
    number: 'D40000',
    label: 'Principal',
    book: 'debtors',
    normalSide: 'debit',
    dimensions: ['case', 'claim'],
  },
  {
    number: 'D80000',
    label: 'Sommes mises à la charge du débiteur',
    book: 'debtors',
    normalSide: 'credit',
    dimensions: ['case', 'claim'],
  },
  {
    number: 'D90000',
    label: 'Paiements imputés',
    book: 'debtors',
    normalSide: 'debit',
    dimensions: ['case', 'claim'],
  },
] as const satisfies readonly AccountDefinition[]

/** The number of an account of the chart. */
export type AccountNumber = (typeof accounts)[number]['number']
