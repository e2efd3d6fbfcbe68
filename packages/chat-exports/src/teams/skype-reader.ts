import { readJsonItems } from '#json/item-reader.ts'
import type { JsonPath } from '#json/json-scanner.ts'
import { wordOf, type JsonValue } from '#json/json-value.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import { skypeRecordOf, type SkypeAround } from '#teams/skype-message.ts'
import { wallClock } from '#time/clock-text.ts'

const NO_CONVERSATION: SkypeAround['conversation'] = {
  nativeId: null,
  title: null,
  participants: [],
}

/**
 * Reads the export of a personal account.
 *
 * The names of a conversation stand before its messages, or are not known when they are read.
 */
export function readSkype(reading: ReadingContext): RecordReader {
  const context = { ...reading, wallClockOf: wallClock(reading.zone), variant: 'skype' }
  let around: SkypeAround = { userId: null, conversation: NO_CONVERSATION }
  let rank: string | number = -1
  const enter = (path: JsonPath) => {
    const [, conversation = -1] = path
    if (conversation === rank) return
    rank = conversation
    around = { ...around, conversation: NO_CONVERSATION }
  }
  const aside = (path: JsonPath, value: JsonValue): boolean => {
    const text = wordOf(value)
    if (path.length === 1) around = { ...around, userId: text }
    if (path.length !== 3) return path.length === 1
    enter(path)
    const named = path[2] === 'id' ? { nativeId: text } : { title: text }
    around = { ...around, conversation: { ...around.conversation, ...named } }
    return true
  }
  return readJsonItems({
    context,
    format: 'teams',
    variant: 'skype',
    choose,
    aside,
    recordOf: ({ object, source, path }) => {
      enter(path)
      return skypeRecordOf(object, source, { ...context, around })
    },
  })
}

function choose(path: JsonPath): 'walk' | 'take' | 'skip' {
  const [root, , key] = path
  if (path.length === 0) return 'walk'
  if (path.length === 1 && root === 'userId') return 'take'
  if (root !== 'conversations') return 'skip'
  if (path.length <= 2) return 'walk'
  if (path.length === 3) return key === 'MessageList' ? 'walk' : named(key)
  return path.length === 4 && key === 'MessageList' ? 'take' : 'skip'
}

function named(key: string | number | undefined): 'take' | 'skip' {
  return key === 'id' || key === 'displayName' ? 'take' : 'skip'
}
