import { joinBytes } from '#bytes/join-bytes.ts'
import { stretches } from '#bytes/stretches.ts'
import type { ArchivePart, FirstPass } from '#export-format.ts'
import { HEAD_LENGTH } from '#head.ts'
import type { ZipMember } from '#zip/zip-archive.ts'

/** The first bytes of a member: as many as detection looks at. */
export function firstBytes(member: ZipMember): Uint8Array {
  const parts: Uint8Array[] = []
  let held = 0
  for (const chunk of member.beginning()) {
    parts.push(chunk)
    held += chunk.length
    if (held >= HEAD_LENGTH) break
  }
  return joinBytes(parts).subarray(0, HEAD_LENGTH)
}

/**
 * A whole member, for the small files that go with conversations (a list of people); null when it
 * declares more than `most` bytes or is not there.
 */
export function wholeMember(member: ZipMember | undefined, most: number): Uint8Array | null {
  if (member === undefined || member.size > most) return null
  return joinBytes([...member.chunks()])
}

/** Members by path, in the order of the code points: that of the bytes of their names. */
export function inPathOrder(members: readonly ZipMember[]): readonly ZipMember[] {
  return members.toSorted((one, other) => comparePaths(one.name, other.name))
}

function comparePaths(one: string, other: string): number {
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at += 1) {
    const difference = one.charCodeAt(at) - other.charCodeAt(at)
    if (difference !== 0) return (one.codePointAt(at) ?? 0) - (other.codePointAt(at) ?? 0)
  }
  return one.length - other.length
}

/** A member as a part of a plan, after its first pass; null when the pass says it is not. */
export function partOf(member: ZipMember, pass: FirstPass): ArchivePart | null {
  for (const chunk of member.chunks()) {
    for (const stretch of stretches(chunk)) pass.push(stretch)
  }
  const open = pass.end()
  return open === null ? null : { member, open }
}
