import { isCreditNote, isFactored } from '#invoices/document-types.ts'
import type { InvoiceFile } from '#invoices/read-invoice.ts'
import type { Identifier, InvoiceNote, Terms } from '#invoices/terms.ts'

/** What a person must look at before a claim read from an invoice is deposited. */
export type InvoiceQuestionCode =
  | 'currency'
  | 'amount-missing'
  | 'due-date-missing'
  | 'several-due-dates'
  | 'owner'
  | 'terms'
  | 'corrective'
  | 'picture'

/** A question with the words of the file that raise it, word for word. */
export type InvoiceQuestion = {
  readonly code: InvoiceQuestionCode
  readonly quotes: readonly InvoiceNote[]
}

/** Where a value comes from: its term of EN 16931 and the text of the file. */
export type TermSource = {
  /** The value concerned: `debtor.name`, `items[0].amountCents`. */
  readonly path: string
  readonly term: string
  readonly text: string
}

/** A party as its invoice writes it. */
export type InvoiceParty = {
  readonly name: string | null
  /** The SIREN of its registration, of its SIRET or of its French VAT number. */
  readonly siren: string | null
  readonly email: string | null
  readonly street: string | null
  readonly line2: string | null
  readonly postCode: string | null
  readonly town: string | null
  readonly country: string | null
}

/** What an invoice proposes to claim (projet de créance): nothing is claimed before a person agrees. */
export type ClaimProposal = {
  /** A credit note reduces the invoices it names; an invoice paid in full founds nothing. */
  readonly kind: 'claim' | 'reduction' | 'nothing-due'
  readonly number: string | null
  readonly issuedOn: string | null
  /** BT-9 alone: the terms of payment (BT-20) are never computed. */
  readonly dueOn: string | null
  /** BT-115, the amount due; null where it is not in euros or not there. */
  readonly amountCents: number | null
  readonly names: readonly string[]
  readonly seller: InvoiceParty
  readonly buyer: InvoiceParty
  readonly sources: readonly TermSource[]
  readonly questions: readonly InvoiceQuestion[]
}

const SELLER = { name: 'BT-27', ids: 'BT-29', legal: 'BT-30', vat: 'BT-31', online: 'BT-34' }
const BUYER = { name: 'BT-44', ids: 'BT-46', legal: 'BT-47', vat: 'BT-48', online: 'BT-49' }

/**
 * Says what an invoice lets its seller claim, each value with the term it comes from, and what a
 * person must answer first. The claim is what is due (BT-115), never the total (BT-112).
 */
export function proposeClaim(file: InvoiceFile): ClaimProposal {
  const { terms } = file
  const inEuros = textOf(terms, 'BT-5') === 'EUR'
  const due = terms['BT-115']
  const amount = typeof due === 'number' && inEuros ? due : null
  const isReduction = isCreditNote(textOf(terms, 'BT-3'))
  const names = terms['BT-25']
  return {
    kind: isReduction ? 'reduction' : typeof due === 'number' && due <= 0 ? 'nothing-due' : 'claim',
    number: textOf(terms, 'BT-1'),
    issuedOn: textOf(terms, 'BT-2'),
    dueOn: textOf(terms, 'BT-9'),
    amountCents: amount === null ? null : Math.abs(amount),
    names: Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [],
    seller: { ...partyOf(terms, SELLER), ...placeOf(terms, 35) },
    buyer: { ...partyOf(terms, BUYER), ...placeOf(terms, 50) },
    sources: sourcesOf(terms),
    questions: isReduction ? [] : questionsOf(file),
  }
}

function textOf(terms: Terms, term: string): string | null {
  const value = terms[term]
  return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : null
}

function identifiersAt(terms: Terms, term: string): readonly Identifier[] {
  const value = terms[term]
  return typeof value === 'object'
    ? value.filter((one): one is Identifier => typeof one === 'object')
    : []
}

function partyOf(terms: Terms, of: typeof SELLER) {
  const email = identifiersAt(terms, of.online).find(({ id }) => id.includes('@'))
  return { name: textOf(terms, of.name), siren: sirenOf(terms, of), email: email?.id ?? null }
}

/** The number that identifies the firm, from the surest place: registration, SIRET, French VAT. */
function sirenOf(terms: Terms, of: typeof SELLER): string | null {
  const said = [...identifiersAt(terms, of.legal), ...identifiersAt(terms, of.ids)]
  for (const { id, scheme } of said) {
    const digits = id.replaceAll(/\s/g, '')
    if (scheme === '0002' && /^\d{9}$/.test(digits)) return digits
    if (scheme === '0009' && /^\d{14}$/.test(digits)) return digits.slice(0, 9)
  }
  for (const { id } of identifiersAt(terms, of.vat)) {
    const french = /^FR[0-9A-Z]{2}(\d{9})$/.exec(id.replaceAll(/\s/g, ''))
    if (french?.[1] !== undefined) return french[1]
  }
  return null
}

