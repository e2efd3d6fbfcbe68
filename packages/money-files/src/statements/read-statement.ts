import { refusedInput, type Answered } from '@quittance/kernel'

import { decodeUnmarked } from '#bytes/charset.ts'
import { readCamt } from '#statements/camt/camt.ts'
import { readCfonb120 } from '#statements/cfonb/cfonb120.ts'
import { looksLikeCfonb } from '#statements/cfonb/record.ts'
import { readKnownCsv } from '#statements/csv/csv-statement.ts'
import { looksLikeXml } from '#statements/marked.ts'
import { looksLikeMt940 } from '#statements/mt940/fields.ts'
import { readMt940 } from '#statements/mt940/mt940.ts'
import { looksLikeOfx, readOfx } from '#statements/ofx/ofx.ts'
import type { StatementFile } from '#statements/statement.ts'
import { decodeXml } from '#xml/xml-bytes.ts'
import { readXml } from '#xml/xml.ts'

/** The largest file taken, in bytes. */
export const LARGEST_FILE = 32 * 1024 * 1024

/**
 * Reads a bank statement from its bytes (relevé bancaire): camt.052, .053, .054, CFONB 120,
 * MT940, OFX, and the CSV exports whose columns we know. The format is told from the content, never from a name.
 *
 * Refused: `unsupported-format`, `unreadable`, `dtd-refused`, `amount-not-in-cents`,
 * `file-too-large`.
 */
export function readStatement(bytes: Uint8Array): Answered<StatementFile> {
  if (bytes.length > LARGEST_FILE) {
    return refusedInput('file-too-large', '', 'Ce fichier dépasse 32 Mio.')
  }
  return looksLikeXml(bytes) ? readMarked(bytes) : readTextStatement(bytes)
}

/** XML, and OFX, whose first version looks like it and is none. */
function readMarked(bytes: Uint8Array): Answered<StatementFile> {
  const text = decodeUnmarked(bytes.subarray(0, 4096))
  return looksLikeOfx(text) ? readOfx(decodeUnmarked(bytes)) : readXmlStatement(bytes)
}

function readXmlStatement(bytes: Uint8Array): Answered<StatementFile> {
  const text = decodeXml(bytes)
  if (text === null) return unreadable()
  const read = readXml(text)
  switch (read.kind) {
    case 'dtd-refused':
      return refusedInput('dtd-refused', '', 'Un fichier bancaire ne porte pas de DOCTYPE.')
    case 'malformed':
      return /BkToCstmr|camt\.05/.test(text.slice(0, 4096)) ? unreadable() : unsupported()
    case 'read':
      return readCamt(read.root) ?? unsupported()
  }
}

function readTextStatement(bytes: Uint8Array): Answered<StatementFile> {
  const text = decodeUnmarked(bytes)
  if (text.trim() === '') return unreadable()
  if (looksLikeOfx(text)) return readOfx(text)
  if (looksLikeMt940(text)) return readMt940(text)
  if (looksLikeCfonb(text)) return readCfonb120(text)
  return readKnownCsv(text) ?? unsupported()
}

function unreadable() {
  return refusedInput('unreadable', '', 'Ce fichier est coupé ou abîmé.')
}

function unsupported() {
  return refusedInput('unsupported-format', '', 'Ce format de relevé n’est pas de ceux lus ici.')
}
