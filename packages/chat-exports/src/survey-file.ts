import { startSha256, type StartHash } from '#bytes/hashing.ts'
import { detect, HEAD_LENGTH, type Detected } from '#detect.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import { readSmsBackupRestore } from '#sms-backup-restore/reader.ts'
import { readSmsIe } from '#sms-ie/reader.ts'
import { readWhatsApp, surveyWhatsApp, type WhatsAppSurvey } from '#whatsapp/reader.ts'
import { openZip, type UnsafeReason, type ZipMember } from '#zip/zip-archive.ts'

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
}

/** How a file will be read, or why it will not be. */
export type FilePlan =
  | {
      readonly kind: 'readable'
      readonly reader: RecordReader
      readonly fileSha256: string
      /** The member of the archive to read; null to read the file itself. */
      readonly member: Uint8Array | null
    }
  | { readonly kind: 'unknown-format' }
  | { readonly kind: 'unsafe-archive'; readonly reason: UnsafeReason }

/** The first pass over a file. */
export type FileSurvey = {
  readonly push: (chunk: Uint8Array) => void
  readonly end: () => FilePlan
}

type Context = Omit<ReadingContext, 'fileSha256'>

/** What the first pass does with a file, once it knows what the file is. */
type FormatSurvey = {
  readonly push: (chunk: Uint8Array) => void
  readonly end: (fileSha256: string) => FilePlan
}

/** Starts the first pass: the hash, the format, and what that format must know beforehand. */
export function startSurvey(options: ReadOptions): FileSurvey {
  const context = contextOf(options)
  const hash = context.startHash()
  let head = new Uint8Array(0)
  let survey: FormatSurvey | null = null
  const recognise = (): FormatSurvey => {
    const recognised = surveyOf(detect(head.subarray(0, HEAD_LENGTH)), context)
    recognised.push(head)
    head = new Uint8Array(0)
    survey = recognised
    return recognised
  }
  return {
    push: (chunk) => {
      hash.update(chunk)
      if (survey !== null) return survey.push(chunk)
      head = joined([head, chunk])
      if (head.length >= HEAD_LENGTH) recognise()
    },
    end: () => (survey ?? recognise()).end(hash.hex()),
  }
}

function contextOf(options: ReadOptions): Context {
  return {
    path: options.fileName.slice(options.fileName.search(/[^/\\]*$/)),
    zone: options.zone ?? 'Europe/Paris',
    zoneGiven: options.zoneGiven ?? false,
    owners: options.owners ?? [],
    startHash: options.startHash ?? startSha256,
    attachment: () => null,
  }
}

function surveyOf(detected: Detected, context: Context): FormatSurvey {
  switch (detected) {
    case 'sms-backup-restore':
      return planLater((fileSha256) => readSmsBackupRestore({ ...context, fileSha256 }))
    case 'sms-ie':
      return planLater((fileSha256) => readSmsIe({ ...context, fileSha256 }))
    case 'whatsapp':
      return surveyConversation(context)
    case 'zip':
      return surveyArchive(context)
    case 'unknown':
      return { push: () => {}, end: () => ({ kind: 'unknown-format' }) }
  }
}

/** A format whose records need nothing from the first pass but the hash. */
function planLater(open: (fileSha256: string) => RecordReader): FormatSurvey {
  return {
    push: () => {},
    end: (fileSha256) => ({ kind: 'readable', reader: open(fileSha256), fileSha256, member: null }),
  }
}

function surveyConversation(context: Context): FormatSurvey {
  const survey = surveyWhatsApp()
  return {
    push: survey.push,
    end: (fileSha256) => planWhatsApp({ ...context, fileSha256 }, survey.end(), null),
  }
}

function planWhatsApp(
  context: ReadingContext,
  survey: WhatsAppSurvey | null,
  member: Uint8Array | null,
): FilePlan {
  if (survey === null) return { kind: 'unknown-format' }
  const reader = readWhatsApp(context, survey)
  return { kind: 'readable', reader, fileSha256: context.fileSha256, member }
}

function surveyArchive(context: Context): FormatSurvey {
  const chunks: Uint8Array[] = []
  return {
    push: (chunk) => {
      chunks.push(chunk.slice())
    },
    end: (fileSha256) => planArchive(joined(chunks), { ...context, fileSha256 }),
  }
}

function planArchive(bytes: Uint8Array, context: ReadingContext): FilePlan {
  const archive = openZip(bytes)
  if (archive.kind === 'unsafe-archive') return archive
  if (archive.kind === 'not-an-archive') return { kind: 'unknown-format' }
  const member = conversationOf(archive.members)
  const unpacked = member?.unpack()
  if (unpacked?.kind === 'larger-than-declared') {
    return { kind: 'unsafe-archive', reason: 'unpacks-too-large' }
  }
  if (member === undefined || unpacked?.kind !== 'bytes') return { kind: 'unknown-format' }
  const path = `${context.path}#${member.name}`
  const attachment = (name: string) => bytesOf(archive.members, name)
  return planMember(unpacked.bytes, { ...context, path, attachment })
}

function planMember(member: Uint8Array, context: ReadingContext): FilePlan {
  const detected = detect(member.subarray(0, HEAD_LENGTH))
  if (detected === 'sms-ie') {
    const { fileSha256 } = context
    return { kind: 'readable', reader: readSmsIe(context), fileSha256, member }
  }
  if (detected !== 'whatsapp') return { kind: 'unknown-format' }
  const survey = surveyWhatsApp()
  survey.push(member)
  return planWhatsApp(context, survey.end(), member)
}

/** `messages.ndjson`, `_chat.txt`, or the only text at the root of the archive. */
function conversationOf(members: readonly ZipMember[]): ZipMember | undefined {
  const rows = members.find(({ name }) => name === 'messages.ndjson')
  if (rows !== undefined) return rows
  const texts = members.filter(({ name }) => /^[^/\\]+\.txt$/iu.test(name))
  const chat = texts.find(({ name }) => name === '_chat.txt')
  return chat ?? (texts.length === 1 ? texts[0] : undefined)
}

function bytesOf(members: readonly ZipMember[], name: string): Uint8Array | null {
  const unpacked = members.find((member) => member.name === name)?.unpack()
  return unpacked?.kind === 'bytes' ? unpacked.bytes : null
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
