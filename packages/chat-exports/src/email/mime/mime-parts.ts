import { byteText, type DecodeCharset } from '#text/charset.ts'
import {
  lineAfter,
  lowest,
  readHeaderSection,
  type HeaderField,
} from '#email/mime/header-fields.ts'
import { readParametered, type Parametered } from '#email/mime/parameters.ts'

/** A part that holds no other part (feuille), with the place of its body in the message. */
export type LeafPart = {
  readonly contentType: Parametered
  readonly disposition: Parametered
  readonly encoding: string
  readonly contentId: string | null
  /** Where the outermost `multipart/alternative` that it stands below begins; null below none. */
  readonly alternative: number | null
  readonly from: number
  readonly to: number
}

export type MimeParts = {
  readonly leaves: readonly LeafPart[]
  /** The message ended before the line that closes its parts. */
  readonly truncated: boolean
}

/** Deeper, a multipart is taken as one part: people do not nest so. */
const DEEPEST = 16
const MOST_PARTS = 20_000

type Multipart = {
  readonly boundary: string
  readonly alternative: number | null
  readonly digest: boolean
}

type Body = { readonly bytes: Uint8Array; readonly from: number; readonly to: number }

/**
 * Finds the parts of a message in one pass over its lines, however they nest.
 *
 * @see RFC 2046, section 5.1
 */
export function findParts(
  body: Body,
  fields: readonly HeaderField[],
  others?: DecodeCharset,
): MimeParts {
  const { bytes, to } = body
  const leaves: LeafPart[] = []
  const stack: Multipart[] = []
  let delimiters: Delimiters = new Map()
  let open: Omit<LeafPart, 'to'> | null = null
  const begin = (partFields: readonly HeaderField[], from: number) => {
    const part = partOf(partFields, { from, parent: stack.at(-1), others })
    if (part.multipart === null || stack.length >= DEEPEST) open = part.leaf
    else stack.push(part.multipart)
    delimiters = delimitersOf(stack)
  }
  const end = (at: number) => {
    if (open !== null && leaves.length < MOST_PARTS) leaves.push({ ...open, to: at })
    open = null
  }
  begin(fields, body.from)
  let at = stack.length === 0 ? to : body.from
  while (at < to) {
    const next = lineAfter(bytes, at, to)
    const level = levelAt(bytes, { at, next }, delimiters)
    if (level === null) {
      at = next
      continue
    }
    end(Math.max(beforeLineEnd(bytes, at), startOf(open, at)))
    stack.length = level.depth
    delimiters = delimitersOf(stack)
    if (level.closes) {
      at = next
      continue
    }
    const head = readHeaderSection(bytes, next, endOfHeader(bytes, next, { to, delimiters }))
    begin(head.fields, head.bodyAt)
    at = head.bodyAt
  }
  end(to)
  return { leaves, truncated: stack.length > 0 }
}

function startOf(open: { readonly from: number } | null, otherwise: number): number {
  return open?.from ?? otherwise
}

/** A part whose header runs into a delimiter has no body. */
function endOfHeader(
  bytes: Uint8Array,
  from: number,
  { to, delimiters }: { readonly to: number; readonly delimiters: Delimiters },
): number {
  let at = from
  while (at < to) {
    const next = lineAfter(bytes, at, to)
    if (next - at <= 2 && (bytes[at] === 0x0a || bytes[at] === 0x0d)) return to
    if (levelAt(bytes, { at, next }, delimiters) !== null) return at
    at = next
  }
  return to
}

const DASH = 0x2d
/** RFC 2046 gives a boundary 70 signs; some programs write more. */
const LONGEST_DELIMITER = 512

type Level = { readonly depth: number; readonly closes: boolean }
type Delimiters = ReadonlyMap<string, Level>

/** The lines that separate or close the open multiparts; the innermost of two alike counts. */
function delimitersOf(stack: readonly Multipart[]): Delimiters {
  const delimiters = new Map<string, Level>()
  for (const [index, { boundary }] of stack.entries()) {
    delimiters.set(`--${boundary}`, { depth: index + 1, closes: false })
    delimiters.set(`--${boundary}--`, { depth: index, closes: true })
  }
  return delimiters
}

/** Which open multipart a line is a delimiter of; white space at its end is none of it. */
function levelAt(
  bytes: Uint8Array,
  { at, next }: { readonly at: number; readonly next: number },
  delimiters: Delimiters,
): Level | null {
  if (bytes[at] !== DASH || bytes[at + 1] !== DASH || next - at > LONGEST_DELIMITER) return null
  return delimiters.get(byteText(bytes.subarray(at, next)).trimEnd()) ?? null
}

/** The line end before a delimiter belongs to the delimiter. */
function beforeLineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at - 1] !== 0x0a) return at
  return bytes[at - 2] === 0x0d ? at - 2 : at - 1
}

type Place = {
  readonly from: number
  readonly parent: Multipart | undefined
  readonly others: DecodeCharset | undefined
}

function partOf(fields: readonly HeaderField[], { from, parent, others }: Place) {
  const header = (name: string) => lowest(fields, name)?.value ?? null
  const otherwise = parent?.digest === true ? 'message/rfc822' : 'text/plain'
  const contentType = readParametered(header('content-type') ?? otherwise, others)
  const around = parent?.alternative ?? null
  const alternative = contentType.value === 'multipart/alternative' ? (around ?? from) : around
  const leaf = {
    contentType,
    disposition: readParametered(header('content-disposition') ?? 'inline', others),
    encoding: readParametered(header('content-transfer-encoding') ?? '7bit').value,
    contentId: header('content-id'),
    alternative: around,
    from,
  }
  const boundary = contentType.parameters.get('boundary')?.trimEnd() ?? ''
  const isMultipart = contentType.value.startsWith('multipart/') && boundary !== ''
  const digest = contentType.value === 'multipart/digest'
  return { leaf, multipart: isMultipart ? { boundary, alternative, digest } : null }
}
