import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { said } from '@quittance/kernel'
import { UnreadableFile } from '#intake/tables/table.ts'

const inflate = promisify(inflateRaw)

/** What all the parts of a workbook may take together once inflated: past it, it is a bomb. */
const LARGEST_INFLATED = 100 * 1024 * 1024

const END_SIGNATURE = 0x06054b50
const END_LENGTH = 22
const CENTRAL_SIGNATURE = 0x02014b50
const CENTRAL_LENGTH = 46
const LOCAL_SIGNATURE = 0x04034b50
const LOCAL_LENGTH = 30
const LONGEST_COMMENT = 0xffff

type Entry = {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly compressedSize: number
  readonly at: number
}

/** The parts of a workbook that hold its first visible sheet, inflated and looked through. */
export type SheetParts = {
  readonly workbook: Buffer
  readonly relations: Buffer
  readonly sheet: Buffer
  readonly strings: Buffer | null
  readonly styles: Buffer | null
}

/**
 * Opens a workbook (OOXML, a ZIP) as hostile input: sizes are those that come out, not those
 * declared; a part that declares entities is refused.
 *
 * @throws UnreadableFile with the reason in words.
 */
export async function openWorkbook(bytes: Buffer): Promise<SheetParts> {
  const entries = new Map(entriesOf(bytes).map((entry) => [entry.name, entry]))
  const inflator = partReader(bytes, entries)
  const workbook = await inflator('xl/workbook.xml')
  const relations = await inflator('xl/_rels/workbook.xml.rels')
  if (workbook === null || relations === null) {
    throw new UnreadableFile(
      said(
        'Cette archive n’est pas un classeur Excel (.xlsx). Enregistrez le tableau en .xlsx ou en .csv.',
        'This archive is not an Excel workbook (.xlsx). Save the table as .xlsx or as .csv.',
      ),
    )
  }
  const sheet = await inflator(firstSheet(workbook.toString(), relations.toString()))
  if (sheet === null) throw damaged()
  const strings = await inflator('xl/sharedStrings.xml')
  const styles = await inflator('xl/styles.xml')
  return { workbook, relations, sheet, strings, styles }
}

function partReader(bytes: Buffer, entries: ReadonlyMap<string, Entry>) {
  let left = LARGEST_INFLATED
  return async (name: string): Promise<Buffer | null> => {
    const entry = entries.get(name)
    if (entry === undefined) return null
    const part = await inflated(bytes, entry, left)
    left -= part.length
    if (part.includes(0) || part.includes('<!DOCTYPE') || part.includes('<!ENTITY')) {
      throw new UnreadableFile(
        said(
          'Ce classeur contient des déclarations XML qu’Excel n’écrit jamais : il n’est pas ouvert.',
          'This workbook holds XML declarations that Excel never writes: it is not opened.',
        ),
      )
    }
    return part
  }
}

async function inflated(bytes: Buffer, entry: Entry, limit: number): Promise<Buffer> {
  if (entry.encrypted) throw new UnreadableFile(protectedWorkbook)
  const { at, compressedSize, method } = entry
  if (at + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(at) !== LOCAL_SIGNATURE)
    throw damaged()
  const start = at + LOCAL_LENGTH + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const packed = bytes.subarray(start, start + compressedSize)
  if (method === 0) return packed
  if (method !== 8) throw damaged()
  try {
    return await inflate(packed, { maxOutputLength: Math.max(limit, 1) })
  } catch (cause) {
    if (cause instanceof RangeError) throw bomb(cause)
    throw damaged(cause)
  }
}

const protectedWorkbook = said(
  'Ce classeur est protégé par un mot de passe.',
  'This workbook is protected by a password.',
)

function bomb(cause: unknown): UnreadableFile {
  return new UnreadableFile(
    said(
      'Ce classeur dépasse 100 Mio une fois décompressé : il n’est pas ouvert. Envoyez-le en CSV.',
      'This workbook is larger than 100 MiB once inflated: it is not opened. Send it as CSV.',
    ),
    { cause },
  )
}

/** A workbook cut or changed on its way. */
export function damaged(cause?: unknown): UnreadableFile {
  return new UnreadableFile(
    said(
      'Ce classeur est endommagé. Enregistrez-le de nouveau dans Excel.',
      'This workbook is damaged. Save it again in Excel.',
    ),
    { cause },
  )
}

function entriesOf(bytes: Buffer): readonly Entry[] {
  const end = endRecord(bytes)
  const count = bytes.readUInt16LE(end + 10)
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_LENGTH > bytes.length || bytes.readUInt32LE(at) !== CENTRAL_SIGNATURE) {
      throw damaged()
    }
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      compressedSize: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    })
    at += CENTRAL_LENGTH + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function endRecord(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT)
  for (let at = bytes.length - END_LENGTH; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at
  }
  throw damaged()
}

/** The path of the first sheet that is not hidden, by the workbook and its relations. */
function firstSheet(workbook: string, relations: string): string {
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, text]) => text ?? '')
  const shown = sheets.find((text) => !/\bstate="(?:hidden|veryHidden)"/.test(text)) ?? sheets[0]
  const id = /\s(?:\w+:)?id="([^"]*)"/.exec(` ${shown ?? ''}`)?.[1]
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)]
    .map(([, text]) => text ?? '')
    .find((text) => / Id="([^"]*)"/.exec(` ${text}`)?.[1] === id)
  const target = / Target="([^"]*)"/.exec(` ${relation ?? ''}`)?.[1]
  if (id === undefined || target === undefined) throw damaged()
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}
