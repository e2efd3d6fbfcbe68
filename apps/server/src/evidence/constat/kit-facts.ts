import {
  AROUND_KEY_MESSAGE,
  constatKit,
  type ConstatKit,
  type RecordedExport,
  type ThreadMessage,
} from '@quittance/cases'
import {
  findExhibit,
  findReception,
  messagesAround,
  type DossierRecord,
  type OrganisationTransaction,
  type PlacedMessage,
} from '@quittance/database'
import { dayText, englishDay, NBSP, parseDay, said, verbatim, type Said } from '@quittance/kernel'
import type { ConstatMatter } from '#evidence/constat/constat-now.ts'
import { phoneText } from '#identifiers/phones.ts'

/** A text longer than this is shown cut, and says so: a message is not a document. */
const LONGEST_TEXT = 4000
const LONGEST_EXCERPT = 90
/** The most messages that a request shows first. */
const MOST_KEY_MESSAGES = 40

/** The kit, and which of its texts are cut. */
export type Kit = ConstatKit & { readonly cut: ReadonlySet<string> }

/** The messages to be recorded first: those of the request that runs or ended, else those kept. */
function keyMessageIds({ now, keptMessageIds }: ConstatMatter): readonly string[] {
  if (now !== null && now.state !== 'given-up') return now.request.messageIds
  return keptMessageIds.slice(0, MOST_KEY_MESSAGES)
}

/** The kit of a dossier, around its key messages. */
export async function kitOf(tx: OrganisationTransaction, matter: ConstatMatter): Promise<Kit> {
  const messageIds = keyMessageIds(matter)
  const keys = new Set(messageIds)
  const around = AROUND_KEY_MESSAGE
  const placed = await messagesAround(tx, { messageIds, around, longest: LONGEST_TEXT })
  const { dossier } = matter
  const numbers = new Set(placed.map(({ exhibit }) => exhibit))
  const { phone } = dossier.debtor
  const kit = constatKit({
    exports: await exportsOf(tx, dossier, numbers),
    messages: placed.map((message) => threadMessage(message, keys)),
    debtorPhone: phone === null ? null : phoneText(phone),
  })
  return { ...kit, cut: new Set(placed.flatMap(({ id, isCut }) => (isCut ? [id] : []))) }
}

/** The messages that a request may show, each by its beginning. */
export async function messagesToChoose(
  tx: OrganisationTransaction,
  { keptMessageIds }: ConstatMatter,
): Promise<
  readonly { readonly id: string; readonly writtenAt: Said | null; readonly text: string }[]
> {
  const messageIds = keptMessageIds.slice(0, MOST_KEY_MESSAGES)
  const placed = await messagesAround(tx, { messageIds, around: 0, longest: LONGEST_EXCERPT })
  return placed.map((message) => ({
    id: message.id,
    writtenAt: writtenAt(message),
    text: message.isCut ? `${message.text}…` : message.text,
  }))
}

async function exportsOf(
  tx: OrganisationTransaction,
  { exhibits }: DossierRecord,
  numbers: ReadonlySet<number>,
): Promise<readonly RecordedExport[]> {
  const exports: RecordedExport[] = []
  for (const { id, number } of exhibits.filter((one) => numbers.has(one.number))) {
    const exhibit = await findExhibit(tx, id)
    const received = await findReception(tx, id)
    exports.push({
      exhibit: number,
      format: exhibit?.reading.format ?? null,
      owners: exhibit?.owners ?? [],
      custody: received === null ? null : received.said,
    })
  }
  return exports
}

function threadMessage(message: PlacedMessage, keys: ReadonlySet<string>): ThreadMessage {
  const { id, exhibit, conversation, title, messages, place, position, text } = message
  const { authorRaw, authorName } = message
  return {
    id,
    exhibit,
    conversation,
    title,
    messages,
    place,
    position,
    text,
    authorRaw,
    authorName,
    writtenAt: writtenAt(message),
    isKey: keys.has(id),
  }
}

const LONGEST_WRITTEN = 40
const HOUR_WRITTEN = /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d/

/**
 * Day and hour as the file writes them; where it writes a count of seconds, its reading instead, with
 * the clock it is on.
 */
export function writtenAt({
  timeRaw,
  sentAt,
  sentLocal,
  zone,
}: Pick<PlacedMessage, 'timeRaw' | 'sentAt' | 'sentLocal' | 'zone'>): Said | null {
  const isCount = timeRaw === null || /^[\d.]*$/.test(timeRaw) || timeRaw.length > LONGEST_WRITTEN
  if (!isCount) return verbatim(timeRaw)
  const on = parseDay(sentLocal?.slice(0, 10) ?? '')
  if (sentLocal === null || on === null) return null
  if (!HOUR_WRITTEN.test(sentLocal)) return said(dayText(on), englishDay(on))
  const written = Temporal.PlainDateTime.from(sentLocal.slice(0, 16))
  if (zone !== 'utc' || sentAt === null) return momentText(written)
  const universal = hourText(sentAt.toZonedDateTimeISO('UTC').toPlainDateTime())
  const local = momentText(written)
  return said(
    `${local.fr}, heure de Paris (${universal.fr} en temps universel)`,
    `${local.en}, Paris time (${universal.en} universal time)`,
  )
}

function momentText(moment: Temporal.PlainDateTime): Said {
  const [on, hour] = [moment.toPlainDate(), hourText(moment)]
  return said(`${dayText(on)} à ${hour.fr}`, `${englishDay(on)} at ${hour.en}`)
}

function hourText({ hour, minute }: Temporal.PlainDateTime): Said {
  const minutes = String(minute).padStart(2, '0')
  return { fr: `${hour}${NBSP}h${NBSP}${minutes}`, en: `${hour}:${minutes}` }
}
