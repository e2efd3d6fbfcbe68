import { said, type Answered, type Said } from '@quittance/kernel'
import { inThread } from '#files/in-thread.ts'
import { readAsked, type FileRead, type ReadingAsked } from '#intake/reading/read-files.ts'
import { Refused } from '#wiring/refused.ts'

/** A smaller file is read at once: to start a thread would take as long. */
const LARGEST_AT_ONCE = 256 * 1024

/** The largest file read here, as on the command line. */
export const LARGEST_DROPPED = 32 * 1024 * 1024

const WORKER = new URL('reading-worker.ts', import.meta.url)
const LIMITS = { ms: 20_000, heapMebibytes: 512 }

/**
 * Reads a file that somebody dropped; a large one in a thread of its own, within bounds.
 *
 * @throws Refused `invalid-input` in words for what cannot be read.
 */
export async function readDropped(asked: ReadingAsked, path: string): Promise<FileRead> {
  const read = await readWithin(asked)
  if (read.kind === 'answered') return read.value
  const { code, message } = read.error
  const sentence = sentences[code] ?? { fr: message, en: 'This file cannot be read.' }
  throw new Refused('invalid-input', sentence, { path })
}

async function readWithin(asked: ReadingAsked): Promise<Answered<FileRead>> {
  if (asked.bytes.length > LARGEST_DROPPED) return refused('file-too-large')
  if (asked.bytes.length <= LARGEST_AT_ONCE) return readAsked(asked)
  const read = await inThread(WORKER, asked, LIMITS)
  if (read.kind === 'cut') return refused('reading-cut')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what our own worker posts
  return read.value as Answered<FileRead>
}

function refused(code: string): Answered<never> {
  return { kind: 'refused', error: { code, path: '', message: code } }
}

const sentences: Readonly<Record<string, Said>> = {
  'file-too-large': said(
    'Ce fichier dépasse 32 Mio : rien n’en a été lu.',
    'This file is larger than 32 MiB: nothing of it was read.',
  ),
  'reading-cut': said(
    'Ce fichier n’a pas pu être lu dans le temps et la mémoire qui lui sont donnés.',
    'This file could not be read within the time and memory given to it.',
  ),
  'unsupported-format': said(
    'Ce fichier n’est ni une facture électronique (Factur-X, CII, UBL), ni un message de cycle de vie, ni un FEC.',
    'This file is no e-invoice (Factur-X, CII, UBL), no life-cycle message and no FEC.',
  ),
  'no-embedded-invoice': said(
    'Ce PDF ne contient aucune facture électronique : saisissez la facture, et joignez le PDF au dossier.',
    'This PDF holds no e-invoice: type the invoice, and attach the PDF to the case.',
  ),
  unreadable: said(
    'Ce fichier est coupé ou abîmé : demandez-le de nouveau.',
    'This file is cut or damaged: ask for it again.',
  ),
  'dtd-refused': said(
    'Ce fichier contient un DOCTYPE, qui n’est jamais admis : rien n’en a été lu.',
    'This file holds a DOCTYPE, which is never admitted: nothing of it was read.',
  ),
  'amount-not-in-cents': said(
    'Un montant de ce fichier ne tient pas en centimes : rien n’en a été repris.',
    'An amount of this file does not fit in cents: nothing of it was taken.',
  ),
  'no-customer-lines': said(
    'Ce fichier n’a aucune ligne de compte client (411, 413, 416, 417).',
    'This file has no line of a customer account (411, 413, 416, 417).',
  ),
}
