import { exporterRecordOf } from '#discord/exporter-message.ts'
import { readJsonItems } from '#json/item-reader.ts'
import type { JsonPath } from '#json/json-scanner.ts'
import { objectOf, objectsOf, wordOf, type JsonObject, type JsonValue } from '#json/json-value.ts'
import type { MessageRecord } from '#message-record.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import { wallClock } from '#time/clock-text.ts'

/** True for the root of a file of DiscordChatExporter. */
export function isExporterFile(root: JsonObject): boolean {
  const [first] = objectsOf(root.get('messages'))
  const around = root.has('channel') && (root.has('guild') || root.has('messageCount'))
  const signed = first?.has('timestamp') === true && first.has('author') && first.has('content')
  return root.has('messages') && (around || signed)
}

/** Reads the JSON of DiscordChatExporter. */
export function readExporter(reading: ReadingContext): RecordReader {
  const context = { ...reading, wallClockOf: wallClock(reading.zone) }
  let conversation: MessageRecord['conversation'] = {
    nativeId: null,
    title: null,
    participants: [],
  }
  let declared: string | null = null
  let elements = 0
  const aside = (path: JsonPath, value: JsonValue): boolean => {
    if (path.length !== 1) return false
    const channel = path[0] === 'channel' ? objectOf(value) : null
    if (channel !== null) {
      const [nativeId, title] = [wordOf(channel.get('id')), wordOf(channel.get('name'))]
      conversation = { nativeId, title, participants: [] }
    }
    if (path[0] === 'messageCount') declared = wordOf(value)
    return true
  }
  return readJsonItems({
    context,
    format: 'discord',
    variant: 'chat-exporter',
    choose,
    aside,
    recordOf: ({ object, source }) => {
      const record = exporterRecordOf(object, source, { context, conversation })
      elements += record === null ? 0 : 1
      return record
    },
    warnings: () => {
      const differs = declared !== null && Number(declared) !== elements
      return ['third-party-export', ...(differs ? ['count-mismatch' as const] : [])]
    },
  })
}

function choose(path: JsonPath): 'walk' | 'take' | 'skip' {
  const [root] = path
  if (path.length === 0) return 'walk'
  if (root === 'messages') return path.length === 1 ? 'walk' : 'take'
  return root === 'channel' || root === 'messageCount' ? 'take' : 'skip'
}
