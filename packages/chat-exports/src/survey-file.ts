import { startSha256, type StartHash } from '#bytes/hashing.ts'
import { joinBytes } from '#bytes/join-bytes.ts'
import type { DnsAnswers } from '#email/dkim/key-record.ts'
import type { FirstPass } from '#export-format.ts'
import { EXPORT_FORMATS } from '#formats.ts'
import { HEAD_LENGTH, headOf } from '#head.ts'
import { planArchive, type ArchiveReading, type UnknownFormat } from '#plan-archive.ts'
import type { DecodeUtf8, ReadingContext, RecordReader } from '#record-reader.ts'
import type { DecodeCharset } from '#text/charset.ts'
import type { Unpacking } from '#zip/unpack.ts'
import { decodeUtf8 } from '#text/utf8.ts'
import type { UnsafeReason } from '#zip/zip-archive.ts'

/** What a person tells the reader about a file. */
export type ReadOptions = {
  /** The name of the file; only its last part is kept. */
  readonly fileName: string
  /** The zone that known instants are shown in; `Europe/Paris` when it is left out. */
  readonly zone?: string
  /** True when the person gave the zone: only then a bare local time gives an instant. */
  readonly zoneGiven?: boolean
  /** Numbers, addresses or names of the person who made the export. */
  readonly owners?: readonly string[]
  /** A faster SHA-256 of the runtime. */
  readonly startHash?: StartHash
  /** A faster decoder of UTF-8 of the runtime, which keeps a byte-order mark. */
  readonly decodeUtf8?: DecodeUtf8
  /** Faster inflate and CRC-32 of the runtime, for archives. */
  readonly unpacking?: Unpacking
  /** What the DNS answered for the keys that sign e-mail; none are asked for here. */
  readonly dnsAnswers?: DnsAnswers
  /** The character sets of the runtime, beyond those that this package knows. */
  readonly decodeCharset?: DecodeCharset
}

/** How a file will be read, or why it will not be. */
export type FilePlan =
  | { readonly kind: 'file'; readonly reader: RecordReader; readonly fileSha256: string }
  | (ArchiveReading & { readonly kind: 'archive'; readonly fileSha256: string })
  | UnknownFormat
  | { readonly kind: 'unsafe-archive'; readonly reason: UnsafeReason }

/** The first pass over a file. */
export type FileSurvey = {
  readonly push: (chunk: Uint8Array) => void
  readonly end: () => FilePlan
}

type Context = Omit<ReadingContext, 'fileSha256'>

/** What the first pass does with a file, once it knows what the file is. */
type Survey = {
  readonly push: (chunk: Uint8Array) => void
  readonly end: (fileSha256: string) => FilePlan
}

/** Starts the first pass: the hash, the format, and what that format must know beforehand. */
export function startSurvey(options: ReadOptions): FileSurvey {
  const context = contextOf(options)
  const hash = context.startHash()
  let head = new Uint8Array(0)
  let survey: Survey | null = null
  const recognise = (): Survey => {
    const recognised = surveyOf(head, context, options.unpacking ?? {})
    recognised.push(head)
    head = new Uint8Array(0)
    survey = recognised
    return recognised
  }
  return {
    push: (chunk) => {
      hash.update(chunk)
      if (survey !== null) return survey.push(chunk)
      head = joinBytes([head, chunk])
      if (head.length >= HEAD_LENGTH) recognise()
    },
    end: () => (survey ?? recognise()).end(hash.hex()),
  }
}

function contextOf(options: ReadOptions): Context {
  return {
    path: options.fileName.slice(options.fileName.search(/[^/\\]*$/)),
    member: '',
    zone: options.zone ?? 'Europe/Paris',
    zoneGiven: options.zoneGiven ?? false,
    owners: options.owners ?? [],
    startHash: options.startHash ?? startSha256,
    decodeUtf8: options.decodeUtf8 ?? decodeUtf8,
    attachment: () => null,
    dnsAnswers: options.dnsAnswers ?? {},
    decodeCharset: options.decodeCharset ?? (() => null),
  }
}

function surveyOf(first: Uint8Array, context: Context, unpacking: Unpacking): Survey {
  if (isZip(first)) return surveyArchive(context, unpacking)
  const head = headOf(first, context.decodeUtf8)
  for (const format of EXPORT_FORMATS) {
    const pass = format.recognise(head)
    if (pass !== null) return surveyFile(pass, context)
  }
  return { push: () => {}, end: () => ({ kind: 'unknown-format' }) }
}

/** True for a zip by its first bytes: a local header, or the end record of an empty archive. */
export function isZip(head: Uint8Array): boolean {
  if (head[0] !== 0x50 || head[1] !== 0x4b) return false
  return (head[2] === 0x03 && head[3] === 0x04) || (head[2] === 0x05 && head[3] === 0x06)
}

function surveyFile(pass: FirstPass, context: Context): Survey {
  return {
    push: pass.push,
    end: (fileSha256) => {
      const open = pass.end()
      if (open === null) return { kind: 'unknown-format' }
      return { kind: 'file', reader: open({ ...context, fileSha256 }), fileSha256 }
    },
  }
}

/** What an archive of 1 GiB may take packed, with room for its directory. */
const LARGEST_PACKED = 1.125 * 1024 ** 3

function surveyArchive(context: Context, unpacking: Unpacking): Survey {
  const chunks: Uint8Array[] = []
  let held = 0
  return {
    push: (chunk) => {
      held += chunk.length
      if (held > LARGEST_PACKED) chunks.length = 0
      else chunks.push(new Uint8Array(chunk))
    },
    end: (fileSha256) => {
      if (held > LARGEST_PACKED) return { kind: 'unsafe-archive', reason: 'unpacks-too-large' }
      const plan = planArchive(joinBytes(chunks), { ...context, fileSha256 }, unpacking)
      return plan.kind === 'archive' ? { ...plan, fileSha256 } : plan
    },
  }
}
