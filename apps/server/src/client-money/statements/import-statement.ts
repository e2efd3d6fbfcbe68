import { readFile } from 'node:fs/promises'
import type { StatementImport } from '@quittance/contract'
import {
  findFile,
  findStatementOfFile,
  getOrganisation,
  insertBankLines,
  insertBankStatement,
  lastClosing,
  type NewBankLine,
} from '@quittance/database'
import { laterDay, cents, parseDay, invariant, said, type Day } from '@quittance/kernel'
import {
  readStatement,
  type Statement,
  type StatementEntry,
  type StatementFile,
} from '@quittance/money-files'
import { statementsOfAccount, type OfAccount } from '#client-money/statements/of-account.ts'
import { postLines, type TakenLine } from '#client-money/statements/post-lines.ts'
import {
  otherAccountsSaid,
  refusalSaid,
  warningsSaid,
} from '#client-money/statements/statement-words.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Takes a statement of the separate account: each line once, whatever the file it comes in again.
 *
 * A credit that names one live dossier by its reference is its payment; another waits on 471100; a
 * fee of the bank is carried by the firm. Bank facts are never refused.
 *
 * @throws Refused `invalid-input` when the file is not a statement we read, or of another account.
 */
export async function importStatement(
  work: Work,
  { fileId }: { readonly fileId: string },
): Promise<StatementImport> {
  const { tx, house } = work
  const organisation = await getOrganisation(tx)
  const account = organisation.account
  if (organisation.kind === 'creditor' || account === null) {
    throw new Refused('law-refuses', noAccount, {
      citation: { code: 'CPCE', article: 'R124-2', kind: 'regulation' },
    })
  }
  const file = await findFile(tx, fileId)
  if (file === null) throw new Refused('not-found', noFile)
  const already = await findStatementOfFile(tx, file.sha256)
  const read = readStatement(await readFile(house.files.path(file.sha256)))
  if (read.kind === 'refused') {
    throw new Refused('invalid-input', refusalSaid(read.error), { path: 'fileId' })
  }
  const ours = statementsOfAccount(read.value, account.iban)
  if (ours.file.statements.length === 0 && ours.others > 0) {
    throw new Refused('invalid-input', anotherAccount, { path: 'fileId' })
  }
  if (already !== null) return summary(ours, { statementId: already, already: true, taken: [] })
  return await takeStatements(work, {
    ...ours,
    fileId,
    sha256: file.sha256,
    iban: account.iban,
    known: (await lastClosing(tx, account.iban)) !== null,
  })
}

const noAccount = said(
  'Un relevé se lit pour le compte séparé d’un cabinet : indiquez-le dans les réglages.',
  'A statement is read for the separate account of an agency: enter it in the settings.',
)
const noFile = said('Ce fichier n’a pas été reçu.', 'This file was not received.')
const noStatement = said('Ce fichier ne contient aucun relevé.', 'This file holds no statement.')
const anotherAccount = said(
  'Ce relevé est celui d’un autre compte que le compte séparé : rien n’a été pris.',
  'This statement is of another account than the separate one: nothing was taken.',
)

async function takeStatements(
  work: Work,
  of: OfAccount & { fileId: string; sha256: string; iban: string; known: boolean },
): Promise<StatementImport> {
  const taken: TakenLine[] = []
  let firstId: string | null = null
  for (const [rank, statement] of of.file.statements.entries()) {
    const id = work.house.chance.id()
    firstId ??= id
    await keepStatement(work, { id, rank, statement, ...of })
    const at = { statementId: id, account: of.iban }
    const lines = [
      ...openingLine(statement, { ...at, id: work.house.chance.id(), known: rank > 0 || of.known }),
      ...statement.entries.flatMap((entry, index) =>
        lineOf(entry, { ...at, id: work.house.chance.id(), rank: index }),
      ),
    ]
    const fresh = await insertBankLines(work.tx, lines)
    taken.push(
      ...(await postLines(
        work,
        lines.filter((line) => fresh.has(line.id)),
      )),
    )
  }
  if (firstId === null) throw new Refused('invalid-input', noStatement)
  await record(work, {
    verb: 'bank-statement-taken',
    subject: { kind: 'bank-statement', id: firstId },
    facts: { statements: of.file.statements.length, lines: taken.length },
    references: [of.sha256],
  })
  return summary(of, { statementId: firstId, already: false, taken })
}

