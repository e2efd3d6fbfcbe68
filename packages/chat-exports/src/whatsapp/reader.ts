import type { ExportFormat, MessageRecord, WarningCode } from '#message-record.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import { gathering, type RunningHash } from '#bytes/hashing.ts'
import { gatherMessages, type RawMessage } from '#text/headed-messages.ts'
import { identifierKind } from '#text/identifier.ts'
import { bareLocalTime, type BareClock } from '#time/clock-text.ts'
import { readDate, startOrderSurvey, type DateOrder } from '#whatsapp/date-order.ts'
import { readHeaderLine, sameForm, type HeaderLine } from '#whatsapp/header-line.ts'
import {
  isDeleted,
  isEdited,
  joinedFile,
  speaksFrench,
  splitAuthor,
} from '#whatsapp/message-text.ts'
import type { SaidBy } from '#whatsapp/message-text.ts'

/** What the first pass over a conversation finds. */
export type WhatsAppSurvey = {
  readonly order: DateOrder
  readonly firstHeader: HeaderLine
  readonly participants: readonly string[]
}

export type WhatsAppSurveyor = {
  readonly push: (chunk: Uint8Array) => void
  /** null when no line starts a message. */
  readonly end: () => WhatsAppSurvey | null
}

const FORMAT: ExportFormat = 'whatsapp'
/** Groups hold at most 1,024 people. */
const MOST_PARTICIPANTS = 1024
const NO_HASH: RunningHash = { update: () => {}, hex: () => '' }

/** Reads a conversation once, to decide the order of day and month for the whole of it. */
export function surveyWhatsApp(): WhatsAppSurveyor {
  const messages = gatherMessages(readHeaderLine, () => NO_HASH)
  const order = startOrderSurvey()
  const participants = new Set<string>()
  let firstHeader: HeaderLine | null = null
  const see = ({ header, body }: RawMessage<HeaderLine>) => {
    firstHeader ??= header
    order.see(header)
    const said = splitAuthor(body)
    if (speaksFrench(said)) order.seeFrench()
    const named = said.kind === 'author' && participants.size < MOST_PARTICIPANTS
    if (named) participants.add(said.label)
  }
  return {
    push: (chunk) => messages.push(chunk).forEach(see),
    end: () => {
      messages.end().forEach(see)
      if (firstHeader === null) return null
      return { order: order.decide(), firstHeader, participants: [...participants] }
    },
  }
}

/** Reads a conversation whose survey is made. */
export function readWhatsApp(context: ReadingContext, survey: WhatsAppSurvey): RecordReader {
  const messages = gatherMessages(readHeaderLine, () => gathering(context.startHash))
  const variant = survey.firstHeader.form.bracket ? 'ios' : 'android'
  const counts = { messages: 0, present: 0 }
  let before: HeaderLine | null = null
  const read = (message: RawMessage<HeaderLine>): MessageRecord => {
    const forged = looksForged(message.header, before, survey)
    before = message.header
    const record = recordOf(message, { context, survey, variant, forged })
    counts.messages += 1
    counts.present += record.attachments.filter(({ state }) => state === 'present').length
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
  readonly survey: WhatsAppSurvey
  readonly variant: string
  readonly forged: boolean
}

function recordOf(message: RawMessage<HeaderLine>, around: Around): MessageRecord {
  const { context, survey, variant, forged } = around
  const said = splitAuthor(message.body)
  const clock = clockOf(message.header, survey.order)
  const unreadable = clock.local === null && !clock.ambiguity.includes('day-month-order')
  const { offset, length, sliceSha256 } = message
  const authored = said.kind === 'author'
  return {
    source: { fileSha256: context.fileSha256, path: context.path, offset, length, sliceSha256 },
    format: FORMAT,
    formatVariant: variant,
    parser: { name: 'quittance-whatsapp', version: '1' },
    conversation: { nativeId: null, title: null, participants: survey.participants },
    nativeId: null,
    ...authorAndDirection(said, context.owners),
    time: bareLocalTime(clock, context),
    sentByPeerAt: null,
    text: said.text,
    quoted: [],
    edited: authored && isEdited(said.text) ? 'yes' : 'unknown',
    editHistory: [],
    deleted: authored && isDeleted(said.text) ? 'yes' : 'unknown',
    delivery: 'unknown',
    attachments: authored ? attachmentsOf(said.text, context) : [],
    warnings: [
      ...(unreadable ? ['unreadable-date' as const] : []),
      ...(forged ? ['forged-line-suspicion' as const] : []),
    ],
  }
}

function authorAndDirection(
  said: SaidBy,
  owners: readonly string[],
): Pick<MessageRecord, 'author' | 'direction'> {
  if (said.kind === 'system') {
    return {
      author: { raw: null, name: null, kind: 'none', strength: 'D' },
      direction: 'system',
    }
  }
  const raw = said.label
  const isPhone = identifierKind(raw) === 'phone'
  const author = isPhone
    ? ({ raw, name: raw, kind: 'phone', strength: 'C' } as const)
    : ({ raw, name: raw, kind: 'displayName', strength: 'D' } as const)
  if (owners.length === 0) return { author, direction: 'unknown' }
  return { author, direction: owners.includes(raw) ? 'out' : 'in' }
}

function clockOf(header: HeaderLine, order: DateOrder): BareClock {
  const date = readDate(header.date, order)
  const readable = date.kind === 'day' && header.clock !== null
  return {
    raw: header.raw,
    local: readable ? `${date.text}T${header.clock.text}` : null,
    precision: header.seconds ? 's' : 'min',
    ambiguity: [
      ...(date.kind === 'ambiguous' ? ['day-month-order' as const] : []),
      ...(header.date.twoDigitYear ? ['two-digit-year' as const] : []),
    ],
  }
}

function attachmentsOf(text: string, context: ReadingContext): MessageRecord['attachments'] {
  const file = joinedFile(text)
  if (file === null) return []
  if (file.name === null) return [{ name: null, sha256: null, state: 'omitted' }]
  const found = context.attachment(file.name)
  if (found === null) return [{ name: file.name, sha256: null, state: 'missing' }]
  return [{ name: file.name, sha256: found.sha256, state: 'present' }]
}

/** Nothing escapes a line that imitates a header: only its time or its form betrays it. */
function looksForged(
  header: HeaderLine,
  before: HeaderLine | null,
  survey: WhatsAppSurvey,
): boolean {
  if (!sameForm(header.form, survey.firstHeader.form)) return true
  if (before === null || header.clock === null || before.clock === null) return false
  if (header.rawDate === before.rawDate) return header.clock.text < before.clock.text
  const now = clockOf(header, survey.order).local
  const then = clockOf(before, survey.order).local
  return now !== null && then !== null && now < then
}
