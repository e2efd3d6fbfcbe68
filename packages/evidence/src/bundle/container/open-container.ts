import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Sha256 } from '#canonical/sha256.ts'
import {
  ASIC_E,
  ASIC_S,
  CONTAINER_LIST,
  CONTAINER_TOKEN,
  META,
  TYPE_MEMBER,
} from '#bundle/container/container-paths.ts'
import { PATHS } from '#bundle/layout.ts'
import {
  openedFiles,
  wholeOf,
  type ArchiveMember,
  type OpenedBundle,
} from '#bundle/verify/open-bundle.ts'
import { sameBytes } from '#der/der-values.ts'

/** The form of a container: many files under lists, or one. */
export type ContainerForm = 'ASiC-E' | 'ASiC-S'

/** An archive that has the form of a container of ETSI EN 319 162-1, whole or not. */
export type OpenedContainer = {
  readonly form: ContainerForm
  /** Its type is its first member, as it must be written. */
  readonly typed: boolean
  /** Every member below its own path, those of `META-INF/` too. */
  readonly all: OpenedBundle
  /** The sealed bundle that it carries; null where it is somebody else's. */
  readonly bundle: OpenedBundle | null
}

/** What a bundle has at its top: so many of these make a container one of ours, whole or not. */
const OURS = [
  PATHS.readMe,
  PATHS.page,
  PATHS.declaration,
  PATHS.manifest,
  PATHS.tagManifest,
  PATHS.reception,
  PATHS.messages,
  PATHS.custody,
]
const ENOUGH = 4

const TYPES: ReadonlyMap<string, ContainerForm> = new Map([
  [ASIC_E, 'ASiC-E'],
  [ASIC_S, 'ASiC-S'],
])

/** Opens a container; null for an archive that is none. */
export function openContainer(
  archive: Uint8Array,
  members: readonly ArchiveMember[],
  hash?: Sha256,
): OpenedContainer | null {
  const files = new Map(members.map((member) => [member.name, member]))
  const named = (name: string) => files.has(name)
  const lists = [...files.keys()].filter(isList)
  const form = formOf(files.get(TYPE_MEMBER))
  const ours = OURS.filter(named).length >= ENOUGH && (named(TYPE_MEMBER) || named(CONTAINER_LIST))
  if (form === null && lists.length === 0 && !ours) return null
  const all = openedFiles({ folder: '', files, outside: [] }, hash)
  const bundle = ours ? { ...bundleIn(files, hash), measured: all.measured } : null
  return { form: form ?? 'ASiC-E', typed: isTypedFirst(archive), all, bundle }
}

/** A list of a container: there may be several, each under a seal of its own. */
export function isList(name: string): boolean {
  return /^META-INF\/[^/]*ASiCManifest[^/]*\.xml$/.test(name)
}

function formOf(member: ArchiveMember | undefined): ContainerForm | null {
  if (member === undefined) return null
  const [type = new Uint8Array()] = member.chunks()
  if (type.length > 64) return null
  return TYPES.get(String.fromCharCode(...type).trim()) ?? null
}

function bundleIn(files: ReadonlyMap<string, ArchiveMember>, hash?: Sha256): OpenedBundle {
  const own = new Map([...files].filter(([name]) => name !== TYPE_MEMBER && !name.startsWith(META)))
  const known = new Set([CONTAINER_LIST, CONTAINER_TOKEN])
  const outside = [...files.keys()].filter((name) => name.startsWith(META) && !known.has(name))
  const info = own.get(PATHS.info)
  const id = info === undefined ? null : idIn(wholeOf(info))
  return openedFiles({ folder: `dossier-${id ?? ''}`, files: own, outside }, hash)
}

/** The name of a bundle is in its `bag-info.txt`: a container has no top folder. */
function idIn(info: Uint8Array): string | null {
  const text = String.fromCharCode(...info.subarray(0, 2048))
  return /^External-Identifier: ([\w-]+)$/m.exec(text)?.[1] ?? null
}

const LOCAL_HEADER = Uint8Array.of(0x50, 0x4b, 0x03, 0x04)
const STORED = Uint8Array.of(0, 0)
/** The name of the type has eight letters; an extra field of none leaves the type at byte 38. */
const LENGTHS = Uint8Array.of(8, 0, 0, 0)

/** `mimetype` first, stored, without an extra field: `file` finds the type at byte 38. */
function isTypedFirst(archive: Uint8Array): boolean {
  const has = (at: number, wanted: Uint8Array) =>
    sameBytes(archive.subarray(at, at + wanted.length), wanted)
  return (
    has(0, LOCAL_HEADER) &&
    has(8, STORED) &&
    has(26, LENGTHS) &&
    has(30, utf8ToBytes(TYPE_MEMBER)) &&
    [ASIC_E, ASIC_S].some((type) => archive[22] === type.length && has(38, utf8ToBytes(type)))
  )
}
