import { decodeBase64 } from '#bytes/base64.ts'
import { objectOf, objectsOf, textOf, wordOf, type JsonObject } from '#json/json-value.ts'
import type { Author } from '#message-record.ts'
import { holderAuthor } from '#sms-backup-restore/sms-fields.ts'
import { displayedAuthor } from '#text/sides.ts'

/** The people and groups of a backup, as far as its lines have told so far. */
export type People = {
  /** Takes what a frame says of a recipient or of a chat. */
  readonly learn: (frame: JsonObject) => void
  readonly author: (recipientId: string | null) => Author
  readonly conversation: (chatId: string | null) => {
    readonly title: string | null
    readonly participants: readonly string[]
  }
}

type Recipient = {
  readonly self: boolean
  readonly raw: string | null
  readonly kind: 'phone' | 'account'
  readonly name: string | null
  /** Of a group: the accounts of its members. */
  readonly members: readonly string[]
}

/** More than any phone knows. */
const MOST_KNOWN = 200_000
const MOST_MEMBERS = 1024

export function meetPeople(owners: readonly string[]): People {
  const recipients = new Map<string, Recipient>()
  const chats = new Map<string, string>()
  const author = (id: string | null): Author => {
    const known = id === null ? undefined : recipients.get(id)
    if (known === undefined) return { raw: null, name: null, kind: 'none', strength: 'C' }
    if (known.self) return holderAuthor(owners)
    if (known.raw === null) return displayedAuthor(known.name)
    return { raw: known.raw, name: known.name, kind: known.kind, strength: 'C' }
  }
  return {
    learn: (frame) => {
      const recipient = objectOf(frame.get('recipient'))
      const id = wordOf(recipient?.get('id'))
      if (recipient !== null && id !== null && recipients.size < MOST_KNOWN) {
        recipients.set(id, recipientOf(recipient))
      }
      const chat = objectOf(frame.get('chat'))
      const [chatId, recipientId] = [wordOf(chat?.get('id')), wordOf(chat?.get('recipientId'))]
      if (chatId === null || recipientId === null || chats.size >= MOST_KNOWN) return
      chats.set(chatId, recipientId)
    },
    author,
    conversation: (chatId) => {
      const known = recipients.get(chats.get(chatId ?? '') ?? '')
      if (known === undefined) return { title: null, participants: [] }
      const participants = known.raw === null ? known.members : [known.raw]
      return { title: known.name, participants }
    },
  }
}

function recipientOf(recipient: JsonObject): Recipient {
  const contact = objectOf(recipient.get('contact'))
  const group = objectOf(objectOf(recipient.get('group'))?.get('snapshot'))
  const phone = wordOf(contact?.get('e164'))
  return {
    self: recipient.has('self'),
    raw: phone === null ? accountOf(contact) : `+${phone.replace(/^\+/, '')}`,
    kind: phone === null ? 'account' : 'phone',
    name: contact === null ? groupTitle(group) : nameOf(contact),
    members: membersOf(group),
  }
}

/** The name in the phone's address book, else the one the person chose. */
function nameOf(contact: JsonObject): string | null {
  const named = [
    ['systemGivenName', 'systemFamilyName'],
    ['profileGivenName', 'profileFamilyName'],
  ].map((keys) => keys.flatMap((key) => wordOf(contact.get(key)) ?? []).join(' '))
  return named.find((name) => name !== '') ?? null
}

function groupTitle(snapshot: JsonObject | null): string | null {
  const title = snapshot?.get('title')
  return textOf(title) ?? textOf(objectOf(title)?.get('title'))
}

function membersOf(snapshot: JsonObject | null): readonly string[] {
  const members = objectsOf(snapshot?.get('members')).slice(0, MOST_MEMBERS)
  return members.flatMap((member) => uuidOf(wordOf(member.get('userId'))) ?? [])
}

function accountOf(contact: JsonObject | null): string | null {
  return uuidOf(wordOf(contact?.get('aci')))
}

const UUID_BYTES = 16

/** The account written as sixteen bytes in base64, as people write it. */
function uuidOf(written: string | null): string | null {
  const bytes = written === null ? null : decodeBase64(written)
  if (bytes?.length !== UUID_BYTES) return null
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
