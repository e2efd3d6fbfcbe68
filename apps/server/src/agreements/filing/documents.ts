import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import {
  readJournal,
  type DossierRecord,
  type ExhibitRecord,
  type OrganisationRecord,
} from '@quittance/database'
import type { ArchiveFile } from '@quittance/evidence'
import { invariant } from '@quittance/kernel'
import { exhibitValue, type ExhibitRole, type ExhibitWeakness } from '@quittance/law'
import type { JoinedDocument } from '@quittance/letters'
import { renderLetter } from '@quittance/letters/pages'
import { exhibitsToWeigh, writingOf } from '#assessment/proof.ts'
import { journalFiles } from '#inspection/inspected.ts'
import { statementLetter } from '#statements/statement-letter.ts'
import { takenStatement } from '#statements/taken-statement.ts'
import type { Work } from '#wiring/work.ts'

/** A document of a file made for somebody outside: its bytes, and what its page says of it. */
export type FiledDocument = ArchiveFile & { readonly told: JoinedDocument | null }

/** What the documents of a file are made from. */
export type FiledMatter = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
}

/** What a document proves, and how sure that is. */
export type Worth = Pick<JoinedDocument, 'proves' | 'certainty'>

/** An exhibit, byte for byte, in a folder of the archive; what it proves is weighed unless it is told. */
export async function exhibitDocument(
  work: Work,
  { dossier }: FiledMatter,
  of: { readonly exhibit: ExhibitRecord; readonly folder: string; readonly worth?: Worth },
): Promise<FiledDocument> {
  const { exhibit, folder } = of
  const path = `${folder}/${String(exhibit.number).padStart(2, '0')}-${plain(exhibit.declaredName)}`
  const bytes = await buffer(work.house.files.read(exhibit.sha256))
  invariant(hashOf(bytes) === exhibit.sha256, 'an exhibit is kept as it was received')
  const value = of.worth ?? worthOf(dossier, exhibit, work)
  const told = { title: exhibit.declaredName, exhibit: exhibit.number, ...value }
  return { path, bytes, told: { path, sha256: exhibit.sha256, ...told } }
}

/** The fingerprint of bytes, in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A name in the letters that every archive reads, its ending kept. */
function plain(name: string): string {
  const cut = name.replaceAll(/[^A-Za-z0-9.-]+/gu, '-').replace(/^[.-]+/u, '')
  return cut.slice(-60) === '' ? 'piece' : cut.slice(-60)
}

const PROVES: Readonly<Record<ExhibitRole, string>> = {
  'full-proof': 'Suffit à prouver la dette.',
  substitute: 'Remplace l’écrit que la loi demande.',
  'beginning-of-proof': 'Commencement de preuve par écrit, à compléter (C. civ. 1362).',
  'free-proof': 'Preuve libre, que le juge apprécie.',
  corroboration: 'Appuie une autre preuve.',
  none: 'Ne prouve pas la dette par elle-même.',
}

const WEAKNESSES: Readonly<Partial<Record<ExhibitWeakness, string>>> = {
  'own-document': 'Elle vient du créancier (C. civ. 1363).',
  'signature-missing': 'Aucune signature n’y est notée.',
  'signature-reliability-to-prove': 'La fiabilité de sa signature est à prouver.',
  'message-only': 'C’est un message.',
  'payment-only': 'Elle prouve un paiement.',
  'author-uncertain': 'Son auteur n’est pas sûr.',
}

function worthOf(dossier: DossierRecord, exhibit: ExhibitRecord, { today }: Work): Worth {
  const named = `P${exhibit.number}`
  const writing = writingOf(dossier, today)
  const weighed =
    writing.outcome === 'answer' ? writing.value.exhibits.find(({ id }) => id === named) : undefined
  if (weighed === undefined) {
    return { proves: 'Personne n’a dit ce qu’on y lit.', certainty: 'unknown' }
  }
  const { role, weakness } = weighed
  const why = weakness === null ? '' : (WEAKNESSES[weakness] ?? '')
  return { proves: `${PROVES[role]} ${why}`.trim(), certainty: ofExhibit(dossier, exhibit) }
}

function ofExhibit(dossier: DossierRecord, { id }: ExhibitRecord): Worth['certainty'] {
  const one = exhibitsToWeigh(dossier).find(({ exhibitId }) => exhibitId === id)
  if (one === undefined) return 'unknown'
  const { amountInFigures: _f, amountInWords: _w, ...read } = one.exhibit
  return exhibitValue(read, true).certainty
}

/** The statement of the day, line by line. */
export async function statementDocument(work: Work, matter: FiledMatter): Promise<FiledDocument> {
  const { dossier, organisation } = matter
  const taken = takenStatement(dossier, work.today)
  const made = { organisation, signatory: work.caller.name, on: work.today }
  const bytes = await renderLetter(statementLetter(taken, made))
  const path = 'decompte.pdf'
  const told = {
    path,
    title: `Décompte du jour`,
    exhibit: null,
    proves:
      'Le calcul de celui qui demande, à refaire ligne à ligne. Nul ne se constitue de titre à soi-même (C. civ. 1363).',
    certainty: taken.toConfirm.length === 0 ? ('established' as const) : ('arguable' as const),
    sha256: hashOf(bytes),
  }
  return { path, bytes, told }
}

const MOST_ENTRIES = 20

/** The entries that tell of these subjects, each with the proof of its place where the log has it. */
export async function journalDocuments(
  work: Work,
  subjects: readonly string[],
): Promise<readonly FiledDocument[]> {
  const { organisationId } = work.caller
  const entries = []
  for (const subjectId of subjects) {
    const rows = await readJournal(work.tx, { organisationId, subjectId, limit: MOST_ENTRIES })
    entries.push(...rows.toReversed())
  }
  const files = await journalFiles(work.tx, '.', entries)
  return files.map(({ path, bytes }) => ({ path: path.replace(/^\.\//u, ''), bytes, told: null }))
}
