import type { ExportFormat, MessageRecord, WarningCode } from '#message-record.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import { gatherMessages, type RawMessage } from '#text/headed-messages.ts'
import { identifierKind } from '#text/identifier.ts'
import { bareLocalTime, type BareClock } from '#time/clock-text.ts'
import { readDate, type DateOrder, type DateReading } from '#whatsapp/date-order.ts'
import { readHeaderLine, sameForm, type HeaderLine } from '#whatsapp/header-line.ts'
import {
  isDeleted,
  isEdited,
  joinedFile,
  mayBeMarked,
  splitAuthor,
  type SaidBy,
} from '#whatsapp/message-text.ts'
import { MOST_PARTICIPANTS, type WhatsAppSurvey } from '#whatsapp/survey.ts'

const FORMAT: ExportFormat = 'whatsapp'
/** Reads a conversation whose survey is made. */
export function readWhatsApp(context: ReadingContext, survey: WhatsAppSurvey): RecordReader {
  const messages = gatherMessages(readHeaderLine, context)
  const variant = survey.firstHeader.form.bracket ? 'ios' : 'android'
  const counts = { messages: 0, present: 0 }
  const conversation = { nativeId: null, title: null, participants: survey.participants }
  const authors = rememberAuthors(context.owners)
  const clockOf = startClock(survey.order)
  const around = { context, variant, conversation, authors, clockOf }
  let before: HeaderLine | null = null
  const read = (message: RawMessage<HeaderLine>): MessageRecord => {
    const forged = looksForged(message.header, before, { survey, clockOf })
    before = message.header
    const record = recordOf(message, around, forged)
    counts.messages += 1
    if (record.attachments.some(({ state }) => state === 'present')) counts.present += 1
    return record
  }
  return {
    format: FORMAT,
    variant,
    push: (chunk) => messages.push(chunk).map(read),
    end: () => messages.end().map(read),
    warnings: () => fileWarnings(messages.strayLines(), counts),
  }
}

/** The application cuts an export at about these numbers of messages. */
const LIMITS = { withoutMedia: [39_000, 41_000], withMedia: [9_700, 10_300] } as const

function fileWarnings(
  stray: boolean,
  counts: { readonly messages: number; readonly present: number },
): readonly WarningCode[] {
  const [low, high] = counts.present > 0 ? LIMITS.withMedia : LIMITS.withoutMedia
  const near = counts.messages >= low && counts.messages <= high
  return [
    ...(stray ? ['malformed-record' as const] : []),
    ...(near ? ['near-export-limit' as const] : []),
  ]
}

type Around = {
  readonly context: ReadingContext
  readonly variant: string
  readonly clockOf: ReadClock
  readonly conversation: MessageRecord['conversation']
  readonly authors: (said: SaidBy) => AuthorAndDirection
}

const PARSER = { name: 'quittance-whatsapp', version: '1' }
const NONE: readonly never[] = []

function recordOf(message: RawMessage<HeaderLine>, around: Around, forged: boolean): MessageRecord {
  const { context, variant } = around
  const said = splitAuthor(message.body)
  const clock = around.clockOf(message.header)
  const unreadable = clock.local === null && !clock.ambiguity.includes('day-month-order')
  const { offset, length, sliceSha256 } = message
  const marked = said.kind === 'author' && mayBeMarked(said.text)
  const { author, direction } = around.authors(said)
  return {
    source: { fileSha256: context.fileSha256, path: context.path, offset, length, sliceSha256 },
    format: FORMAT,
    formatVariant: variant,
    parser: PARSER,
    conversation: around.conversation,
    nativeId: null,
    direction,
    author,
    time: bareLocalTime(clock, context),
    sentByPeerAt: null,
    text: said.text,
    quoted: NONE,
    edited: marked && isEdited(said.text) ? 'yes' : 'unknown',
    editHistory: NONE,
    deleted: marked && isDeleted(said.text) ? 'yes' : 'unknown',
    delivery: 'unknown',
    attachments: marked ? attachmentsOf(said.text, context) : NONE,
    warnings: unreadable || forged ? warningsOf(unreadable, forged) : NONE,
  }
}

