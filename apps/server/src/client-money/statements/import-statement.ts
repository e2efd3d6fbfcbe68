import type { CsvReadingInput, StatementImport } from '@quittance/contract'
import {
  accountNames,
  findFile,
  findStatementOfFile,
  getOrganisation,
  insertBankStatement,
  lockBankAccount,
  putStatementAside,
  someUnderWay,
  type OrganisationRecord,
} from '@quittance/database'
import { cents, said } from '@quittance/kernel'
import type { StatementFile } from '@quittance/money-files'
import { proveLater } from '#client-money/proven/prove-later.ts'
import { asideSaid } from '#client-money/statements/aside-words.ts'
import { keepForeignLines } from '#client-money/statements/bank-files/foreign-lines.ts'
import { followed, type Progress } from '#client-money/statements/bank-files/progress.ts'
import {
  keepReading,
  readGiven,
  type ReadFile,
} from '#client-money/statements/bank-files/read-export.ts'
import {
  layoutOf,
  statementsOfAccount,
  type OfAccount,
  type OwnStatement,
} from '#client-money/statements/of-account.ts'
import type { TakenLine } from '#client-money/statements/post-lines.ts'
import { retryAsides } from '#client-money/statements/retry-asides.ts'
import { balancedInEuros, firstDayOf, lastDayOf } from '#client-money/statements/statement-lines.ts'
import {
  otherAccountsSaid,
  refusalSaid,
  warningsSaid,
} from '#client-money/statements/statement-words.ts'
import { takeStatement } from '#client-money/statements/take-statement.ts'
import { recogniseAccount } from '#client-money/statements/recognise-account.ts'
import {
  AFTER_ANOTHER,
  begin,
  LINES_A_TURN,
  UNDER_WAY,
} from '#client-money/statements/under-way/begin.ts'
import { keepRead, moreIsToFollow } from '#client-money/statements/under-way/follow.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Takes the statements of a file of the separate account: each line once, whatever the files it
 * comes in, and in any order. One that does not hold waits aside, and is taken as soon as the
 * statement that is missing comes.
 *
 * A credit that names one live dossier by its reference is its payment; another waits on 471100; a
 * fee of the bank is carried by the firm. Bank facts are never refused.
 *
 * @throws Refused `invalid-input` when the file is not a statement we read, or of another account.
 */
export async function importStatement(
  work: Work,
  asked: { readonly fileId: string; readonly csv?: CsvReadingInput | undefined },
): Promise<StatementImport> {
  return await followed(
    { ...work, fileId: asked.fileId },
    async (say) => await importFile(work, asked, say),
  )
}

async function importFile(
  work: Work,
  { fileId, csv }: Parameters<typeof importStatement>[1],
  say: (progress: Progress) => void,
): Promise<StatementImport> {
  const iban = separateAccount(await getOrganisation(work.tx))
  const { sha256, ours, reading } = await readOwn(work, { fileId, iban, csv })
  await lockBankAccount(work.tx, iban)
  const already = await findStatementOfFile(work.tx, sha256)
  const exportFileId = reading === null ? null : fileId
  if (already !== null) {
    const underWay = await someUnderWay(work.tx, iban)
    const outcome = { statementId: already, already: true, taken: [], aside: [], takenLate: 0 }
    return summary(ours, { ...outcome, exportFileId, underWay })
  }
  const rank = await keepReading(work, { sha256, account: iban, reading })
  const saysSo = csv?.ofSeparateAccount === true
  const outcome = await takeFile(work, {
    own: ours,
    fileId,
    sha256,
    reading: rank,
    iban,
    say,
    saysSo,
  })
  const result = summary(ours, { already: false, exportFileId, ...outcome })
  keepRead(result, { sha256, own: ours.own })
  return result
}

/** The IBAN of the separate account. @throws Refused `law-refuses` where there is none to keep. */
export function separateAccount({ kind, account }: OrganisationRecord): string {
  if (kind !== 'creditor' && account !== null) return account.iban
  throw new Refused('law-refuses', noAccount, {
    citation: { code: 'CPCE', article: 'R124-2', kind: 'regulation' },
  })
}

