import type { DecodeUtf8 } from '#record-reader.ts'
import { gatherMessages, type RawMessage } from '#text/headed-messages.ts'
import { startOrderSurvey, type DateOrder } from '#whatsapp/date-order.ts'
import { readHeaderLine, type HeaderForm, type HeaderLine } from '#whatsapp/header-line.ts'
import { hasHead, speaksFrench, splitAuthor } from '#whatsapp/message-text.ts'
import { bodyOnSameDay } from '#whatsapp/plain-header.ts'

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

/** Groups hold at most 1,024 people. */
export const MOST_PARTICIPANTS = 1024
/** Enough for those who write at the same time. */
const MOST_HEADS = 8

/**
 * Reads a conversation once, to decide the order of day and month for the whole of it.
 *
 * Once that is settled, a message of a day already seen, by somebody already seen, says nothing
 * more: it is passed over.
 */
export function surveyWhatsApp(decodeUtf8: DecodeUtf8): WhatsAppSurveyor {
  const order = startOrderSurvey()
  const participants = new Set<string>()
  const heads: string[] = []
  let firstHeader: HeaderLine | null = null
  let form: HeaderForm | null = null
  const readHeader = (line: string): HeaderLine | null => {
    const header = readHeaderLine(line)
    if (header === null) return null
    firstHeader ??= header
    form = header.form
    order.see(header)
    return header
  }
  const passes = (text: string, from: number): boolean => {
    if (form === null || !order.settled()) return false
    const body = bodyOnSameDay(text, from, form)
    return body !== -1 && heads.some((head) => hasHead(text, body, head))
  }
  const see = ({ body }: RawMessage<HeaderLine>) => {
    const said = splitAuthor(body)
    if (!order.settled() && speaksFrench(said)) order.seeFrench()
    if (said.kind === 'system') return
    if (participants.size < MOST_PARTICIPANTS) participants.add(said.label)
    if (!heads.includes(said.head) && heads.unshift(said.head) > MOST_HEADS) heads.pop()
  }
  const messages = gatherMessages(readHeader, { decodeUtf8, startHash: null, passes })
  return {
    push: (chunk) => messages.push(chunk).forEach(see),
    end: () => {
      messages.end().forEach(see)
      if (firstHeader === null) return null
      return { order: order.decide(), firstHeader, participants: [...participants] }
    },
  }
}
