import {
  nothingToSurvey,
  type Archive,
  type ArchivePlan,
  type ExportFormatReader,
} from '#export-format.ts'
import { headOf, type Head } from '#head.ts'
import { readJsonItems } from '#json/item-reader.ts'
import type { JsonPath } from '#json/json-scanner.ts'
import { itemsOf, objectOf, wordOf, type JsonObject } from '#json/json-value.ts'
import type { OpenReader, ReadingContext, RecordReader } from '#record-reader.ts'
import { anyCase } from '#teams/any-case.ts'
import { isChatMessage, recordOf } from '#teams/chat-message.ts'
import { readSkype } from '#teams/skype-reader.ts'
import { wallClock } from '#time/clock-text.ts'
import { firstBytes } from '#zip/members.ts'

/** Teams: messages of Graph, of a tenant's own tool, or of a personal account. */
export const teams: ExportFormatReader = {
  formats: ['teams'],
  recognise: (head) => {
    const open = openerOf(head)
    return open === null ? null : nothingToSurvey(open)
  },
  recogniseArchive: planArchive,
}

/** Where messages stand: the root itself, the items of an array, or those of `value`. */
type Place = 'root' | 'items' | 'value'

function openerOf(head: Head): OpenReader | null {
  const root = head.json()
  const object = objectOf(root)
  if (object !== null && isSkype(object)) return readSkype
  const place = placeOf(object)
  const first = place === 'root' ? object : firstMessage(place, object, itemsOf(root))
  if (first === undefined || first === null) return null
  if (!isChatMessage(anyCase(first))) return null
  const variant = first.has('id') ? 'graph' : 'tenant'
  return (context) => readMessages(context, variant, place)
}

function placeOf(root: JsonObject | null): Place {
  if (root === null) return 'items'
  return anyCase(root).get('value') === undefined ? 'root' : 'value'
}

function firstMessage(
  place: Place,
  root: JsonObject | null,
  items: ReturnType<typeof itemsOf>,
): JsonObject | undefined {
  const found = place === 'value' && root !== null ? itemsOf(anyCase(root).get('value')) : items
  const objects = found.slice(0, ITEMS_LOOKED_AT).flatMap((item) => objectOf(item) ?? [])
  return objects.find((object) => isChatMessage(anyCase(object)))
}

const ITEMS_LOOKED_AT = 20

function isSkype(root: JsonObject): boolean {
  const [conversation] = itemsOf(root.get('conversations'))
  const first = objectOf(conversation)
  return first !== null && (first.has('MessageList') || wordOf(root.get('userId')) !== null)
}

/** Every list of messages of the archive, in the order of the paths. */
function planArchive({ members }: Archive): ArchivePlan | null {
  const parts = members.flatMap((member) => {
    if (!/(?:^|\/)messages[^/]*\.json$/iu.test(member.name)) return []
    const open = openerOf(headOf(firstBytes(member)))
    return open === null ? [] : [{ member, open }]
  })
  return parts.length === 0 ? null : { parts, warnings: [] }
}

function readMessages(reading: ReadingContext, variant: string, place: Place): RecordReader {
  const context = { ...reading, wallClockOf: wallClock(reading.zone), variant }
  return readJsonItems({
    context,
    format: 'teams',
    variant,
    choose: (path) => chooseAt(place, path),
    recordOf: ({ object, source }) => recordOf(object, source, context),
  })
}

function chooseAt(place: Place, path: JsonPath): 'walk' | 'take' | 'skip' {
  const [key] = path
  if (place === 'root') return 'take'
  if (path.length === 0) return 'walk'
  if (place === 'items') return 'take'
  if (typeof key !== 'string' || key.toLowerCase() !== 'value') return 'skip'
  return path.length === 1 ? 'walk' : 'take'
}