async function readOwn(
  work: Work,
  of: {
    readonly fileId: string
    readonly iban: string
    readonly csv: CsvReadingInput | undefined
  },
): Promise<{ readonly sha256: string; readonly ours: OfAccount } & Pick<ReadFile, 'reading'>> {
  const stored = await findFile(work.tx, of.fileId)
  if (stored === null) throw new Refused('not-found', noFile)
  const { sha256 } = stored
  const { read, reading } = await readGiven(work, { sha256, account: of.iban, csv: of.csv })
  if (read.kind === 'refused') {
    throw new Refused('invalid-input', refusalSaid(read.error), { path: 'fileId' })
  }
  const file = read.value
  const layout = layoutOf(file.format, reading?.signature ?? null)
  const ours = statementsOfAccount({ file, layout }, of.iban)
  if (ours.file.statements.length === 0) {
    throw new Refused('invalid-input', ours.others > 0 ? anotherAccount : noStatement, {
      path: 'fileId',
    })
  }
  return { sha256, ours, reading }
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

type Outcome = {
  readonly taken: readonly TakenLine[]
  readonly aside: StatementImport['aside']
  /** Statements that waited aside and were taken now. */
  readonly takenLate: number
  /** True while lines of it are still to be written. */
  readonly underWay: boolean
}

async function takeFile(
  work: Work,
  of: {
    readonly own: OfAccount
    readonly fileId: string
    readonly sha256: string
    /** Which reading of the file. */
    readonly reading: number
    readonly iban: string
    readonly say: (progress: Progress) => void
    /** A person says that it is of the separate account, should it name none. */
    readonly saysSo: boolean
  },
): Promise<Outcome & { readonly statementId: string }> {
  const taken: TakenLine[] = []
  const { file } = of.own
  const kept: (OwnStatement & { readonly id: string })[] = []
  for (const [rank, own] of of.own.own.entries()) {
    const id = work.house.chance.id()
    await keepStatement(work, { ...of, file, id, rank, own })
    const at = { statementId: id, account: of.iban, reading: of.reading }
    await keepForeignLines(work, { ...own, ...at })
    kept.push({ ...own, id })
  }
  const silent = kept.find((own) => own.silent)
  if (of.saysSo && silent !== undefined) await recogniseLayout(work, { ...of, own: silent })
  let toFollow = 0
  for (const { id, ...own } of kept.toSorted(inTime)) {
    const at = { statementId: id, account: of.iban, say: of.say }
    const full = taken.length >= LINES_A_TURN
    const result = full ? AFTER_ANOTHER : await takeStatement(work, { ...at, ...own })
    if (result.kind !== 'aside') taken.push(...result.lines)
    if (result.kind === 'taken') continue
    const why = result.kind === 'begun' ? UNDER_WAY : result
    await putAside(work, { ...why, id, account: of.iban, own })
    if (result.kind !== 'begun') continue
    toFollow += result.entries.length - LINES_A_TURN
    await begin(work, at, { entries: result.entries, because: null })
  }
  const { lines, takenLate, left } = await retryAsides(work, of.iban)
  const ids = new Set(kept.map(({ id }) => id))
  const aside = left.filter(({ statementId }) => ids.has(statementId)).map(asideSaid)
  const [first] = kept
  if (first === undefined) throw new Refused('invalid-input', noStatement)
  await record(work, {
    verb: 'bank-statement-taken',
    subject: { kind: 'bank-statement', id: first.id },
    facts: {
      statements: file.statements.length,
      lines: taken.length + lines.length + toFollow,
      aside: aside.length,
      takenLate: takenLate.filter((id) => !ids.has(id)).length,
    },
    references: [of.sha256],
  })
  await proveLater(work)
  const underWay = await moreIsToFollow(work, of.iban)
  return {
    statementId: first.id,
    taken: [...taken, ...lines],
    aside,
    takenLate: takenLate.filter((id) => !ids.has(id)).length,
    underWay,
  }
}

/** Keeps that files of this layout, which name no account, are of the separate account. */
async function recogniseLayout(
  work: Work,
  of: {
    readonly own: OwnStatement & { readonly id: string }
    readonly iban: string
    readonly sha256: string
  },
): Promise<void> {
  const { id: statementId, named } = of.own
  if (named === null || (await accountNames(work.tx, of.iban)).has(named)) return
  await recogniseAccount(work, {
    statementId,
    account: of.iban,
    sha256: of.sha256,
    named,
    because: 'Dit en lisant le fichier, qui ne nomme aucun compte.',
  })
}

/** Statements of one file, the oldest first; those of one day stay in the order of the file. */
function inTime(one: OwnStatement, other: OwnStatement) {
  const days = [one, other].map((own) => firstDayOf(own)?.toString() ?? '')
  return (days[0] ?? '') < (days[1] ?? '') ? -1 : days[0] === days[1] ? 0 : 1
}

async function putAside(
  work: Work,
  aside: {
    readonly id: string
    readonly account: string
    readonly reason: Parameters<typeof putStatementAside>[1]['reason']
    readonly expected: number | null
    readonly found: number | null
    readonly own: OwnStatement
  },
): Promise<void> {
  const { id, account, reason, expected, found, own } = aside
  await putStatementAside(work.tx, {
    statementId: id,
    account,
    reason,
    expectedCents: expected === null ? null : cents(expected),
    foundCents: found === null ? null : cents(found),
    accountNamed: own.silent ? null : own.named,
    namesAccount: own.named === null,
    at: work.now,
  })
}

async function keepStatement(
  work: Work,
  of: {
    readonly id: string
    readonly rank: number
    readonly reading: number
    readonly own: OwnStatement
    readonly fileId: string
    readonly file: StatementFile
    readonly iban: string
  },
): Promise<void> {
  const { statement } = of.own
  await insertBankStatement(work.tx, {
    id: of.id,
    fileId: of.fileId,
    rankInFile: of.rank,
    reading: of.reading,
    account: of.iban,
    statementKey: statement.id,
    sequence: statement.sequence,
    from: firstDayOf(of.own),
    to: lastDayOf(of.own),
    openingCents: statement.opening === null ? null : cents(statement.opening),
    closingCents: statement.closing === null ? null : cents(statement.closing),
    balanced: balancedInEuros(of.own),
    warnings: of.file.warnings,
    importedAt: work.now,
    importedBy: work.caller.userId,
  })
}

function summary(
  { file, own, others }: OfAccount,
  of: Outcome & Pick<StatementImport, 'statementId' | 'already' | 'exportFileId'>,
): StatementImport {
  const { statementId, already, exportFileId, taken, aside, takenLate, underWay } = of
  const balances = own.map(balancedInEuros)
  const balanced = balances.includes(false) ? false : balances.includes(null) ? null : true
  const posted = taken.filter((one) => one.posted).length
  return {
    statementId,
    already,
    lines: taken.length,
    posted,
    toMatch: taken.length - posted,
    balanced,
    aside,
    takenLate,
    exportFileId,
    underWay,
    warnings: [...otherAccountsSaid(others), ...warningsSaid(file.warnings)],
  }
}
