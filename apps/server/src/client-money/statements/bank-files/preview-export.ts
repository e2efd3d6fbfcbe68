import type { CsvReadingInput, ExportPreview } from '@quittance/contract'
import { accountNames, findFile, getOrganisation } from '@quittance/database'
import { cents, refusedInput, said, type Said } from '@quittance/kernel'
import {
  csvFaultWords,
  lookAtCsv,
  type CsvPreview,
  type StatementFile,
} from '@quittance/money-files'
import { whyAside } from '#client-money/statements/aside-words.ts'
import { bytesOf, readingOf } from '#client-money/statements/bank-files/read-export.ts'
import { decideStatement } from '#client-money/statements/decide-statement.ts'
import { separateAccount } from '#client-money/statements/import-statement.ts'
import {
  layoutOf,
  statementsOfAccount,
  type OwnStatement,
} from '#client-money/statements/of-account.ts'
import { readFileApart } from '#client-money/statements/reading/read-apart.ts'
import { refusalSaid } from '#client-money/statements/statement-words.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * What would be read of the export of a bank as a person says it is written, with the check of its
 * balances, and what would become of it among the statements taken before. Writes nothing.
 *
 * @throws Refused `not-found`.
 */
export async function previewExport(
  work: Work,
  { fileId, csv }: { readonly fileId: string; readonly csv: CsvReadingInput },
): Promise<ExportPreview> {
  const account = separateAccount(await getOrganisation(work.tx))
  const file = await findFile(work.tx, fileId)
  if (file === null) throw new Refused('not-found', noFile)
  const reading = readingOf(csv)
  const bytes = await bytesOf(work, file.sha256)
  const { read, preview } = await readFileApart(bytes, reading)
  const signature = lookAtCsv(bytes)?.signature ?? null
  if (preview === null) throw new Refused('invalid-input', tooLarge, { path: 'fileId' })
  const [statement] = read.kind === 'answered' ? read.value.statements : []
  const given = csv.openingCents !== null || csv.closingCents !== null
  const days = preview.days
  return {
    missing: preview.mappingFault === null ? null : missingWords[preview.mappingFault],
    lines: preview.lines.map(({ line, entry, balance }) => ({
      line,
      bookedOn: entry.bookedOn ?? '',
      amountCents: entry.amount,
      label: entry.remittance,
      counterparty: entry.counterparty,
      balanceCents: balance,
    })),
    count: preview.count,
    firstOn: days?.first ?? null,
    lastOn: days?.last ?? null,
    creditsCents: preview.credits,
    debitsCents: preview.debits,
    openingCents: statement?.opening ?? null,
    closingCents: statement?.closing ?? null,
    balancesFrom: preview.balances === null ? (given ? 'person' : 'nowhere') : 'column',
    balanced: statement?.balanced ?? null,
    leftOut: {
      count: preview.leftOut.count,
      rows: preview.leftOut.rows.map(({ line, text }) => ({ line, says: notALine, text })),
    },
    faults: faultsOf(preview),
    ...(read.kind === 'answered'
      ? await fateOf(work, { file: read.value, account, signature, csv })
      : { account: null, fate: null }),
  }
}

const noFile = said('Ce fichier n’a pas été reçu.', 'This file was not received.')
const tooLarge = refusalSaid(
  refusedInput('reading-cut', '', 'Ce fichier est trop long à lire.').error,
)
const notALine = said('ni jour, ni ligne du compte', 'no day, no line of the account')

const missingWords: Readonly<Record<NonNullable<CsvPreview['mappingFault']>, Said>> = {
  'no-day': said('Dites quelle colonne porte le jour.', 'Say which column holds the day.'),
  'no-amount': said(
    'Dites quelle colonne porte le montant, ou lesquelles portent débit et crédit.',
    'Say which column holds the amount, or which ones hold debit and credit.',
  ),
  'amount-and-sides': said(
    'Montant d’un côté, débit et crédit de l’autre : gardez l’un ou les deux autres.',
    'An amount on one side, debit and credit on the other: keep the one or the two others.',
  ),
  'side-without-amount': said(
    'Un sens sans montant ne dit rien : dites quelle colonne porte le montant.',
    'A side without an amount says nothing: say which column holds the amount.',
  ),
}

function faultsOf({ faults }: CsvPreview): ExportPreview['faults'] {
  return faults.map(({ line, fault, text }) => ({ line, says: csvFaultWords[fault], text }))
}

async function fateOf(
  work: Work,
  of: {
    readonly file: StatementFile
    readonly account: string
    readonly signature: string | null
    readonly csv: CsvReadingInput
  },
): Promise<Pick<ExportPreview, 'account' | 'fate'>> {
  const { file, account, csv } = of
  const layout = layoutOf(file.format, of.signature)
  const { own, others } = statementsOfAccount({ file, layout }, account)
  const [first] = own
  if (first === undefined) {
    return others > 0
      ? { account: 'named', fate: { kind: 'other-account' } }
      : { account: null, fate: null }
  }
  const known = first.named === null || (await accountNames(work.tx, account)).has(first.named)
  const whose = first.silent ? (known ? 'recognised' : 'asked') : 'named'
  const said = first.silent && csv.ofSeparateAccount === true
  const decided = await decideStatement(work, {
    own: said ? { ...first, named: null } : first,
    account,
  })
  return { account: whose, fate: fateTold(decided, first) }
}

function fateTold(
  decided: Awaited<ReturnType<typeof decideStatement>>,
  { silent, named }: OwnStatement,
): ExportPreview['fate'] {
  if (decided.kind === 'nothing') return { kind: 'takes', lines: 0, known: 0 }
  if (decided.kind === 'take') {
    const lines = decided.taking.entries.length
    return { kind: 'takes', lines, known: decided.dated.length - lines }
  }
  const { reason, expected, found } = decided
  const expectedCents = expected === null ? null : cents(expected)
  const foundCents = found === null ? null : cents(found)
  const accountNamed = silent ? null : named
  return {
    kind: 'waits',
    why: whyAside({ reason, expectedCents, foundCents, accountNamed, underWay: null }),
  }
}
