import { unpackMember, type Unpacking } from '#zip/unpack.ts'
import { entriesWithoutDirectory } from '#zip/cut-archive.ts'
import { readDirectory, type DirectoryEntry } from '#zip/zip-directory.ts'

/** Why an archive must not be opened, from the most to the least urgent. */
export type UnsafeReason =
  | 'encrypted-member'
  | 'unsafe-path'
  | 'symbolic-link'
  | 'duplicate-name'
  | 'too-many-members'
  | 'unpacks-too-large'

/** How the unpacking of a member ended. */
export type MemberState =
  | 'sound'
  /** Its bytes stop early, or are not those that the archive's checksum is of. */
  | 'damaged'
  /** It holds more than it declares: a bomb that hides its size. */
  | 'larger-than-declared'

export type ZipMember = {
  readonly name: string
  /** The archive stops in it. */
  readonly cut: boolean
  /** What the directory declares; never more bytes than that are given out. */
  readonly size: number
  /** Its bytes, unpacked as they are asked for; of a damaged member, those before the damage. */
  readonly chunks: () => Iterable<Uint8Array>
  /** The same in small steps, for who stops after the first ones. */
  readonly beginning: () => Iterable<Uint8Array>
  /** Unpacks it to the end, unless that was done already. */
  readonly state: () => MemberState
}

export type ZipReading =
  | {
      readonly kind: 'archive'
      readonly members: readonly ZipMember[]
      /** Its directory is lost, as in an archive that was cut: its members were found without it. */
      readonly cut: boolean
      /** True once a member was found to be larger than declared. */
      readonly lies: () => boolean
    }
  | { readonly kind: 'unsafe-archive'; readonly reason: UnsafeReason }
  | { readonly kind: 'not-an-archive' }

const MOST_MEMBERS = 100_000
const LARGEST_UNPACKED = 1024 ** 3
const MOST_EXPANSION = 200
/** Up to this size, a member may expand as it likes. */
const EXPANSION_FREE = 10 * 1024 ** 2

/**
 * Opens an archive, nothing unpacked yet; refuses the whole of it for one unsafe member.
 *
 * One without its directory is none, as for `unzip`.
 */
export function openZip(bytes: Uint8Array, unpacking: Unpacking = {}): ZipReading {
  const entries = readDirectory(bytes)
  return entries === null
    ? { kind: 'not-an-archive' }
    : openEntries(bytes, { entries, unpacking, cut: false })
}

/** The same; of an archive that was cut, the members that are left are found without the directory. */
export function openZipEvenCut(bytes: Uint8Array, unpacking: Unpacking = {}): ZipReading {
  const opened = openZip(bytes, unpacking)
  if (opened.kind !== 'not-an-archive') return opened
  const entries = entriesWithoutDirectory(bytes)
  return entries.length === 0 ? opened : openEntries(bytes, { entries, unpacking, cut: true })
}

type Listed = {
  readonly entries: readonly DirectoryEntry[]
  readonly unpacking: Unpacking
  readonly cut: boolean
}

function openEntries(bytes: Uint8Array, { entries, unpacking, cut }: Listed): ZipReading {
  const reason = unsafeReason(entries)
  if (reason !== null) return { kind: 'unsafe-archive', reason }
  const files = entries.filter(({ name }) => !name.endsWith('/'))
  const found = new Set<MemberState>()
  const archive = { bytes, unpacking, found }
  const members = files.map((entry) => memberOf(archive, entry))
  return { kind: 'archive', members, cut, lies: () => found.has('larger-than-declared') }
}

function unsafeReason(entries: readonly DirectoryEntry[]): UnsafeReason | null {
  if (entries.some(({ encrypted }) => encrypted)) return 'encrypted-member'
  if (entries.some(({ name }) => leavesItsFolder(name))) return 'unsafe-path'
  if (entries.some(({ symbolicLink }) => symbolicLink)) return 'symbolic-link'
  if (new Set(entries.map(({ name }) => name)).size < entries.length) return 'duplicate-name'
  if (entries.length > MOST_MEMBERS) return 'too-many-members'
  return unpacksTooLarge(entries) ? 'unpacks-too-large' : null
}

function leavesItsFolder(name: string): boolean {
  const absolute = /^([/\\]|[A-Za-z]:)/.test(name)
  return absolute || name.includes('\0') || name.split(/[/\\]/).includes('..')
}

function unpacksTooLarge(entries: readonly DirectoryEntry[]): boolean {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  const packedSize = entries.reduce((sum, entry) => sum + entry.packedSize, 0)
  return [...entries, { size, packedSize }].some(
    (part) =>
      part.size > LARGEST_UNPACKED ||
      (part.size > EXPANSION_FREE && part.size > MOST_EXPANSION * part.packedSize),
  )
}

type OpenArchive = {
  readonly bytes: Uint8Array
  readonly unpacking: Unpacking
  /** How the members unpacked so far ended. */
  readonly found: Set<MemberState>
}

function memberOf({ bytes, unpacking, found }: OpenArchive, entry: DirectoryEntry): ZipMember {
  let known: MemberState | null = null
  const unpacked = function* (tools: Unpacking) {
    known = yield* unpackMember({ archive: bytes, entry, unpacking: tools })
    found.add(known)
  }
  const chunks = () => unpacked(unpacking)
  return {
    name: entry.name,
    cut: entry.cut === true,
    size: entry.size,
    chunks,
    beginning: () => unpacked({}),
    state: () => {
      if (known === null) for (const chunk of chunks()) void chunk
      return known ?? 'damaged'
    },
  }
}
