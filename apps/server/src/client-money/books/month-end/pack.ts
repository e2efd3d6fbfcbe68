import { createHash } from 'node:crypto'
import { storedZip } from '@quittance/evidence'
import { dayText, earlierDay, invariant } from '@quittance/kernel'
import {
  checkFec,
  fecDescription,
  fecFileName,
  fecText,
  openingEntries,
  type BookEntry,
} from '@quittance/money-files'
import { bookBalancesOf, bookEntriesOf } from '#client-money/books/month-end/book-entries.ts'
import type { GatheredBooks } from '#client-money/books/month-end/gather.ts'
import { plainJournal } from '#client-money/books/month-end/plain-journal.ts'
import {
  balanceCsv,
  closingsOf,
  statementsCsv,
  vatCsv,
  type ToldBooks,
} from '#client-money/books/month-end/tables.ts'

/** A file of the archive. */
type PackFile = {
  readonly name: string
  readonly says: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly sizeBytes: number
}

/** The archive for the accountant, and what is in it. */
export type BooksPack = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly entries: number
  readonly files: readonly PackFile[]
}

const TO_CONFIRM =
  'Les comptes, les écritures et le traitement de la TVA sont des propositions, à confirmer par un expert-comptable.'

/**
 * Makes the archive of a period out of one reading of the books: the same reading gives the same
 * bytes.
 *
 * @throws BrokenInvariant when the entries do not end at the balances that the database sums by
 * itself, or when our own checker finds anything in the FEC.
 */
export function packBooks(books: GatheredBooks): BooksPack {
  const told: ToldBooks = {
    before: bookBalancesOf(books.before),
    entries: bookEntriesOf(books.entries, books.before),
    after: bookBalancesOf(books.after),
  }
  requireSameClosings(told)
  const files = [
    ...fecFiles(books, told),
    fileOf(
      'journal.hledger',
      'Journal en texte, pour hledger et ledger',
      plainJournal(books, told),
    ),
    fileOf('balance-generale.csv', 'Balance générale', balanceCsv(told, 'account')),
    fileOf(
      'balance-auxiliaire.csv',
      'Balance par mandant et débiteur',
      balanceCsv(told, 'third-party'),
    ),
    fileOf('tva.csv', 'Mouvements de TVA, mois par mois', vatCsv(told, books)),
    fileOf(
      'releves.csv',
      'Relevés de la banque et empreinte de leurs fichiers',
      statementsCsv(books.statements),
    ),
  ]
  const all = [fileOf('LISEZ-MOI.txt', 'Ce que contient l’archive', readMe(books, files)), ...files]
  const bytes = storedZip(all.map(({ name, bytes: content }) => ({ path: name, bytes: content })))
  return { name: archiveName(books), bytes, entries: books.entries.length, files: all }
}

/** The entries, added to what stood before, must end where the database says. */
function requireSameClosings(told: ToldBooks): void {
  const closings = closingsOf(told)
  invariant(closings.size === told.after.length, 'the entries end at as many balances as the books')
  for (const { account, auxiliary, amount } of told.after) {
    const ours = closings.get(`${account.number} ${auxiliary?.number ?? ''}`)
    invariant(ours === amount, `the entries end at the balance of ${account.number}`)
  }
}

function fecFiles(books: GatheredBooks, told: ToldBooks): readonly PackFile[] {
  const fileName = fecFileName(books.siren, books.to)
  const entries = [...openingsOf(books, told), ...told.entries]
  const fec = fileOf(
    fileName,
    'Fichier des écritures comptables (FEC)',
    [...fecText(entries)].join(''),
  )
  const checked = checkFec(fec.bytes, fileName)
  invariant(
    checked.kind === 'answered' && checked.value.findings.length === 0,
    'a FEC of ours passes our own check with nothing found',
  )
  const description = fecDescription({
    fileName,
    holder: `${books.holder}, SIREN ${books.siren}`,
    from: books.from,
    to: books.to,
    entries: checked.value.entries,
    lines: checked.value.lines,
    journals: journalsOf(entries),
    toConfirm: TO_CONFIRM,
  })
  const descriptionName = fileName.replace('.txt', '-description.txt')
  return [fec, fileOf(descriptionName, 'Description du FEC (LPF A47 A-1, XI)', description)]
}

/** A FEC that begins a fiscal year begins with what the year before left. */
function openingsOf({ from, entries }: GatheredBooks, told: ToldBooks): readonly BookEntry[] {
  const [first] = entries
  if (from.month !== 1 || first === undefined) return []
  return openingEntries(told.before, { on: from, validatedOn: earlierDay(from, first.recordedOn) })
}

function journalsOf(entries: readonly BookEntry[]): readonly BookEntry['journal'][] {
  const journals = new Map(entries.map(({ journal }) => [journal.code, journal]))
  return [...journals.values()].toSorted((one, other) => (one.code < other.code ? -1 : 1))
}

function readMe(books: GatheredBooks, files: readonly PackFile[]): string {
  return [
    `Livres de ${books.holder}, du ${dayText(books.from)} au ${dayText(books.to)}`,
    '',
    `${books.entries.length} écritures des livres de l’argent des clients et du cabinet, lues d’un seul instantané.`,
    'Chaque livre finit à zéro ; les soldes de clôture sont ceux que la base additionne de son côté.',
    'Le FEC a passé le contrôle de Quittance sans aucune remarque.',
    'La mémoire des débiteurs est hors comptabilité : elle n’est pas dans ces fichiers.',
    TO_CONFIRM,
    '',
    ...files.flatMap(({ name, says, sha256 }) => [`${name} : ${says}`, `  SHA-256 ${sha256}`]),
    '',
  ].join('\r\n')
}

function archiveName({ from, to }: GatheredBooks): string {
  const [first, last] = [from, to].map((on) => on.toString().slice(0, 7))
  return first === last ? `livres-${last}.zip` : `livres-${first}-a-${last}.zip`
}

function fileOf(name: string, says: string, text: string): PackFile {
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name, says, bytes, sha256, sizeBytes: bytes.length }
}
