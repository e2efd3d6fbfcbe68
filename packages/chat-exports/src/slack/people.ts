import { scanJson } from '#json/json-scanner.ts'
import { itemsOf, objectOf, wordOf, type JsonObject } from '#json/json-value.ts'
import type { Archive } from '#export-format.ts'
import { wholeMember } from '#zip/members.ts'

/** A list of the export larger than this is not read: names are then left out. */
const LARGEST_LIST = 64 * 1024 * 1024

/** A conversation of the workspace, by the folder its days stand in. */
export type Channel = {
  readonly nativeId: string | null
  readonly title: string | null
  readonly participants: readonly string[]
}

/** The names of people and conversations that an export gives beside the messages. */
export type Directory = {
  readonly nameOf: (user: string) => string | null
  readonly channelOf: (folder: string) => Channel
}

/** For a day file alone, which says nothing of either. */
export const NO_DIRECTORY: Directory = {
  nameOf: () => null,
  channelOf: () => ({ nativeId: null, title: null, participants: [] }),
}

const CHANNEL_LISTS = ['channels.json', 'groups.json', 'dms.json', 'mpims.json']

/** Reads the lists at the root of an export. */
export function readDirectory(archive: Archive, root: string): Directory {
  const names = new Map<string, string>()
  for (const user of objectsIn(archive, `${root}users.json`)) {
    const id = wordOf(user.get('id'))
    const name = displayedName(user)
    if (id !== null && name !== null) names.set(id, name)
  }
  const channels = new Map<string, Channel>()
  for (const list of CHANNEL_LISTS) {
    for (const found of objectsIn(archive, root + list)) {
      const nativeId = wordOf(found.get('id'))
      const title = wordOf(found.get('name'))
      const participants = itemsOf(found.get('members')).flatMap((member) => wordOf(member) ?? [])
      const folder = title ?? nativeId
      if (folder !== null) channels.set(folder, { nativeId, title, participants })
    }
  }
  return {
    nameOf: (user) => names.get(user) ?? null,
    channelOf: (folder) => {
      const found = channels.get(folder) ?? { nativeId: null, title: folder, participants: [] }
      channels.set(folder, found)
      return found
    },
  }
}

function displayedName(user: JsonObject): string | null {
  const profile = objectOf(user.get('profile'))
  return (
    wordOf(profile?.get('display_name')) ??
    wordOf(user.get('real_name')) ??
    wordOf(profile?.get('real_name')) ??
    wordOf(user.get('name'))
  )
}

function objectsIn(archive: Archive, name: string): readonly JsonObject[] {
  const bytes = wholeMember(archive.find(name), LARGEST_LIST)
  const found: JsonObject[] = []
  const scanner = scanJson({
    choose: (path) => (path.length === 0 ? 'walk' : 'take'),
    take: ({ value }) => found.push(...[objectOf(value)].filter((one) => one !== null)),
  })
  if (bytes !== null) scanner.push(bytes)
  scanner.end()
  return found
}
