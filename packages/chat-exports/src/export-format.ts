import type { ExportFormat, WarningCode } from '#message-record.ts'
import type { Head } from '#head.ts'
import type { DecodeUtf8, OpenReader } from '#record-reader.ts'
import type { ZipMember } from '#zip/zip-archive.ts'

/** The first reading of a file, which may have to end before a record can be given. */
export type FirstPass = {
  readonly push: (chunk: Uint8Array) => void
  /** null when the file is, after all, not of the format. */
  readonly end: () => OpenReader | null
}

/** The files of an archive; none is unpacked before it is asked for. */
export type Archive = {
  /** By path, bytewise. */
  readonly members: readonly ZipMember[]
  readonly find: (name: string) => ZipMember | undefined
  /** What the members are decoded with: a first pass has no other context. */
  readonly decodeUtf8: DecodeUtf8
}

/** One conversation file of an archive. */
export type ArchivePart = { readonly member: ZipMember; readonly open: OpenReader }

/** How an archive will be read: its conversation files, in the order their records are given. */
export type ArchivePlan = {
  /** What the archive is called; left out: as the reader of its first part is. */
  readonly named?: { readonly format: ExportFormat; readonly variant: string }
  readonly parts: readonly ArchivePart[]
  /** What the readers of the parts cannot say: of the archive as a whole. */
  readonly warnings: readonly WarningCode[]
}

/** A format as its folder declares it: one line of the table in `formats.ts`. */
export type ExportFormatReader = {
  /** What it reads: one format, or two that are told apart while reading. */
  readonly formats: readonly ExportFormat[]
  /** Recognises a file, or a member, by its first bytes; null when it is something else. */
  readonly recognise: (head: Head) => FirstPass | null
  /** Recognises an archive by the place of its members. */
  readonly recogniseArchive?: (archive: Archive) => ArchivePlan | null
  /**
   * An archive that no format recognises by its places is read when exactly one member is
   * recognised by its bytes; false where only the places count.
   */
  readonly aloneInArchive?: false
  /** Asked last: reads the many files of an archive that are each recognised by their bytes. */
  readonly gatherMembers?: (archive: Archive) => ArchivePlan | null
}

/** The first pass of a format whose records need nothing from it but the hash. */
export function nothingToSurvey(open: OpenReader): FirstPass {
  return { push: () => {}, end: () => open }
}
