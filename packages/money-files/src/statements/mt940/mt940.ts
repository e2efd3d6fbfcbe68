import { NBSP, parseDay, refusedInput, type Answered, type Day } from '@quittance/kernel'

import { checkIban } from '#references/iban.ts'
import { centsOfDecimal, signed, type AmountRead } from '#statements/amount.ts'
import {
  assemble,
  type DraftEntry,
  type DraftStatement,
  type DraftWarning,
} from '#statements/assemble.ts'
import { bookingDay } from '#statements/mt940/booking-day.ts'
import { detailsOf } from '#statements/mt940/details.ts'
import { messagesOf, type SwiftField } from '#statements/mt940/fields.ts'
import type { StatementFile } from '#statements/statement.ts'

type Refusal = Extract<Answered<never>, { readonly kind: 'refused' }>

/**
 * Reads an MT940 (relevé SWIFT): each field 20 opens a statement, or a page of one.
 *
 * The day of booking is written there without its year (field 61): it is left out, never guessed,
 * and the day of value is the one read. A day that does not exist is a file not to trust: refused.
 * So is an amount that may be cut: nothing of a line is read before the type that follows its amount.
 */
export function readMt940(text: string): Answered<StatementFile> {
  const drafts: DraftStatement[] = []
  for (const [index, fields] of messagesOf(text).entries()) {
    const read = statementOf(fields, `statements[${index}]`)
    if ('kind' in read) return read
    drafts.push(read)
  }
  if (drafts.length === 0) return damaged('', 'Ce fichier ne contient aucun relevé.')
  return { kind: 'answered', value: assemble('mt940', drafts) }
}

function statementOf(fields: readonly SwiftField[], path: string): DraftStatement | Refusal {
  const of = (...tags: readonly string[]) => fields.find(({ tag }) => tags.includes(tag))?.lines[0]
  const opening = balanceOf(of('60F', '60M'), `${path}.opening`)
  const closing = balanceOf(of('62F', '62M'), `${path}.closing`)
  if (opening !== null && 'kind' in opening) return opening
  if (closing !== null && 'kind' in closing) return closing
  const [openingOn, closingOn] = [opening?.on ?? null, closing?.on ?? null]
  const currency = opening?.currency ?? null
  const entries = entriesOf(fields, { path, currency, openingOn, closingOn })
  if ('kind' in entries) return entries
  const account = (of('25', '25P') ?? '').trim()
  const number = (of('28C', '28') ?? '').trim()
  const iban = checkIban(account)
  return {
    id: (of('20') ?? '').trim() || null,
    sequence: number || null,
    account: account === '' ? null : { iban: iban.valid ? iban.normalised : null, id: account },
    accountKey: account,
    statementKey: [number, keyDay(openingOn), keyDay(closingOn)].join('/'),
    accountCurrency: currency ?? closing?.currency ?? null,
    opening: opening?.amount ?? null,
    openingCurrency: currency,
    closing: closing?.amount ?? null,
    closingCurrency: closing?.currency ?? null,
    from: null,
    to: null,
    entries,
    warnings: closing === null ? [notClosed] : [],
    beside: {
      openingOn: openingOn?.toString() ?? null,
      closingOn: closingOn?.toString() ?? null,
    },
  }
}

const notClosed: DraftWarning = {
  code: 'statement-not-closed',
  inside: '',
  message: `Aucun solde final (champ 62) ne clôt ce relevé${NBSP}: le fichier est peut-être coupé.`,
}

/** A day as the bank writes it, which keys of lines bear. */
function keyDay(on: Day | null): string {
  return on === null ? '' : on.toString().slice(2).replaceAll('-', '')
}

function dayOf(written: string): Day | null {
  return parseDay(`20${written.slice(0, 2)}-${written.slice(2, 4)}-${written.slice(4, 6)}`)
}

type Balance = { readonly amount: number; readonly currency: string; readonly on: Day }

/** A balance: `C140507EUR0,` is nothing on 7 May 2014. Without its comma, it may be cut. */
function balanceOf(text: string | undefined, path: string): Balance | Refusal | null {
  if (text === undefined) return null
  const [, side, day = '', currency = '', digits = ''] =
    /^([CD])(\d{6})([A-Z]{3})(\d{1,15},\d*)\s*$/.exec(text) ?? []
  if (side === undefined) return damaged(path, 'Un solde est illisible.')
  const on = dayOf(day)
  if (on === null) return damaged(path, 'Un jour n’existe pas.')
  const amount = centsOf(digits)
  if (typeof amount !== 'number') return notCents(amount, path)
  return { amount: signed(amount, side === 'C'), currency, on }
}

function centsOf(digits: string): AmountRead {
  return centsOfDecimal(digits.replace(',', '.').replace(/\.$/, ''))
}

function notCents(read: Exclude<AmountRead, number>, path: string): Refusal {
  return read === 'unreadable'
    ? damaged(path, 'Un montant est illisible.')
    : refusedInput(read, path, 'Un montant ne tient pas en centimes.')
}

type At = {
  readonly path: string
  readonly currency: string | null
  readonly openingOn: Day | null
  readonly closingOn: Day | null
}

function entriesOf(fields: readonly SwiftField[], at: At): readonly DraftEntry[] | Refusal {
  const entries: DraftEntry[] = []
  for (const [index, field] of fields.entries()) {
    if (field.tag !== '61') continue
    const next = fields[index + 1]
    const details = next?.tag === '86' ? next.lines : []
    const path = `${at.path}.entries[${entries.length}]`
    const entry = entryOf(field.lines[0] ?? '', { ...at, details, path })
    if ('kind' in entry) return entry
    entries.push(entry)
  }
  return entries
}

/**
 * Value day, booking day without its year, side, amount, type, customer's and bank's references. An
 * amount without its comma is whole where its type follows: some banks write none.
 */
const MOVEMENT =
  /^(\d{6})(\d{4})?(R?[CD])[A-Z]?(\d{1,15}(?:,\d*)?)([A-Z][0-9A-Z]{3})(.*?)(?:\/\/.*)?$/

function entryOf(
  text: string,
  of: At & { readonly details: readonly string[] },
): DraftEntry | Refusal {
  const [, written, booked, mark, digits = '', type, reference = ''] = MOVEMENT.exec(text) ?? []
  if (written === undefined || mark === undefined) {
    return damaged(of.path, 'Un mouvement est illisible.')
  }
  const valueOn = dayOf(written)
  if (valueOn === null) return damaged(of.path, 'Un jour n’existe pas.')
  const amount = centsOf(digits)
  if (typeof amount !== 'number') return notCents(amount, of.path)
  const customer = reference.trim()
  return {
    bookedOn: null,
    valueOn: valueOn.toString(),
    amount: signed(amount, mark === 'C' || mark === 'RD'),
    ...detailsOf(of.details, customer === '' || customer === 'NONREF' ? null : customer),
    bankCode: type ?? null,
    batch: null,
    currency: of.currency,
    reversal: false,
    beside: { bookedOn: bookingDay({ ...of, booked, valueOn }), bankReference: null },
  }
}

function damaged(path: string, message: string): Refusal {
  return refusedInput('unreadable', path, message)
}
