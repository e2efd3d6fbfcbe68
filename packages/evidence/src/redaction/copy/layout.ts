import { membersOf } from '#bundle/custody.ts'
import { numbersIn } from '#redaction/copy/number-list.ts'

/** What stands in a redacted copy (copie occultée) beside what was sealed. */
export const COPY_PATHS = {
  readMe: 'LISEZ-MOI-COPIE.txt',
  reading: 'lecture.html',
  about: 'copie.json',
  manifest: 'copie-sha256.txt',
} as const

/** The name of the folder of a copy: that of the bundle follows. */
export const COPY_FOLDER = 'copie-occultee-'

/**
 * What a copy leaves out of `sceau/`: a list of SHA-512 names files that hold hidden messages, and
 * would say whether a guess of them is right.
 */
export function isWithheld(path: string): boolean {
  return /^sceau\/renouvellements\/[^/]+\/empreintes-sha512\.(?:txt|tsr)$/.test(path)
}

/** The way `lecture.html` is written; other bytes are another number. */
export const READING_VERSION = 1

/** What whoever made a copy says of it: nothing of it is sealed. */
export type CopyAbout = {
  /** The bundle it is a copy of. */
  readonly id: string
  readonly madeAt: string
  readonly madeBy: string
  readonly tool: string
  /** Why messages are hidden, in the words of who made it. */
  readonly reason: string | null
  /** Numbers of the messages shown. */
  readonly shown: readonly number[]
  readonly total: number
  readonly reading: number
}

const VERSION = 1

/** `copie.json`: one line. */
export function aboutText(about: CopyAbout, shown: string): string {
  return `${JSON.stringify({ version: VERSION, ...about, shown })}\n`
}

/** Reads `copie.json`; null when it is not one of ours. */
export function readAbout(text: string): CopyAbout | null {
  const { version, id, madeAt, madeBy, tool, reason, shown, total, reading } = membersOf(text)
  if (version !== VERSION || !isCount(total) || !isCount(reading)) return null
  if (typeof id !== 'string' || typeof shown !== 'string') return null
  if (typeof madeAt !== 'string' || typeof madeBy !== 'string' || typeof tool !== 'string')
    return null
  if (reason !== null && typeof reason !== 'string') return null
  const numbers = numbersIn(shown, total)
  if (numbers === null) return null
  return { id, madeAt, madeBy, tool, reason, shown: [...numbers], total, reading }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
