import { parseDay, refusedInput, type Answered } from '@quittance/kernel'

import { checkIban } from '#references/iban.ts'
import { centsOfSigned, type AmountRead } from '#statements/amount.ts'
import {
  assemble,
  type DraftEntry,
  type DraftStatement,
  type DraftWarning,
} from '#statements/assemble.ts'
import { elementsOf, type OfxElement } from '#statements/ofx/elements.ts'
import { referencesOf } from '#statements/references-of.ts'
import type { StatementFile } from '#statements/statement.ts'

type Refusal = Extract<Answered<never>, { readonly kind: 'refused' }>

/**
 * Reads an OFX (Open Financial Exchange, 1.x without closing tags or 2.x as XML): a statement for
 * each account, with its movements and its closing balance. OFX gives no opening balance, so none is
 * made up; the day is the one written, never moved to another zone.
 */
export function readOfx(text: string): Answered<StatementFile> {
  if (/<!DOCTYPE/i.test(text)) {
    return refusedInput('dtd-refused', '', 'Un fichier bancaire ne porte pas de DOCTYPE.')
  }
  const statements = sectionsOf(elementsOf(text))
  const drafts: DraftStatement[] = []
  for (const [index, section] of statements.entries()) {
    const draft = statementOf(section, `statements[${index}]`)
    if ('kind' in draft) return draft
    drafts.push(draft)
  }
  if (drafts.length === 0) {
    return refusedInput('unreadable', '', 'Ce fichier ne contient aucun relevé.')
  }
  return { kind: 'answered', value: assemble('ofx', drafts) }
}

/** True when a text is an OFX, with or without its header. */
export function looksLikeOfx(text: string): boolean {
  return /<OFX>/i.test(text.slice(0, 4096))
}

/** The elements of each statement, of a bank account or of a card. */
function sectionsOf(elements: readonly OfxElement[]): readonly (readonly OfxElement[])[] {
  const sections: OfxElement[][] = []
  let isOpen = false
  for (const element of elements) {
    if (element.name === 'STMTRS' || element.name === 'CCSTMTRS') {
      sections.push([])
      isOpen = true
    } else if (element.name === '/STMTRS' || element.name === '/CCSTMTRS') isOpen = false
    else if (isOpen) sections.at(-1)?.push(element)
  }
  return sections
}

function statementOf(elements: readonly OfxElement[], path: string): DraftStatement | Refusal {
  const head = elements.slice(0, indexOr(elements, 'STMTTRN'))
  const ledger = elements.slice(indexOr(elements, 'LEDGERBAL'))
  const account = valueIn(head, 'ACCTID') ?? ''
  const currency = valueIn(head, 'CURDEF')
  const closing = amountOrNull(valueIn(ledger, 'BALAMT'))
  if (typeof closing === 'string') return notCents(closing, `${path}.closing`)
  const entries: DraftEntry[] = []
  const warnings: DraftWarning[] = []
  for (const movement of movementsOf(elements)) {
    const inside = `.entries[${entries.length}]`
    const entry = entryOf(movement, currency)
    if (typeof entry === 'string') return notCents(entry, `${path}${inside}`)
    if (entry.bookedOn === null) {
      const message = 'Une date n’est pas celle d’un jour qui existe.'
      warnings.push({ code: 'invalid-day', inside: `${inside}.bookedOn`, message })
    }
    entries.push(entry)
  }
  const iban = checkIban(account)
  return {
    id: null,
    sequence: null,
    account: account === '' ? null : { iban: iban.valid ? iban.normalised : null, id: account },
    accountKey: `${valueIn(head, 'BANKID') ?? ''}-${account}`,
    statementKey: '',
    accountCurrency: currency,
    opening: null,
    openingCurrency: null,
    closing,
    closingCurrency: closing === null ? null : currency,
    from: null,
    to: null,
    entries,
    warnings,
  }
}

function movementsOf(elements: readonly OfxElement[]): readonly (readonly OfxElement[])[] {
  const movements: OfxElement[][] = []
  let isOpen = false
  for (const element of elements) {
    if (element.name === 'STMTTRN') {
      movements.push([])
      isOpen = true
    } else if (element.name === '/STMTTRN' || element.name === 'LEDGERBAL') isOpen = false
    else if (isOpen) movements.at(-1)?.push(element)
  }
  return movements
}

function entryOf(
  movement: readonly OfxElement[],
  currency: string | null,
): DraftEntry | Exclude<AmountRead, number> {
  const amount = amountOrNull(valueIn(movement, 'TRNAMT')) ?? 'unreadable'
  if (typeof amount === 'string') return amount
  const name = valueIn(movement, 'NAME') ?? valueIn(movement, 'PAYEE')
  const remittance = valueIn(movement, 'MEMO')
  return {
    bookedOn: dayOf(valueIn(movement, 'DTPOSTED')),
    valueOn: dayOf(valueIn(movement, 'DTAVAIL')),
    amount,
    counterparty: name,
    iban: null,
    references: referencesOf({
      endToEnd: valueIn(movement, 'REFNUM'),
      mandate: null,
      structured: [],
      texts: [name, remittance],
    }),
    remittance,
    bankCode: valueIn(movement, 'TRNTYPE'),
    returnReason: null,
    batch: null,
    currency,
    reversal: false,
  }
}

/** `20110331120000.000[-5:EST]` is 31 March 2011, as written. */
function dayOf(text: string | null): string | null {
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})/.exec(text ?? '') ?? []
  const day = `${year}-${month}-${date}`
  return year !== undefined && parseDay(day) !== null ? day : null
}

function amountOrNull(text: string | null): AmountRead | null {
  return text === null ? null : centsOfSigned(text.replace(',', '.'))
}

function indexOr(elements: readonly OfxElement[], name: string): number {
  const at = elements.findIndex((element) => element.name === name)
  return at < 0 ? elements.length : at
}

function valueIn(elements: readonly OfxElement[], name: string): string | null {
  const value = elements.find((element) => element.name === name)?.value ?? ''
  return value === '' ? null : value
}

function notCents(read: Exclude<AmountRead, number>, path: string): Refusal {
  return read === 'unreadable'
    ? refusedInput('unreadable', path, 'Un montant est illisible.')
    : refusedInput(read, path, 'Un montant ne tient pas en centimes.')
}
