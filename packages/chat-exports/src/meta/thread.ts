import type { Head } from '#head.ts'
import { scanJson, type JsonPath } from '#json/json-scanner.ts'
import {
  itemsOf,
  objectOf,
  objectsOf,
  textOf,
  type JsonObject,
  type JsonValue,
} from '#json/json-value.ts'
import type { ExportFormat } from '#message-record.ts'

/** The two writings of a thread: of the account's archive, and of end-to-end encrypted ones. */
export type ThreadKeys = {
  readonly variant: 'json' | 'e2ee-json'
  readonly sender: string
  readonly date: string
  readonly text: string
  readonly unsent: string
  readonly title: string
}

const PLAIN: ThreadKeys = {
  variant: 'json',
  sender: 'sender_name',
  date: 'timestamp_ms',
  text: 'content',
  unsent: 'is_unsent',
  title: 'title',
}

const ENCRYPTED: ThreadKeys = {
  variant: 'e2ee-json',
  sender: 'senderName',
  date: 'timestamp',
  text: 'text',
  unsent: 'isUnsent',
  title: 'threadName',
}

/** What is said of a thread beside its messages. */
export type Thread = {
  readonly title: string | null
  readonly path: string | null
  readonly participants: readonly string[]
  /** A file of the thread lies in a folder of Instagram. */
  readonly instagram: boolean
}

/** The writing of a thread, null when the head is of something else. */
export function threadKeys(head: Head): ThreadKeys | null {
  const root = objectOf(head.json())
  if (root === null) return null
  const first = objectsOf(root.get('messages'))[0]
  return [PLAIN, ENCRYPTED].find((keys) => isThread(root, first, keys)) ?? null
}

function isThread(root: JsonObject, first: JsonObject | undefined, keys: ThreadKeys): boolean {
  if (first !== undefined && (first.has(keys.sender) || first.has(keys.date))) {
    return first.has(keys.sender) || root.has('participants')
  }
  if (first !== undefined || !root.has('participants')) return false
  const named = itemsOf(root.get('participants'))
  const plain = named.some((one) => objectOf(one)?.has('name') === true)
  return keys.variant === 'json'
    ? plain || (named.length === 0 && root.has('thread_path'))
    : root.has(keys.title) || named.some((one) => textOf(one) !== null)
}

/** Of the parts of a thread, its messages. */
export function isMessage(path: JsonPath): boolean {
  return path.length === 2 && path[0] === 'messages'
}

/** A thread holds at most this many people. */
const MOST_PARTICIPANTS = 1024

/** Reads a thread once: its title stands after its messages. */
export function surveyThread(keys: ThreadKeys) {
  const said = new Map<string, JsonValue>()
  let instagram = false
  const kept = new Set(['participants', 'thread_path', keys.title])
  const scanner = scanJson({
    choose: (path) => {
      if (path.length === 0 || (path.length === 1 && path[0] === 'messages')) return 'walk'
      const wanted = path.length === 1 && kept.has(String(path[0]))
      return wanted || (!instagram && isMessage(path)) ? 'take' : 'skip'
    },
    take: ({ path, value }) => {
      const [key = ''] = path
      if (path.length === 1) said.set(String(key), value)
      else instagram ||= isOfInstagram(value)
    },
  })
  return {
    push: scanner.push,
    end: (): Thread => {
      scanner.end()
      return {
        title: textOf(said.get(keys.title)),
        path: textOf(said.get('thread_path')),
        participants: participantsOf(said.get('participants')),
        instagram,
      }
    },
  }
}

function participantsOf(value: JsonValue | undefined): readonly string[] {
  const named = itemsOf(value).slice(0, MOST_PARTICIPANTS)
  return named.flatMap((one) => textOf(one) ?? textOf(objectOf(one)?.get('name')) ?? [])
}

const FILE_LISTS = ['photos', 'videos', 'audio_files', 'files', 'gifs', 'media']

/** The objects of a message that name its files. */
export function filesOf(message: JsonObject): readonly JsonObject[] {
  const listed = FILE_LISTS.flatMap((key) => objectsOf(message.get(key)))
  return [...listed, objectOf(message.get('sticker')) ?? []].flat()
}

function isOfInstagram(message: JsonValue): boolean {
  const object = objectOf(message)
  if (object === null) return false
  return filesOf(object).some((file) => textOf(file.get('uri'))?.includes(INSTAGRAM) === true)
}

const INSTAGRAM = 'your_instagram_activity'
const FACEBOOK = /your_facebook_activity|your_activity_across_facebook/

/** Which of the two services a member is of; null when its path does not say. */
export function serviceOfPath(
  path: string,
): Extract<ExportFormat, 'instagram' | 'messenger'> | null {
  if (path.includes(INSTAGRAM)) return 'instagram'
  return FACEBOOK.test(path) ? 'messenger' : null
}
