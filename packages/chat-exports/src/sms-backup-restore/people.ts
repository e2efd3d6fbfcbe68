import type { Author, MessageRecord } from '#message-record.ts'
import { holderAuthor, namedAuthor } from '#sms-backup-restore/sms-fields.ts'

/** The people of a file: the same few stand in nearly every message. */
export type People = {
  /** By the address and the label of a message. */
  readonly party: (address: string, label: string | null) => Party
  /** Who sent what the phone sent. */
  readonly holder: Author
  /** Who sent what names nobody. */
  readonly nobody: Author
}

/** The other side of a message: the author of what is received, in a conversation. */
export type Party = {
  readonly author: Author
  readonly conversation: MessageRecord['conversation']
}

/** Far more than the people of an address book; beyond, memory starts anew. */
const MOST_KEPT = 4096

/** Makes each author and each conversation once. */
export function rememberPeople(owners: readonly string[]): People {
  const parties = new Map<string, Party>()
  return {
    party: (address, label) => {
      const known = parties.get(address)
      if (known?.author.name === label) return known
      const party = partyOf(address, label)
      if (parties.size >= MOST_KEPT) parties.clear()
      parties.set(address, party)
      return party
    },
    holder: holderAuthor(owners),
    nobody: holderAuthor([]),
  }
}

function partyOf(address: string, label: string | null): Party {
  const participants = address.split('~')
  const conversation = { nativeId: null, title: label, participants }
  return { author: namedAuthor(address, label), conversation }
}