function warningsOf(unreadable: boolean, forged: boolean): readonly WarningCode[] {
  return [
    ...(unreadable ? ['unreadable-date' as const] : []),
    ...(forged ? ['forged-line-suspicion' as const] : []),
  ]
}

type AuthorAndDirection = Pick<MessageRecord, 'author' | 'direction'>

const SYSTEM: AuthorAndDirection = {
  author: { raw: null, name: null, kind: 'none', strength: 'D' },
  direction: 'system',
}

/** Makes each author once: the same few write nearly every message. */
function rememberAuthors(owners: readonly string[]): (said: SaidBy) => AuthorAndDirection {
  const known = new Map<string, AuthorAndDirection>()
  return (said) => {
    if (said.kind === 'system') return SYSTEM
    const remembered = known.get(said.label)
    if (remembered !== undefined) return remembered
    if (known.size >= MOST_PARTICIPANTS) known.clear()
    const made = authorOf(said.label, owners)
    known.set(said.label, made)
    return made
  }
}

function authorOf(raw: string, owners: readonly string[]): AuthorAndDirection {
  const isPhone = identifierKind(raw) === 'phone'
  const author = isPhone
    ? ({ raw, name: raw, kind: 'phone', strength: 'C' } as const)
    : ({ raw, name: raw, kind: 'displayName', strength: 'D' } as const)
  if (owners.length === 0) return { author, direction: 'unknown' }
  return { author, direction: owners.includes(raw) ? 'out' : 'in' }
}

type ReadClock = (header: HeaderLine) => BareClock

/** Reads the date and hour of header lines; a date is read once for the lines that share it. */
function startClock(order: DateOrder): ReadClock {
  let rawDate = ''
  let date: DateReading = { kind: 'impossible' }
  return (header) => {
    if (header.rawDate !== rawDate) {
      rawDate = header.rawDate
      date = readDate(header.date, order)
    }
    const ambiguous = date.kind === 'ambiguous'
    const day = date.kind === 'day' ? date.text : null
    return {
      raw: header.raw,
      local: day === null || header.clock === null ? null : `${day}T${header.clock.text}`,
      precision: header.seconds ? 's' : 'min',
      ambiguity: ambiguous || header.date.twoDigitYear ? ambiguityOf(header, ambiguous) : NONE,
    }
  }
}

function ambiguityOf({ date }: HeaderLine, ambiguous: boolean): BareClock['ambiguity'] {
  return [
    ...(ambiguous ? ['day-month-order' as const] : []),
    ...(date.twoDigitYear ? ['two-digit-year' as const] : []),
  ]
}

function attachmentsOf(text: string, context: ReadingContext): MessageRecord['attachments'] {
  const file = joinedFile(text)
  if (file === null) return NONE
  if (file.name === null) return [{ name: null, sha256: null, state: 'omitted' }]
  const folder = context.member.slice(0, context.member.lastIndexOf('/') + 1)
  const found = context.attachment(folder + file.name)
  if (found === null) return [{ name: file.name, sha256: null, state: 'missing' }]
  return [{ name: file.name, sha256: found.sha256, state: 'present' }]
}

/** Nothing escapes a line that imitates a header: only its time or its form betrays it. */
function looksForged(
  header: HeaderLine,
  before: HeaderLine | null,
  { survey, clockOf }: { readonly survey: WhatsAppSurvey; readonly clockOf: ReadClock },
): boolean {
  if (!sameForm(header.form, survey.firstHeader.form)) return true
  if (before === null || header.clock === null || before.clock === null) return false
  if (header.rawDate === before.rawDate) return header.clock.text < before.clock.text
  const then = clockOf(before).local
  const now = clockOf(header).local
  return now !== null && then !== null && now < then
}
