import { refusedInput, type Answered } from '@quittance/kernel'

import { bankReferenceOf } from '#statements/camt/bank-reference.ts'
import { amountOf, readEntry, statusOf } from '#statements/camt/entry.ts'
import { dayOf, dayPart } from '#statements/camt/days.ts'
import { dayWarnings } from '#statements/camt/day-warnings.ts'
import {
  assemble,
  type DraftEntry,
  type DraftStatement,
  type DraftWarning,
} from '#statements/assemble.ts'
import type { StatementFile, StatementFormat } from '#statements/statement.ts'
import { childrenNamed, elementAt, textAt } from '#xml/look.ts'
import type { XmlElement } from '#xml/xml.ts'

type Message = {
  readonly format: StatementFormat
  readonly body: string
  readonly statement: string
}

const messages: readonly Message[] = [
  { format: 'camt.053', body: 'BkToCstmrStmt', statement: 'Stmt' },
  { format: 'camt.052', body: 'BkToCstmrAcctRpt', statement: 'Rpt' },
  { format: 'camt.054', body: 'BkToCstmrDbtCdtNtfctn', statement: 'Ntfctn' },
]

/** Versions 001.02 to 001.14, with or without a namespace. */
const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:(camt\.05[234])\.001\.(?:0[2-9]|1[0-4])$/

/**
 * Reads an account report of ISO 20022 (relevé camt.052, camt.053, camt.054).
 *
 * @returns null when the file is another message, or a version that we do not know.
 */
export function readCamt(root: XmlElement): Answered<StatementFile> | null {
  const document = root.name === 'Document' ? root : elementAt(root, 'Document')
  const message = messages.find(({ body }) => elementAt(document, body) !== undefined)
  if (document === undefined || message === undefined) return null
  const named = NAMESPACE.exec(document.namespace)?.[1]
  if (document.namespace !== '' && named !== message.format) return null
  const body = elementAt(document, message.body)
  const drafts: DraftStatement[] = []
  for (const [index, element] of childrenNamed(body, message.statement).entries()) {
    const page = textAt(element, 'StmtPgntn', 'PgNb') ?? textAt(body, 'GrpHdr', 'MsgPgntn', 'PgNb')
    const draft = readStatementElement(element, {
      page,
      path: `statements[${index}]`,
      format: message.format,
    })
    if (draft.kind === 'refused') return draft
    drafts.push(draft.value)
  }
  if (drafts.length === 0) {
    return refusedInput('unreadable', '', 'Ce fichier ne contient aucun relevé.')
  }
  return { kind: 'answered', value: assemble(message.format, drafts) }
}

function readStatementElement(
  element: XmlElement,
  at: {
    readonly page: string | null
    readonly path: string
    readonly format: StatementFormat
  },
): Answered<DraftStatement> {
  const { page, path, format } = at
  const opening = balanceOf(element, ['OPBD', 'PRCD'], `${path}.opening`)
  if (opening.kind === 'refused') return opening
  const closing = balanceOf(element, ['CLBD'], `${path}.closing`)
  if (closing.kind === 'refused') return closing
  const read = entriesOf(element, { path, format })
  if (read.kind === 'refused') return read
  const id = textAt(element, 'Id')?.replaceAll(/\s+/g, ' ') ?? null
  const account = accountOf(elementAt(element, 'Acct'))
  const from = dayPart(textAt(element, 'FrToDt', 'FrDtTm') ?? textAt(element, 'FrToDt', 'FrDt'))
  const to = dayPart(textAt(element, 'FrToDt', 'ToDtTm') ?? textAt(element, 'FrToDt', 'ToDt'))
  const value: DraftStatement = {
    id,
    sequence: textAt(element, 'ElctrncSeqNb') ?? textAt(element, 'LglSeqNb'),
    account,
    accountKey: account?.id ?? '',
    statementKey: pageKey(id ?? from ?? to ?? '', page),
    accountCurrency: textAt(element, 'Acct', 'Ccy'),
    opening: opening.value.amount,
    openingCurrency: opening.value.currency,
    closing: closing.value.amount,
    closingCurrency: closing.value.currency,
    from,
    to,
    ...read.value,
    beside: { openingOn: opening.value.on, closingOn: closing.value.on },
  }
  return { kind: 'answered', value }
}

function pageKey(statement: string, page: string | null): string {
  return page === null || Number(page) === 1 ? statement : `${statement}#${page}`
}

function accountOf(account: XmlElement | undefined): DraftStatement['account'] {
  const iban = textAt(account, 'Id', 'IBAN')?.replaceAll(/\s/g, '') ?? null
  const other = textAt(account, 'Id', 'Othr', 'Id')
  const id = other ?? iban
  return id === null ? null : { iban, id }
}

type Balance = {
  readonly amount: number | null
  readonly currency: string | null
  readonly on: string | null
}

function balanceOf(
  statement: XmlElement,
  codes: readonly string[],
  path: string,
): Answered<Balance> {
  const balances = childrenNamed(statement, 'Bal')
  for (const code of codes) {
    const found = balances.find((each) => textAt(each, 'Tp', 'CdOrPrtry', 'Cd') === code)
    if (found === undefined) continue
    const read = amountOf(found, path)
    if (read.kind === 'refused') return read
    return { kind: 'answered', value: { ...read.value, on: dayOf(elementAt(found, 'Dt')) } }
  }
  return { kind: 'answered', value: { amount: null, currency: null, on: null } }
}

function entriesOf(
  statement: XmlElement,
  { path, format }: { readonly path: string; readonly format: StatementFormat },
): Answered<{
  readonly entries: readonly DraftEntry[]
  readonly warnings: readonly DraftWarning[]
}> {
  const entries: DraftEntry[] = []
  const warnings: DraftWarning[] = []
  for (const [position, element] of childrenNamed(statement, 'Ntry').entries()) {
    const status = statusOf(element)
    if (status !== null && status !== 'BOOK') {
      const message = `L’écriture ${position + 1} n’est pas comptabilisée (${status}), elle est laissée de côté.`
      warnings.push({ code: 'not-booked', inside: '', message })
      continue
    }
    const inside = `.entries[${entries.length}]`
    const entry = readEntry(element, `${path}${inside}`)
    if (entry.kind === 'refused') return entry
    warnings.push(...dayWarnings(element, inside))
    const bankReference = bankReferenceOf(element, format)
    entries.push({ ...entry.value, beside: { bookedOn: null, bankReference } })
  }
  return { kind: 'answered', value: { entries, warnings } }
}
