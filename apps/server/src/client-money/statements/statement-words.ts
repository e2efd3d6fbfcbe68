import type { StatementImport } from '@quittance/contract'
import { said, type InputError, type Said } from '@quittance/kernel'
import type { StatementWarning, StatementWarningCode } from '@quittance/money-files'

/**
 * Why a file is not a statement that we read, in both languages.
 *
 * The reader says where and what in French; the English is that of its code.
 */
export function refusalSaid({ code, message }: InputError): Said {
  return said(message, refusals[code] ?? 'This file cannot be read as a bank statement.')
}

const refusals: Readonly<Record<string, string>> = {
  'columns-unknown': 'The columns of this export are not known: say what each of them holds.',
  'reading-cut': 'This file could not be read within the time and memory given to it.',
  'unsupported-format': 'This format of statement is none of those read here.',
  unreadable: 'This file is cut or damaged: a record, a line or an amount in it cannot be read.',
  'dtd-refused': 'A bank file bears no DOCTYPE.',
  'amount-not-in-cents': 'An amount in this file does not hold in whole cents.',
  'file-too-large': 'This file is larger than 32 MiB.',
}

/** What a statement leaves to check: each point once, with how often it was met. */
export function warningsSaid(warnings: readonly StatementWarning[]): StatementImport['warnings'] {
  const byCode = Map.groupBy(warnings, ({ code }) => code)
  return [...byCode].map(([code, [first, ...others]]) => {
    const count = others.length + 1
    const { one, many } = points[code]
    return { code, count, said: count === 1 ? said(first?.message ?? '', one) : many(count) }
  })
}

/** That a file also holds statements of other accounts, left out: nothing of them was taken. */
export function otherAccountsSaid(count: number): StatementImport['warnings'] {
  if (count === 0) return []
  const many = said(
    `${count} relevés sont ceux d’autres comptes que le compte séparé : ils sont laissés de côté.`,
    `${count} statements are of other accounts than the separate one: they are left out.`,
  )
  const one = said(
    'Un relevé est celui d’un autre compte que le compte séparé : il est laissé de côté.',
    'A statement is of another account than the separate one: it is left out.',
  )
  return [{ code: 'other-account', count, said: count === 1 ? one : many }]
}

type Point = {
  /** The English of a point met once; its French is that of the reader, with its facts. */
  readonly one: string
  readonly many: (count: number) => Said
}

const points: Readonly<Record<StatementWarningCode, Point>> = {
  'not-balanced': {
    one: 'The opening balance and the entries do not make the closing balance.',
    many: (count) =>
      said(
        `Dans ${count} relevés, le solde d’ouverture et les écritures ne font pas le solde de clôture.`,
        `In ${count} statements, the opening balance and the entries do not make the closing balance.`,
      ),
  },
  'statement-gap': {
    one: 'The opening balance is not the closing balance of the statement before.',
    many: (count) =>
      said(
        `Dans ${count} relevés, le solde d’ouverture n’est pas le solde de clôture du précédent.`,
        `In ${count} statements, the opening balance is not the closing balance of the one before.`,
      ),
  },
  'foreign-currency': {
    one: 'An amount is not in the currency of the account.',
    many: (count) =>
      said(
        `${count} montants ne sont pas dans la monnaie du compte.`,
        `${count} amounts are not in the currency of the account.`,
      ),
  },
  'reversal-sign': {
    one: 'A reversal was read the other way round than marked: only so does the statement balance.',
    many: (count) =>
      said(
        `${count} annulations ont été lues dans le sens contraire de celui indiqué : le relevé n’est équilibré qu’ainsi.`,
        `${count} reversals were read the other way round than marked: only so does the statement balance.`,
      ),
  },
  'not-booked': {
    one: 'An entry is not booked yet: it is left out.',
    many: (count) =>
      said(
        `${count} écritures ne sont pas encore comptabilisées : elles sont laissées de côté.`,
        `${count} entries are not booked yet: they are left out.`,
      ),
  },
  'record-without-parent': {
    one: 'A record belongs to nothing: it is left out.',
    many: (count) =>
      said(
        `${count} enregistrements ne se rattachent à rien : ils sont laissés de côté.`,
        `${count} records belong to nothing: they are left out.`,
      ),
  },
  'statement-not-closed': {
    one: 'Nothing closes this statement: the file may be cut.',
    many: (count) =>
      said(
        `Rien ne clôt ${count} relevés : le fichier est peut-être coupé.`,
        `Nothing closes ${count} statements: the file may be cut.`,
      ),
  },
  'invalid-day': {
    one: 'A date is not that of a day that exists.',
    many: (count) =>
      said(
        `${count} dates ne sont pas celles de jours qui existent.`,
        `${count} dates are not those of days that exist.`,
      ),
  },
  'batch-not-summed': {
    one: 'The payments of a batch do not make the amount of its entry.',
    many: (count) =>
      said(
        `Les paiements de ${count} remises ne font pas le montant de leur écriture.`,
        `The payments of ${count} batches do not make the amount of their entry.`,
      ),
  },
  'row-left-out': {
    one: 'A row without a day is left out: it is no line of the account.',
    many: (count) =>
      said(
        `${count} rangées sans jour sont laissées de côté : ce ne sont pas des lignes du compte.`,
        `${count} rows without a day are left out: they are no lines of the account.`,
      ),
  },
}