function placeOf(terms: Terms, from: number) {
  return {
    street: textOf(terms, `BT-${from}`),
    line2: textOf(terms, `BT-${from + 1}`),
    town: textOf(terms, `BT-${from + 2}`),
    postCode: textOf(terms, `BT-${from + 3}`),
    country: textOf(terms, `BT-${from + 5}`),
  }
}

/** The value of the claim that each term feeds. */
const FED = [
  ['creditorId', 'BT-27'],
  ['creditorId', 'BT-30'],
  ['creditorId', 'BT-31'],
  ['debtor.name', 'BT-44'],
  ['debtor.siren', 'BT-47'],
  ['debtor.siren', 'BT-48'],
  ['debtor.email', 'BT-49'],
  ['debtor.address.street', 'BT-50'],
  ['debtor.address.line2', 'BT-51'],
  ['debtor.address.town', 'BT-52'],
  ['debtor.address.postCode', 'BT-53'],
  ['items[0].number', 'BT-1'],
  ['items[0].issuedOn', 'BT-2'],
  ['items[0].dueOn', 'BT-9'],
  ['items[0].dueOn', 'BT-20'],
  ['items[0].amountCents', 'BT-110'],
  ['items[0].amountCents', 'BT-112'],
  ['items[0].amountCents', 'BT-113'],
  ['items[0].amountCents', 'BT-115'],
] as const

function sourcesOf(terms: Terms): readonly TermSource[] {
  const currency = textOf(terms, 'BT-5') ?? ''
  return FED.flatMap(([path, term]) => {
    const value = terms[term]
    if (typeof value === 'number') return [{ path, term, text: plainAmount(value, currency) }]
    const text = textOf(terms, term) ?? identifiersAt(terms, term).map(named).join(', ')
    return text === '' ? [] : [{ path, term, text }]
  })
}

function named({ id, scheme }: Identifier): string {
  return scheme === null ? id : `${id} (${scheme})`
}

/** As the file writes amounts: a point, two decimals, the currency after. */
function plainAmount(amount: number, currency: string): string {
  const magnitude = Math.abs(amount)
  const rest = String(magnitude % 100).padStart(2, '0')
  return `${amount < 0 ? '-' : ''}${Math.trunc(magnitude / 100)}.${rest} ${currency}`.trim()
}

/** The notes that speak of what lateness costs (BR-FR-05): penalties, indemnity, discount. */
const TERMS_SUBJECTS = new Set(['PMD', 'PMT', 'AAB'])

function questionsOf({ terms, notes, container, warnings }: InvoiceFile) {
  const questions: InvoiceQuestion[] = []
  const ask = (code: InvoiceQuestionCode, quotes: readonly InvoiceNote[] = []): void => {
    questions.push({ code, quotes })
  }
  const quoted = (...of: readonly string[]): readonly InvoiceNote[] =>
    of.flatMap((term) => {
      const value = terms[term]
      const text = typeof value === 'object' ? value.map(String).join(', ') : textOf(terms, term)
      return text === null ? [] : [{ subject: term, text }]
    })
  if (textOf(terms, 'BT-5') !== 'EUR') ask('currency', quoted('BT-5'))
  if (terms['BT-115'] === undefined) ask('amount-missing')
  if (terms['BT-9'] === undefined) ask('due-date-missing', quoted('BT-20'))
  else if (warnings.some(({ code }) => code === 'several-due-dates')) ask('several-due-dates')
  const owners = ownerQuotes(terms, notes)
  if (owners.length > 0) ask('owner', owners)
  if (textOf(terms, 'BT-3') === '384') ask('corrective', quoted('BT-25'))
  const spoken = notes.filter(({ subject }) => subject !== null && TERMS_SUBJECTS.has(subject))
  if (spoken.length > 0) ask('terms', spoken)
  if (container === 'pdf') ask('picture')
  return questions
}

/** What makes one doubt that the seller still owns its claim: a payee, a factor, a subrogation. */
function ownerQuotes(terms: Terms, notes: readonly InvoiceNote[]): readonly InvoiceNote[] {
  const quotes: InvoiceNote[] = notes.filter(({ subject }) => subject === 'ACC')
  const payee = textOf(terms, 'BT-59')
  if (payee !== null && payee !== textOf(terms, 'BT-27')) {
    quotes.unshift({ subject: 'BT-59', text: payee })
  }
  const type = textOf(terms, 'BT-3')
  if (type !== null && isFactored(type)) quotes.unshift({ subject: 'BT-3', text: type })
  return quotes
}
