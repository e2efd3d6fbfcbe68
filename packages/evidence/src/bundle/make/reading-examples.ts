import type { PackedMember, PlaceToCut } from '#bundle/cut-command.ts'
import { isCutArchive, packedMember } from '#bundle/make/cut-archive.ts'
import { mailFolder, numberOfOriginal, originalPaths } from '#bundle/layout.ts'
import type { BundleContents } from '#bundle/make/lay-out.ts'
import { sliceOf } from '#bundle/message-slice.ts'

/** A message of this very bundle: where its bytes are, and what they hash to. */
export type MessageExample = { readonly place: PlaceToCut; readonly sha256: string }

/** What the reading notes show an expert, of this very bundle: every command runs as it is printed. */
export type ReadingExamples = {
  /** The first message of a file, of an archive, and of an archive that was cut. */
  readonly messages: readonly MessageExample[]
  /** The first message whose bytes have a salted fingerprint, and the number of its line. */
  readonly salted: LineExample | null
  /** The first signed e-mail that is an original, and the first inside one: folder, and what it is. */
  readonly mailAlone: { readonly folder: string; readonly path: string } | null
  readonly mailInside: {
    readonly folder: string
    readonly original: string
    readonly line: number
  } | null
}

/** Lines that are looked through for the first message of an archive. */
const MOST_LOOKED_THROUGH = 2000

/** Finds in a bundle the examples of its notes; `hashes` is its `empreintes-messages.txt`. */
export function readingExamples(
  { messages, originals, mailsInside = [] }: BundleContents,
  hashes: string,
): ReadingExamples {
  const paths = originalPaths(originals.map(({ declaredName }) => declaredName))
  const bytesOf = new Map(originals.map(({ bytes }, at) => [paths[at] ?? '', bytes]))
  const placed = placing(bytesOf)
  const lines = messages.split('\n', MOST_LOOKED_THROUGH)
  const found = lines.flatMap((text, index) => placed(exampleOf(text, index + 1)))
  const kinds = [
    found.find(({ place }) => place.member === null),
    found.find(({ place }) => place.member !== null && place.packed === undefined),
    found.find(({ place }) => place.packed !== undefined),
  ]
  const salted = new Set(
    [...hashes.matchAll(/^.{66}messages\/(\d{6,})-octets\.bin$/gm)].map(([, line]) => Number(line)),
  )
  const alone = paths
    .filter((_, at) => typeof originals[at]?.mail?.keyPem === 'string')
    .toSorted()[0]
  const [inside] = mailsInside
  return {
    messages: kinds.flatMap((one) => one ?? []),
    salted: found.find(({ line }) => salted.has(line)) ?? null,
    mailAlone: alone === undefined ? null : { folder: folderOf(alone, null), path: alone },
    mailInside:
      inside === undefined
        ? null
        : {
            folder: folderOf(inside.original, inside.line),
            original: numberOfOriginal(inside.original),
            line: inside.line,
          },
  }
}

type LineExample = MessageExample & { readonly line: number }

/** Adds to each message where its bytes are in an archive that was cut; leaves out what is not found. */
function placing(bytesOf: ReadonlyMap<string, Uint8Array>) {
  const known = new Map<string, PackedMember | null | undefined>()
  const packedIn = (original: string, member: string): PackedMember | null | undefined => {
    const key = `${original}#${member}`
    const bytes = bytesOf.get(original) ?? new Uint8Array()
    if (!known.has(key))
      known.set(key, isCutArchive(bytes) ? packedMember(bytes, member) : undefined)
    return known.get(key)
  }
  return (examples: readonly LineExample[]): readonly LineExample[] =>
    examples.flatMap((example) => {
      const { original, member } = example.place
      const packed = member === null ? undefined : packedIn(original, member)
      if (packed === undefined) return [example]
      return packed === null ? [] : [{ ...example, place: { ...example.place, packed } }]
    })
}

function exampleOf(text: string, line: number): readonly LineExample[] {
  const slice = sliceOf(text)
  // A name that breaks a line is no command to be copied from a page.
  if (slice === null || /\p{C}/u.test(slice.member ?? '')) return []
  const { original, member, offset, length, sha256 } = slice
  return [{ line, place: { original, member, offset, length }, sha256 }]
}

function folderOf(original: string, line: number | null): string {
  return mailFolder(original, line).slice(0, -1)
}
