import { utf8ToBytes } from '@noble/hashes/utils.js'
import { sha256Hex } from '#canonical/sha256.ts'

/** What was done to a file, by whom and with what (ISO/IEC 27037, chain of custody). */
export type CustodyEvent = {
  readonly at: string
  readonly actor: string
  /** In kebab-case: `receive`, `read`, `stop-reading`, `confirm`, `seal`. */
  readonly action: string
  /** The path in the bundle, or what was acted on. */
  readonly subject: string
  readonly tool: string
  readonly sha256Before: string | null
  readonly sha256After: string | null
  /** Why, in kebab-case, where an act did not go to its end: `took-too-long`. */
  readonly reason?: string
}

const FIRST_PREVIOUS = '0'.repeat(64)

/** The chain of custody (journal de conservation): each line holds the hash of the one before. */
export function custodyLines(events: readonly CustodyEvent[]): string {
  let previousSha256 = FIRST_PREVIOUS
  const lines = events.map((event, index) => {
    const { at, actor, action, subject, tool, sha256Before, sha256After, reason } = event
    const seq = index + 1
    const why = reason === undefined ? {} : { reason }
    const told = { at, actor, action, subject, tool, sha256Before, sha256After, ...why }
    const line = JSON.stringify({ seq, ...told, previousSha256 })
    previousSha256 = sha256Hex(utf8ToBytes(line))
    return `${line}\n`
  })
  return lines.join('')
}

/** The number of the first line that does not follow from the one before; null when all do. */
export function brokenCustodyLine(text: string): number | null {
  let previousSha256 = FIRST_PREVIOUS
  const lines = text.endsWith('\n') ? text.slice(0, -1).split('\n') : []
  if (lines.length === 0) return 1
  for (const [index, line] of lines.entries()) {
    const { seq, previousSha256: said } = membersOf(line)
    if (seq !== index + 1 || said !== previousSha256) return index + 1
    previousSha256 = sha256Hex(utf8ToBytes(line))
  }
  return null
}

/** The members of a JSON line that should be an object; none when it is not. */
export function membersOf(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