async function keepStatement(
  work: Work,
  of: {
    id: string
    rank: number
    statement: Statement
    fileId: string
    file: StatementFile
    iban: string
  },
): Promise<void> {
  const { statement } = of
  await insertBankStatement(work.tx, {
    id: of.id,
    fileId: of.fileId,
    rankInFile: of.rank,
    account: of.iban,
    statementKey: statement.id,
    sequence: statement.sequence,
    from: dayOrNull(statement.from),
    to: dayOrNull(statement.to) ?? lastBooked(statement),
    openingCents: statement.opening === null ? null : cents(statement.opening),
    closingCents: statement.closing === null ? null : cents(statement.closing),
    balanced: statement.balanced,
    warnings: of.file.warnings,
    importedAt: work.now,
    importedBy: work.caller.userId,
  })
}

/** The key of the line that holds the opening balance of the first statement read. */
export const OPENING = 'opening'

/**
 * What stood on the account before the first statement that we read: money that the bank holds, so
 * it is written, and waits to be identified like any other.
 */
function openingLine(
  statement: Statement,
  at: { id: string; statementId: string; account: string; known: boolean },
): readonly NewBankLine[] {
  const { known, ...line } = at
  const on = dayOrNull(statement.from) ?? dayOrNull(statement.to)
  if (known || on === null || statement.opening === null || statement.opening === 0) return []
  return [
    {
      ...line,
      rank: -1,
      key: OPENING,
      bookedOn: on,
      valueOn: null,
      amountCents: cents(statement.opening),
      counterparty: null,
      iban: null,
      references: [],
      remittance: null,
      bankCode: null,
      returnReason: null,
    },
  ]
}

function lineOf(
  entry: StatementEntry,
  at: { id: string; statementId: string; rank: number; account: string },
): readonly NewBankLine[] {
  const bookedOn = dayOrNull(entry.bookedOn) ?? dayOrNull(entry.valueOn)
  if (bookedOn === null || entry.amount === 0) return []
  return [
    {
      ...at,
      key: entry.key,
      bookedOn,
      valueOn: dayOrNull(entry.valueOn),
      amountCents: cents(entry.amount),
      counterparty: entry.counterparty,
      iban: entry.iban,
      references: entry.references,
      remittance: entry.remittance,
      bankCode: entry.bankCode,
      returnReason: entry.returnReason,
    },
  ]
}

function summary(
  { file, others }: OfAccount,
  {
    statementId,
    already,
    taken,
  }: { statementId: string; already: boolean; taken: readonly TakenLine[] },
): StatementImport {
  const balances = file.statements.map(({ balanced }) => balanced)
  const balanced = balances.includes(false) ? false : balances.includes(null) ? null : true
  const posted = taken.filter((one) => one.posted).length
  return {
    statementId,
    already,
    lines: taken.length,
    posted,
    toMatch: taken.length - posted,
    balanced,
    warnings: [...otherAccountsSaid(others), ...warningsSaid(file.warnings)],
  }
}

/** The day of the last booking: that of the closing balance where the bank gives no period. */
function lastBooked(statement: Statement): Day | null {
  const days = statement.entries.flatMap(({ bookedOn }) => dayOrNull(bookedOn) ?? [])
  return days.length === 0 ? null : days.reduce(laterDay)
}

function dayOrNull(text: string | null): Day | null {
  if (text === null) return null
  const read = parseDay(text)
  invariant(read !== null, 'a statement is read with days that exist')
  return read
}
