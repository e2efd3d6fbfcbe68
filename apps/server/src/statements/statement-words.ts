import {
  parseDay,
  said,
  shortDayText,
  englishEuros,
  englishShortDay,
  eurosText,
  verbatim,
  type Cents,
  type Day,
  type Said,
} from '@quittance/kernel'

/** The words of a statement in cells. */
export const cellWords = {
  sheet: said('Décompte', 'Statement'),
  payments: said('Imputation', 'Allocation'),
  notes: said('À lire', 'To be read'),
  invoice: said('Facture', 'Invoice'),
  line: said('Ligne', 'Line'),
  from: said('Du', 'From'),
  to: said('Au', 'To'),
  days: said('Jours', 'Days'),
  base: said('Base', 'Base'),
  rate: said('Taux annuel', 'Yearly rate'),
  source: said('Source du taux', 'Source of the rate'),
  amount: said('Montant (EUR)', 'Amount (EUR)'),
  toConfirm: said('À confirmer', 'To be confirmed'),
  principal: said('Principal', 'Principal'),
  principalContested: said(
    'Principal, contesté : non demandé',
    'Principal, contested: not asked for',
  ),
  suspended: said('Part contestée', 'Part contested'),
  creditNote: said('Avoir', 'Credit note'),
  interest: said('Intérêts', 'Interest'),
  interestNotCounted: said(
    'Intérêts non comptés : taux non publié',
    'Interest not counted: rate not published',
  ),
  indemnity: said('Indemnité forfaitaire', 'Lump-sum indemnity'),
  costs: said('Frais récupérables selon la loi', 'Costs recoverable by law'),
  payment: said('Paiement', 'Payment'),
  remission: said('Remise du créancier', 'Remission by the creditor'),
  left: said('Reste dû', 'Left to pay'),
  receivedOn: said('Reçu le', 'Received on'),
  toCosts: said('Aux frais', 'To costs'),
  toInterest: said('Aux intérêts', 'To interest'),
  toIndemnity: said('À l’indemnité', 'To the indemnity'),
  toPrincipal: said('Au principal', 'To principal'),
  total: said('Total', 'Total'),
  yes: said('oui', 'yes'),
  asOf: said('Arrêté au', 'As of'),
  dossier: said('Dossier', 'Case'),
  creditor: said('Créancier', 'Creditor'),
  debtor: said('Débiteur', 'Debtor'),
  convention: said('Convention', 'Convention'),
  articles: said('Textes', 'Texts'),
  fingerprint: said('Empreinte SHA-256 des chiffres', 'SHA-256 fingerprint of the figures'),
  informs: said(
    'Ce décompte informe ; ce n’est pas une demande de paiement.',
    'This statement informs; it is not a demand for payment.',
  ),
} as const

/** A principal of which a sum alone waits for an answer. */
export function principalContestedFor(contestedCents: Cents): Said {
  return said(
    `Principal, dont ${eurosText(contestedCents)} contestés : non demandés`,
    `Principal, ${englishEuros(contestedCents)} of it contested: not asked for`,
  )
}

/** What the total is called: where a rate is missing, it says from when interest is left out. */
export function leftSaid(unknownFrom: Day | null): Said {
  if (unknownFrom === null) return cellWords.left
  return said(
    `${cellWords.left.fr}, sans les intérêts à compter du ${shortDayText(unknownFrom)}`,
    `${cellWords.left.en}, without interest from ${englishShortDay(unknownFrom)}`,
  )
}

/** How days are counted, in the languages of the cells; the letter says it in French at length. */
export const conventionSaid = said(
  'Base × jours × taux ÷ 36 500, premier et dernier jour comptés, chaque ligne arrondie au centime.',
  'Base × days × rate ÷ 36,500, first and last day counted, each line rounded to the cent.',
)

/** « taux légal, autres cas, 1er semestre 2026 »: where a rate comes from, by its code. */
export function rateSourceSaid(source: string): Said {
  const [series = '', ...rest] = source.split(':')
  const period = rest.at(-1)
  const named = seriesNames[rest.length > 1 ? `${series}:${rest[0] ?? ''}` : series]
  if (named === undefined) return verbatim(source)
  if (period === undefined) return named
  const of = periodSaid(period)
  return said(`${named.fr}, ${of.fr}`, `${named.en}, ${of.en}`)
}

const seriesNames: Readonly<Record<string, Said | undefined>> = {
  'legal:private-individual': said('taux légal, particuliers', 'legal rate, private individuals'),
  'legal:other': said('taux légal, autres cas', 'legal rate, other cases'),
  ecb: said('taux de la BCE + 10 points', 'ECB rate + 10 points'),
  contract: said('taux du contrat', 'contract rate'),
}

/** « 1er semestre 2026 », « 2014 », or both days of a period that is neither. */
function periodSaid(period: string): Said {
  const [, year = '', half] = /^(\d{4})-S([12])$/.exec(period) ?? []
  if (half !== undefined) {
    return half === '1'
      ? said(`1er semestre ${year}`, `first half of ${year}`)
      : said(`2e semestre ${year}`, `second half of ${year}`)
  }
  const inDays = (text: (of: Temporal.PlainDate) => string) =>
    period.replaceAll(/\d{4}-\d{2}-\d{2}/g, (written) => {
      const on = parseDay(written)
      return on === null ? written : text(on)
    })
  return said(inDays(shortDayText), inDays(englishShortDay))
}
