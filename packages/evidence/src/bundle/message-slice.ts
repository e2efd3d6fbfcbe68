import { membersOf } from '#bundle/custody.ts'
import { wholeOf, type OpenArchive } from '#bundle/verify/open-bundle.ts'

/** The stretch of an original that a line of `messages.ndjson` names. */
export type MessageSlice = {
  /** The path of the original in the bundle. */
  readonly original: string
  /** The member, where the original is an archive: offsets are those of the member. */
  readonly member: string | null
  readonly offset: number
  readonly length: number
  readonly sha256: string
  readonly nativeId: string | null
}

/** The stretch that a line names; null when the line names none. */
export function sliceOf(line: string): MessageSlice | null {
  const { source, nativeId } = membersOf(line)
  const { path, offset, length, sliceSha256 } = partOf(source)
  if (typeof path !== 'string' || !isCount(offset) || !isCount(length)) return null
  const at = path.indexOf('#')
  return {
    original: at === -1 ? path : path.slice(0, at),
    member: at === -1 ? null : path.slice(at + 1),
    offset,
    length,
    sha256: String(sliceSha256),
    nativeId: typeof nativeId === 'string' ? nativeId : null,
  }
}

/**
 * Cuts stretches out of the originals of a bundle; null where the original is not there or too
 * short. Members of archives are opened once, and the last file is kept: ask in order.
 */
export function sliceCutter(
  read: (path: string) => Uint8Array | null,
  openArchive: OpenArchive,
): (slice: MessageSlice) => Uint8Array | null {
  const members = new Map<string, ReadonlyMap<string, () => Uint8Array>>()
  let last: { readonly key: string; readonly bytes: Uint8Array | null } | null = null
  const whole = ({ original, member }: MessageSlice): Uint8Array | null => {
    if (member === null) return read(original)
    const opened = members.get(original) ?? membersOfArchive(read(original), openArchive)
    members.set(original, opened)
    return opened.get(member)?.() ?? null
  }
  return (slice) => {
    const key = `${slice.original}#${slice.member ?? ''}`
    const bytes = last?.key === key ? last.bytes : whole(slice)
    last = { key, bytes }
    const end = slice.offset + slice.length
    return bytes === null || end > bytes.length ? null : bytes.subarray(slice.offset, end)
  }
}

function membersOfArchive(bytes: Uint8Array | null, openArchive: OpenArchive) {
  const members = bytes === null ? null : openArchive(bytes, 'original')
  return new Map((members ?? []).map((member) => [member.name, () => wholeOf(member)]))
}

function partOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
