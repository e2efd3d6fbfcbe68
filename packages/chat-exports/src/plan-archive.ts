import type { StartHash } from '#bytes/hashing.ts'
import type { Archive, ArchivePlan, ExportFormatReader, FirstPass } from '#export-format.ts'
import { EXPORT_FORMATS } from '#formats.ts'
import { headOf } from '#head.ts'
import type { WarningCode } from '#message-record.ts'
import type { FileBeside, ReadingContext, RecordReader } from '#record-reader.ts'
import { firstBytes, inPathOrder, partOf } from '#zip/members.ts'
import type { Unpacking } from '#zip/unpack.ts'
import { openZipEvenCut, type UnsafeReason, type ZipMember } from '#zip/zip-archive.ts'

/** The conversation files of an archive, to be read one after the other. */
export type ArchiveReading = Pick<ArchivePlan, 'named' | 'warnings'> & {
  readonly parts: readonly {
    readonly member: ZipMember
    /** Opened when its turn comes. */
    readonly open: () => RecordReader
  }[]
}

/** No conversation of a known format. */
export type UnknownFormat = {
  readonly kind: 'unknown-format'
  /** Of an archive that was cut: the members that are left. */
  readonly left?: readonly string[]
}

type Planned =
  | (ArchiveReading & { readonly kind: 'archive' })
  | UnknownFormat
  | { readonly kind: 'unsafe-archive'; readonly reason: UnsafeReason }

/** Said of an archive whose directory, which stands at its end, is lost. */
const CUT: WarningCode = 'truncated-file'

/** Opens an archive and lets its members decide what it is. */
export function planArchive(
  bytes: Uint8Array,
  context: ReadingContext,
  unpacking: Unpacking = {},
): Planned {
  const opened = openZipEvenCut(bytes, unpacking)
  if (opened.kind === 'unsafe-archive') return opened
  if (opened.kind === 'not-an-archive') return { kind: 'unknown-format' }
  const members = inPathOrder(opened.members)
  const byName = new Map(members.map((member) => [member.name, member]))
  const plan = planOf({
    members,
    find: (name) => byName.get(name),
    decodeUtf8: context.decodeUtf8,
  })
  for (const { member } of plan?.parts ?? []) member.state()
  if (opened.lies()) return { kind: 'unsafe-archive', reason: 'unpacks-too-large' }
  const left = members.map(({ name }) => name)
  if (plan === null) return { kind: 'unknown-format', ...(opened.cut ? { left } : {}) }
  const attachment = filesBeside(byName, context)
  const parts = plan.parts.map(({ member, open }) => ({
    member,
    open: () =>
      open({
        ...context,
        path: `${context.path}#${member.name}`,
        member: member.name,
        attachment,
      }),
  }))
  const warnings = opened.cut ? [...plan.warnings, CUT] : plan.warnings
  return { ...plan, kind: 'archive', parts, warnings }
}

/** By the place of its members, else by the bytes of one, else by the bytes of many. */
function planOf(archive: Archive): ArchivePlan | null {
  const { members } = archive
  return (
    firstPlan(({ recogniseArchive }) => recogniseArchive?.(archive)) ??
    planLoneMember(members) ??
    firstPlan(({ gatherMembers }) => gatherMembers?.(archive))
  )
}

type Planning = (format: ExportFormatReader) => ArchivePlan | null | undefined

function firstPlan(plan: Planning): ArchivePlan | null {
  for (const format of EXPORT_FORMATS) {
    const found = plan(format) ?? null
    if (found !== null) return found
  }
  return null
}

/** An archive of more members than this is no conversation that somebody zipped. */
const MOST_CANDIDATES = 200

/** The archive of one conversation file, whatever lies beside it. */
function planLoneMember(members: readonly ZipMember[]): ArchivePlan | null {
  if (members.length > MOST_CANDIDATES) return null
  const recognised = members.flatMap((member) => {
    const pass = recogniseMember(member)
    return pass === null ? [] : [{ member, pass }]
  })
  const [only] = recognised
  const part = only === undefined || recognised.length > 1 ? null : partOf(only.member, only.pass)
  return part === null ? null : { parts: [part], warnings: [] }
}

function recogniseMember(member: ZipMember): FirstPass | null {
  const head = headOf(firstBytes(member))
  for (const { recognise, aloneInArchive } of EXPORT_FORMATS) {
    const pass = aloneInArchive === false ? null : recognise(head)
    if (pass !== null) return pass
  }
  return null
}

/** Attachments by their whole path; each is hashed once, however often it is named. */
function filesBeside(
  members: ReadonlyMap<string, ZipMember>,
  { startHash }: ReadingContext,
): (name: string) => FileBeside | null {
  const known = new Map<string, FileBeside | null>()
  return (name) => {
    const seen = known.get(name)
    if (seen !== undefined) return seen
    const member = members.get(name)
    const found = member === undefined ? null : hashed(member, startHash)
    if (member !== undefined) known.set(name, found)
    return found
  }
}

function hashed(member: ZipMember, startHash: StartHash): FileBeside | null {
  const hash = startHash()
  let length = 0
  for (const chunk of member.chunks()) {
    hash.update(chunk)
    length += chunk.length
  }
  return member.state() === 'sound' ? { sha256: hash.hex(), length } : null
}
