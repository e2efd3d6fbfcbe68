import { utf8ToBytes } from '@noble/hashes/utils.js'
import { sha256Hex, type Sha256 } from '#canonical/sha256.ts'
import { PATHS, SEAL_FILES } from '#bundle/layout.ts'
import { manifestText } from '#bundle/manifest.ts'
import { sliceCutter, sliceOf } from '#bundle/message-slice.ts'
import type { OpenArchive } from '#bundle/verify/open-bundle.ts'
import { storedZip, type ArchiveFile } from '#bundle/zip-writer.ts'
import {
  aboutText,
  COPY_FOLDER,
  COPY_PATHS,
  isWithheld,
  READING_VERSION,
  type CopyAbout,
} from '#redaction/copy/layout.ts'
import { numberList } from '#redaction/copy/number-list.ts'
import { quotesOfHidden, type Quote } from '#redaction/copy/quotes.ts'
import { copyReadMe } from '#redaction/copy/read-me.ts'
import { readingPage } from '#redaction/copy/reading-page.ts'
import type { BundleToRedact } from '#redaction/make/open-to-redact.ts'
import { octetsPath, salted, statementPath } from '#redaction/message-hashes.ts'
import { statementOf } from '#redaction/statement.ts'

/** Which messages a copy shows, and what whoever makes it says of it. */
export type RedactionChoice = Pick<CopyAbout, 'madeAt' | 'madeBy' | 'tool' | 'reason'> & {
  readonly shown: ReadonlySet<number>
}

/** A redacted copy, or why there is none. */
export type Redaction =
  | { readonly kind: 'nothing-shown' }
  | { readonly kind: 'nothing-hidden' }
  | {
      readonly kind: 'copy'
      /** The name of its folder; its archive has the same, and `.zip`. */
      readonly folder: string
      readonly bytes: Uint8Array
      readonly shown: number
      readonly hidden: number
      readonly quotes: readonly Quote[]
    }

/**
 * Makes a redacted copy (copie occultée) of a sealed bundle: some messages with their salts, the list
 * of fingerprints and the seals as they are, and nothing of the other messages.
 *
 * The manifest of the bundle stays out: with every message shown but one, the hash of a whole file
 * would say whether a guess of that one is right.
 */
export function redactedCopy(
  opened: BundleToRedact,
  choice: RedactionChoice,
  { openArchive, hash }: { readonly openArchive: OpenArchive; readonly hash?: Sha256 },
): Redaction {
  const { id, messages, bundle } = opened
  const shown = messages.filter(({ number }) => choice.shown.has(number))
  if (shown.length === 0) return { kind: 'nothing-shown' }
  if (shown.length === messages.length) return { kind: 'nothing-hidden' }
  const { madeAt, madeBy, tool, reason } = choice
  const numbers = shown.map(({ number }) => number)
  const about: CopyAbout = {
    id,
    madeAt,
    madeBy,
    tool,
    reason,
    shown: numbers,
    total: messages.length,
    reading: READING_VERSION,
  }
  const words = copyReadMe({
    about,
    sealedOn: sealedOn(bundle.text(PATHS.info)),
    token: bundle.has(PATHS.token),
    platformSeal: bundle.has(PATHS.platformSeal),
    renewed: bundle.paths.some((path) => path.startsWith(PATHS.renewals)),
  })
  const files: readonly ArchiveFile[] = [
    { path: COPY_PATHS.readMe, bytes: utf8ToBytes(words) },
    { path: COPY_PATHS.reading, bytes: utf8ToBytes(readingPage({ about, shown })) },
    { path: COPY_PATHS.about, bytes: utf8ToBytes(aboutText(about, numberList(numbers))) },
    ...[PATHS.page, PATHS.info, PATHS.messageHashes, PATHS.tagManifest].map(asSealed(opened)),
    ...shownFiles(opened, numbers, openArchive),
    ...bundle.paths.filter(isOfSeal).map(asSealed(opened)),
  ]
  const lines = files.map(({ path, bytes }) => ({ path, sha256: sha256Hex(bytes, hash) }))
  const manifest = { path: COPY_PATHS.manifest, bytes: utf8ToBytes(manifestText(lines)) }
  const folder = `${COPY_FOLDER}${id}`
  return {
    kind: 'copy',
    folder,
    bytes: storedZip(
      [...files, manifest].map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })),
    ),
    shown: shown.length,
    hidden: messages.length - shown.length,
    quotes: quotesOfHidden(
      messages.map(({ text }) => text),
      new Set(numbers),
    ),
  }
}

function isOfSeal(path: string): boolean {
  return SEAL_FILES.has(path) || (path.startsWith(PATHS.renewals) && !isWithheld(path))
}

function asSealed({ bundle }: BundleToRedact) {
  return (path: string): ArchiveFile => ({ path, bytes: bundle.read(path) ?? new Uint8Array() })
}

function shownFiles(
  { bundle, lines, salts, messages }: BundleToRedact,
  numbers: readonly number[],
  openArchive: OpenArchive,
): readonly ArchiveFile[] {
  const cut = sliceCutter(bundle.read, openArchive)
  return numbers.flatMap((number) => {
    const [line = '', salt] = [lines[number - 1], salts[number - 1]]
    const slice = messages[number - 1]?.octets === true ? sliceOf(line) : null
    const octets = slice === null ? null : cut(slice)
    if (salt === undefined) return []
    return [
      ...(octets === null
        ? []
        : [{ path: octetsPath(number), bytes: salted(salt.octets, octets) }]),
      { path: statementPath(number), bytes: salted(salt.statement, statementOf(line)) },
    ]
  })
}

/** The day that a bundle declares in its `bag-info.txt`. */
function sealedOn(info: string | null): string | null {
  return /^Bagging-Date: (\d{4}-\d{2}-\d{2})$/m.exec(info ?? '')?.[1] ?? null
}
