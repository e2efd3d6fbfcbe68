import { joinBytes } from '#bytes/join-bytes.ts'
import { splitLines, type ByteLine } from '#bytes/line-splitter.ts'
import { keyNamesOf } from '#email/dkim/mail-proof.ts'
import { eml, mbox } from '#email/format.ts'
import { isSeparator } from '#email/message.ts'
import { readHeaderSection } from '#email/mime/header-fields.ts'
import { HEAD_LENGTH, headOf } from '#head.ts'
import type { OpenChunks } from '#read-export.ts'

const MOST_NAMES = 1000
/** No header of a mail server is as long. */
const LONGEST_HEADER = 1024 * 1024

/**
 * The names to ask the DNS for before a file is read: those of the keys of DKIM and ARC of its
 * messages, each once. None for a file that is no e-mail, of which only the start is read.
 */
export async function mailKeyNames(open: OpenChunks): Promise<readonly string[]> {
  if (!(await startsMail(open))) return []
  const names = new Set<string>()
  const headers = startHeaders()
  const lines = splitLines()
  const take = (line: ByteLine) => {
    for (const name of headers.take(line)) names.add(name)
  }
  for await (const chunk of open()) {
    lines.push(chunk).forEach(take)
    if (names.size >= MOST_NAMES) break
  }
  lines.end().forEach(take)
  for (const name of headers.end()) names.add(name)
  return [...names].slice(0, MOST_NAMES)
}

async function startsMail(open: OpenChunks): Promise<boolean> {
  const parts: Uint8Array[] = []
  let held = 0
  for await (const chunk of open()) {
    parts.push(chunk.slice(0, HEAD_LENGTH))
    held += chunk.length
    if (held >= HEAD_LENGTH) break
  }
  const head = headOf(joinBytes(parts).subarray(0, HEAD_LENGTH))
  return eml.recognise(head) !== null || mbox.recognise(head) !== null
}

/** The header at the start, and the one after each line that separates messages. */
function startHeaders() {
  let parts: Uint8Array[] = []
  let length = 0
  let inHeader = true
  let afterEmpty = true
  const end = (): readonly string[] => {
    const bytes = joinBytes(parts)
    parts = []
    length = 0
    return keyNamesOf(readHeaderSection(bytes, 0, bytes.length).fields)
  }
  const take = (line: ByteLine): readonly string[] => {
    const isEmpty = line.bytes.length === 0
    const separates = afterEmpty && isSeparator(line.bytes, 0)
    afterEmpty = isEmpty
    if (separates) inHeader = true
    if (isEmpty && inHeader) {
      inHeader = false
      return end()
    }
    length += inHeader ? line.bytes.length : 0
    if (inHeader && !separates && length < LONGEST_HEADER) parts.push(line.bytes, line.ending)
    return []
  }
  return { take, end }
}
