import type { RunningHash } from '#bytes/hashing.ts'
import type { MessageRecord, WarningCode } from '#message-record.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import { signsOf, splitSignLines, type SignLine, type Signs } from '#vmg/encoded-lines.ts'
import { gatherMessage, type VmgGathering } from '#vmg/message.ts'
import { recordOf, variantOf, type VmgVariant } from '#vmg/records.ts'

/** A longer message is damage: its end is missing, and the rest of the file would be its text. */
const LONGEST_MESSAGE = 16 * 1024 * 1024

type OpenMessage = {
  readonly gathering: VmgGathering
  readonly offset: number
  readonly hash: RunningHash
  length: number
}

type State = {
  readonly context: ReadingContext
  readonly warnings: Set<WarningCode>
  signs: Signs
  variant: VmgVariant | null
  open: OpenMessage | null
}

/** True when the first line with letters opens a message. */
export function looksLikeVmg(head: Uint8Array): boolean {
  const lines = splitSignLines(signsOf(head))
  const [line] = [...lines.push(head), ...lines.end()].filter(({ text }) => bare(text) !== '')
  return line !== undefined && BEGINS.test(bare(line.text))
}

/** A last line that is the first part of the one that opens a message. */
function beginsToOpen({ text }: SignLine): boolean {
  const written = bare(text).toUpperCase()
  return written !== '' && written.length < 'BEGIN:VMSG'.length && 'BEGIN:VMSG'.startsWith(written)
}

const BEGINS = /^BEGIN:\s*VMSG\s*$/iu
const ENDS = /^END:\s*VMSG\s*$/iu

/** A byte-order mark, in either reading of it, and white space around the text of a line. */
function bare(text: string): string {
  return text.replace(/^(\uFEFF|\u00EF\u00BB\u00BF)/u, '').trim()
}

/** Reads VMG messages (VMSG), a record each. */
export function readVmg(context: ReadingContext, signs: Signs): RecordReader {
  const lines = splitSignLines(signs)
  const state: State = { context, warnings: new Set(), signs, variant: null, open: null }
  const read = (line: SignLine) => takeLine(state, line)
  return {
    format: 'vmg',
    get variant() {
      return state.variant ?? 'irmc'
    },
    push: (chunk) => lines.push(chunk).flatMap(read),
    end: () => {
      const [left] = lines.end()
      const isCutBegin = left !== undefined && state.open === null && beginsToOpen(left)
      const last = left === undefined || isCutBegin ? [] : read(left)
      if (state.open !== null || isCutBegin) state.warnings.add('truncated-file')
      return last
    },
    warnings: () => [...state.warnings],
  }
}

function takeLine(state: State, line: SignLine): readonly MessageRecord[] {
  const text = bare(line.text)
  if (BEGINS.test(text)) {
    if (state.open !== null) state.warnings.add('malformed-record')
    openMessage(state, line)
    return []
  }
  const { open } = state
  if (open === null) {
    if (text !== '') state.warnings.add('malformed-record')
    return []
  }
  if (ENDS.test(text)) return closeMessage(state, open, line)
  extend(open, line.bytes)
  open.gathering.take(line.text)
  if (open.length <= LONGEST_MESSAGE) return []
  state.open = null
  state.warnings.add('malformed-record')
  return []
}

function openMessage(state: State, line: SignLine): void {
  const skipped = bytesBefore(line.text, line.text.search(/B/iu), state.signs)
  const hash = state.context.startHash()
  state.open = { gathering: gatherMessage(), offset: line.offset + skipped, hash, length: 0 }
  extend(state.open, line.bytes.subarray(skipped))
}

function extend(open: OpenMessage, bytes: Uint8Array): void {
  open.hash.update(bytes)
  open.length += bytes.length
}

/** The bytes that the first signs of a line take. */
function bytesBefore(text: string, signs: number, written: Signs): number {
  return written === 'bytes' ? signs : 2 * Math.max(0, Math.min(signs, text.length))
}

function closeMessage(state: State, open: OpenMessage, line: SignLine): readonly MessageRecord[] {
  const mark = /END:\s*VMSG/iu.exec(line.text)
  const end = mark === null ? line.text.length : mark.index + mark[0].length
  extend(open, line.bytes.subarray(0, bytesBefore(line.text, end, state.signs)))
  state.open = null
  const { context, signs } = state
  const message = open.gathering.result()
  state.variant ??= variantOf(message)
  const { fileSha256, path } = context
  const sliceSha256 = open.hash.hex()
  const source = { fileSha256, path, offset: open.offset, length: open.length, sliceSha256 }
  const record = recordOf(message, { source, variant: state.variant, signs }, context)
  if (record === null) state.warnings.add('malformed-record')
  return record === null ? [] : [record]
}
