import { refusedInput, type Answered } from '@quittance/kernel'

import {
  accountColumns,
  amountColumns,
  dayColumns,
  recordsOf,
  textColumns,
  type CfonbRecord,
} from '#statements/cfonb/record.ts'
import { wordsOf, type Complements } from '#statements/cfonb/complement.ts'
import {
  assemble,
  type DraftEntry,
  type DraftStatement,
  type DraftWarning,
} from '#statements/assemble.ts'
import type { StatementWarning, StatementFile } from '#statements/statement.ts'

type OpenMovement = {
  readonly line: string
  readonly amount: number
  readonly complements: { qualifier: string; text: string }[]
}

type OpenStatement = {
  readonly line: string
  readonly opening: number
  closing: { readonly line: string; readonly amount: number } | null
  readonly movements: OpenMovement[]
  readonly warnings: DraftWarning[]
}

/**
 * Reads a CFONB 120 file (relevé CFONB 120 caractères): each 01 opens a statement of its account,
 * 04 and 05 belong to the open one, 07 closes it. Accounts may be interleaved.
 */
export function readCfonb120(text: string): Answered<StatementFile> {
  const records = recordsOf(text)
  if (records === null) return damaged('', 'Une ligne n’est pas un enregistrement CFONB 120.')
  const reading = new Reading()
  for (const [index, record] of records.entries()) {
    const fault = reading.take(record, index)
    if (fault !== null) return fault
  }
  if (reading.statements.length === 0) {
    return damaged('', 'Ce fichier ne contient aucun relevé ouvert par un enregistrement 01.')
  }
  const drafts = reading.statements.map(draftOf)
  return { kind: 'answered', value: assemble('cfonb120', drafts, reading.warnings) }
}

type Refusal = Extract<Answered<never>, { readonly kind: 'refused' }>

function damaged(path: string, message: string): Refusal {
  return refusedInput('unreadable', path, message)
}

class Reading {
  readonly statements: OpenStatement[] = []
  readonly warnings: StatementWarning[] = []
  private readonly open = new Map<string, OpenStatement>()

  take({ code, line }: CfonbRecord, index: number): Refusal | null {
    if (code === '05') return this.complement(line, index)
    const amount = amountColumns(line)
    if (amount === 'amount-not-in-cents') {
      return refusedInput(amount, `records[${index}]`, 'Un montant ne tient pas en centimes.')
    }
    if (amount === 'unreadable') return damaged(`records[${index}]`, 'Un montant est illisible.')
    if (code === '01') this.begin(line, amount)
    else if (code === '04') this.movement(line, amount, index)
    else this.end(line, amount, index)
    return null
  }

  private begin(line: string, opening: number): void {
    const statement = { line, opening, closing: null, movements: [], warnings: [] }
    this.open.set(accountColumns(line), statement)
    this.statements.push(statement)
  }

  private movement(line: string, amount: number, index: number): void {
    const statement = this.open.get(accountColumns(line))
    if (statement === undefined) this.orphan(index, '04')
    else statement.movements.push({ line, amount, complements: [] })
  }

  private complement(line: string, index: number): null {
    const movement = this.open.get(accountColumns(line))?.movements.at(-1)
    if (movement === undefined) this.orphan(index, '05')
    else movement.complements.push({ qualifier: line.slice(45, 48), text: line.slice(48, 118) })
    return null
  }

  private end(line: string, amount: number, index: number): void {
    const account = accountColumns(line)
    const statement = this.open.get(account)
    if (statement === undefined) this.orphan(index, '07')
    else statement.closing = { line, amount }
    this.open.delete(account)
  }

  private orphan(index: number, code: string): void {
    const message = `L’enregistrement ${index + 1} (${code}) ne se rattache à rien, il est laissé de côté.`
    this.warnings.push({ code: 'record-without-parent', path: null, message })
  }
}

function draftOf(statement: OpenStatement): DraftStatement {
  const { line, closing } = statement
  const from = dayColumns(line, 34)
  const to = closing === null ? null : dayColumns(closing.line, 34)
  const account = accountColumns(line)
  const currency = textColumns(line, 16, 19)
  return {
    id: null,
    sequence: null,
    account: account === '' ? null : { iban: null, id: account },
    accountKey: `${line.slice(2, 7)}-${line.slice(11, 16)}-${account}`.replaceAll(' ', ''),
    statementKey: to ?? from ?? '',
    accountCurrency: currency,
    opening: statement.opening,
    openingCurrency: currency,
    closing: closing?.amount ?? null,
    closingCurrency: closing === null ? null : textColumns(closing.line, 16, 19),
    from,
    to,
    entries: statement.movements.map(entryOf),
    warnings: warningsOf(statement, from, to),
    beside: { closingOn: to, accountNumber: accountNumberOf(line) },
  }
}

/** Bank, branch and account, as an IBAN of France bears them; null where one of them is blank. */
function accountNumberOf(line: string): string | null {
  const number = `${line.slice(2, 7)}${line.slice(11, 16)}${accountColumns(line)}`
  return /^[0-9A-Z]{21}$/.test(number) ? number : null
}

function warningsOf(
  statement: OpenStatement,
  from: string | null,
  to: string | null,
): readonly DraftWarning[] {
  const warnings: DraftWarning[] = []
  if (from === null) warnings.push(noDay('.from'))
  if (statement.closing === null) {
    const message = 'Aucun enregistrement 07 ne clôt ce relevé.'
    warnings.push({ code: 'statement-not-closed', inside: '', message })
  } else if (to === null) warnings.push(noDay('.to'))
  for (const [index, { line }] of statement.movements.entries()) {
    if (dayColumns(line, 34) === null) warnings.push(noDay(`.entries[${index}].bookedOn`))
  }
  return warnings
}

function noDay(inside: string): DraftWarning {
  return { code: 'invalid-day', inside, message: 'Une date n’est pas celle d’un jour qui existe.' }
}

function entryOf({ line, amount, complements }: OpenMovement): DraftEntry {
  const { quotedReason, ...words } = wordsOf(
    complements satisfies Complements,
    textColumns(line, 48, 80),
  )
  return {
    bookedOn: dayColumns(line, 34),
    valueOn: dayColumns(line, 42),
    amount,
    iban: null,
    ...words,
    bankCode: textColumns(line, 32, 34),
    returnReason: textColumns(line, 40, 42) ?? quotedReason,
    batch: null,
    currency: textColumns(line, 16, 19),
    reversal: false,
  }
}
