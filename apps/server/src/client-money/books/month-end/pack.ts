import { dayText } from '@quittance/kernel'
import { fecDescription, fecFileName } from '@quittance/money-files'
import { fecPieces } from '#client-money/books/month-end/fec.ts'
import { debtorsJournal } from '#client-money/books/month-end/debtors-journal.ts'
import type { GatheredBooks } from '#client-money/books/month-end/gather.ts'
import { archiveOf, writePackFile, type PackFile } from '#client-money/books/month-end/pack-file.ts'
import { plainJournal } from '#client-money/books/month-end/plain-journal.ts'
import { surveyBooks, type SurveyedBooks } from '#client-money/books/month-end/survey.ts'
import { balanceCsv, statementsCsv, vatCsv } from '#client-money/books/month-end/tables.ts'

/** The archive for the accountant, and what is in it. */
export type BooksPack = {
  readonly name: string
  readonly sizeBytes: number
  /** Read from the folder of its files, which must still be there. */
  readonly bytes: () => AsyncIterable<Uint8Array>
  readonly entries: number
  readonly files: readonly PackFile[]
}

const TO_CONFIRM =
  'Les comptes, les écritures et le traitement de la TVA sont des propositions, à confirmer par un expert-comptable.'

/**
 * Makes the archive of a period out of one snapshot of the books: the same books give the same bytes.
 * Its files are written in a folder, piece by piece, so that a year of a large firm takes no more memory
 * than a month of a small one.
 *
 * @throws Refused `invalid-input` without an entry.
 * @throws BrokenInvariant when the entries do not end at the balances that the database sums by
 * itself, or when our own checker finds anything in the FEC.
 */
export async function packBooks(books: GatheredBooks, folder: string): Promise<BooksPack> {
  const survey = await surveyBooks(books)
  const write = (name: string, says: string, pieces: Iterable<string> | AsyncIterable<string>) =>
    writePackFile(folder, { name, says }, pieces)
  const { balances } = survey
  const files = [
    ...(await fecFiles(books, survey, folder)),
    await write(
      'journal.hledger',
      'Journal en texte, pour hledger et ledger',
      plainJournal(books, survey),
    ),
    await write(
      'debiteurs.hledger',
      'Ce que doivent les débiteurs, hors comptabilité, pour hledger et ledger',
      debtorsJournal(books),
    ),
    await write('balance-generale.csv', 'Balance générale', [balanceCsv(balances, 'account')]),
    await write('balance-auxiliaire.csv', 'Balance par mandant et débiteur', [
      balanceCsv(balances, 'third-party'),
    ]),
    await write('tva.csv', 'Mouvements de TVA, mois par mois', [vatCsv(survey, books)]),
    await write('releves.csv', 'Relevés de la banque et empreinte de leurs fichiers', [
      statementsCsv(books.statements),
    ]),
  ]
  const about = readMe(books, survey.entries, files)
  const all = [await write('LISEZ-MOI.txt', 'Ce que contient l’archive', [about]), ...files]
  return { name: archiveName(books), ...archiveOf(all), entries: survey.entries, files: all }
}

async function fecFiles(
  books: GatheredBooks,
  survey: SurveyedBooks,
  folder: string,
): Promise<readonly PackFile[]> {
  const fileName = fecFileName(books.siren, books.to)
  const counts = { entries: 0, lines: 0 }
  const fec = await writePackFile(
    folder,
    { name: fileName, says: 'Fichier des écritures comptables (FEC)' },
    fecPieces(books, survey, { fileName, counts }),
  )
  const description = fecDescription({
    fileName,
    holder: `${books.holder}, SIREN ${books.siren}`,
    from: books.from,
    to: books.to,
    ...counts,
    journals: [...survey.journals.values()].toSorted((one, other) =>
      one.code < other.code ? -1 : 1,
    ),
    toConfirm: TO_CONFIRM,
  })
  const name = fileName.replace('.txt', '-description.txt')
  const says = 'Description du FEC (LPF A47 A-1, XI)'
  return [fec, await writePackFile(folder, { name, says }, [description])]
}

function readMe(books: GatheredBooks, entries: number, files: readonly PackFile[]): string {
  return [
    `Livres de ${books.holder}, du ${dayText(books.from)} au ${dayText(books.to)}`,
    '',
    `${entries} écritures des livres de l’argent des clients et du cabinet, lues d’un seul instantané.`,
    'Chaque livre finit à zéro ; les soldes de clôture sont ceux que la base additionne de son côté.',
    'Le FEC a passé le contrôle de Quittance sans aucune remarque.',
    'La mémoire des débiteurs est hors comptabilité : elle n’est que dans debiteurs.hledger, ni dans le FEC ni dans les balances.',
    TO_CONFIRM,
    '',
    ...files.flatMap(({ name, says, sha256 }) => [`${name} : ${says}`, `  SHA-256 ${sha256}`]),
    '',
  ].join('\r\n')
}

function archiveName({ from, to }: Pick<GatheredBooks, 'from' | 'to'>): string {
  const [first, last] = [from, to].map((on) => on.toString().slice(0, 7))
  return first === last ? `livres-${last}.zip` : `livres-${first}-a-${last}.zip`
}
