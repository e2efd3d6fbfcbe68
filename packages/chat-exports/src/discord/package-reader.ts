import { readMessageRows } from '#csv/row-reader.ts'
import { packageRecordOf } from '#discord/package-message.ts'
import { readJsonItems } from '#json/item-reader.ts'
import { objectsOf, textOf, wordOf, type JsonValue } from '#json/json-value.ts'
import type { MessageRecord } from '#message-record.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import { wallClock } from '#time/clock-text.ts'

type Conversation = MessageRecord['conversation']

/** True for an array whose first object has the keys of the official package. */
export function isPackageJson(root: JsonValue | undefined): boolean {
  const [first] = objectsOf(root)
  return first?.has('ID') === true && first.has('Timestamp') && first.has('Contents')
}

/** Reads `messages.json` of the official package. */
export function readPackageJson(reading: ReadingContext, conversation: Conversation): RecordReader {
  const context = { ...reading, wallClockOf: wallClock(reading.zone) }
  const around = { context, conversation, variant: 'package-json' }
  return readJsonItems({
    context,
    format: 'discord',
    variant: 'package-json',
    choose: (path) => (path.length === 0 ? 'walk' : 'take'),
    recordOf: ({ object, source }) => {
      const row = {
        id: wordOf(object.get('ID')),
        timestamp: wordOf(object.get('Timestamp')),
        contents: textOf(object.get('Contents')) ?? '',
        attachments: textOf(object.get('Attachments')) ?? '',
      }
      return packageRecordOf(row, source, around)
    },
  })
}

const COLUMNS = ['ID', 'Timestamp', 'Contents', 'Attachments'] as const

/** True for the names of the columns of `messages.csv`. */
export function isPackageCsv(header: readonly string[]): boolean {
  return header.join() === COLUMNS.join()
}

/** Reads `messages.csv` of the official package. */
export function readPackageCsv(reading: ReadingContext, conversation: Conversation): RecordReader {
  const context = { ...reading, wallClockOf: wallClock(reading.zone) }
  const around = { context, conversation, variant: 'package-csv' }
  return readMessageRows({
    context,
    format: 'discord',
    variant: 'package-csv',
    columns: COLUMNS.length,
    recordOf: ([id = '', timestamp = '', contents = '', attachments = ''], source) => {
      const row = { id: id || null, timestamp: timestamp || null, contents, attachments }
      return packageRecordOf(row, source, around)
    },
    warnings: [],
  })
}
