import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isPrivateAddress } from '@quittance/evidence/authority'
import { ImapFlow } from 'imapflow'

/** A mailbox to fetch from, and the words that open it. */
export type MailboxDoor = {
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'starttls' | 'none'
  readonly userName: string
  readonly password: string
  readonly folder: string
  readonly marksSeen: boolean
}

/** What was taken of a mailbox before: nothing at or below `lastUid` under this UIDVALIDITY. */
export type MailboxPlace = { readonly uidValidity: number | null; readonly lastUid: number }

/** A message of a mailbox, with its place in it. */
export type FetchedMail = {
  readonly uidValidity: number
  readonly uid: number
  /** Exactly as the server gave it; null for one that is too large to be taken. */
  readonly bytes: Uint8Array | null
}

/** The only way to the mailboxes of organisations. */
export type MailboxPort = {
  readonly simulated: boolean
  /**
   * Gives the messages that came since, in their order, each only once the one before is taken.
   * Messages are left in place; one is marked as seen only once it is taken, where that was asked.
   *
   * @throws Error when the server cannot be reached, refuses, or breaks off: nothing is lost then.
   */
  readonly visit: (
    door: MailboxDoor,
    since: MailboxPlace,
    take: (mail: FetchedMail) => Promise<void>,
  ) => Promise<void>
}

/** No mail server lets a larger message through. */
const LARGEST_MAIL = 64 * 1024 * 1024
/** The rest is fetched at the next visit. */
const MOST_FETCHED = 200

/** Mailboxes by IMAP (RFC 3501); `privateNetwork` false keeps it out of the network of the server. */
export function imapMailboxes({
  privateNetwork,
}: {
  readonly privateNetwork: boolean
}): MailboxPort {
  return {
    simulated: false,
    visit: async (door, since, take) => {
      const client = await clientOf(door, privateNetwork)
      let broken: unknown = null
      client.on('error', (cause: unknown) => {
        broken ??= cause
      })
      await client.connect()
      try {
        await fetchSince(client, { door, since, take })
      } finally {
        client.close()
      }
      if (broken !== null)
        throw broken instanceof Error ? broken : new Error('the mailbox broke off')
    },
  }
}

async function clientOf(door: MailboxDoor, privateNetwork: boolean): Promise<ImapFlow> {
  const { host, port, security, userName, password } = door
  return new ImapFlow({
    host: privateNetwork ? host : await publicAddressOf(host),
    // A certificate names a host, and no address (RFC 6066, section 3).
    ...(isIP(host) === 0 ? { servername: host } : {}),
    port,
    secure: security === 'tls',
    ...(security === 'tls' ? {} : { doSTARTTLS: security === 'starttls' }),
    tls: { minVersion: 'TLSv1.2' },
    auth: { user: userName, pass: password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    maxLineLength: 1024 * 1024,
    maxLiteralSize: LARGEST_MAIL,
    maxResponseSize: LARGEST_MAIL + 1024 * 1024,
  })
}

/** The address that is checked is the one that is reached: a name may answer otherwise later. */
async function publicAddressOf(host: string): Promise<string> {
  const found = await lookup(host, { all: true })
  const [first] = found
  if (first === undefined || found.some(({ address }) => isPrivateAddress(address))) {
    throw new Error('this mail server is on a private network')
  }
  return first.address
}

type Visit = {
  readonly door: MailboxDoor
  readonly since: MailboxPlace
  readonly take: (mail: FetchedMail) => Promise<void>
}

async function fetchSince(client: ImapFlow, { door, since, take }: Visit): Promise<void> {
  const lock = await client.getMailboxLock(door.folder, { readOnly: !door.marksSeen })
  try {
    const { mailbox } = client
    if (mailbox === false || mailbox.exists === 0) return
    const uidValidity = Number(mailbox.uidValidity)
    const from = uidValidity === since.uidValidity ? since.lastUid + 1 : 1
    const found: { readonly uid: number; readonly size: number }[] = []
    for await (const { uid, size } of client.fetch(
      `${from}:*`,
      { uid: true, size: true },
      { uid: true },
    )) {
      // `n:*` also names the last message where n is beyond it (RFC 3501, 6.4.8).
      if (uid >= from) found.push({ uid, size: size ?? 0 })
    }
    const inOrder = found.toSorted((one, other) => one.uid - other.uid).slice(0, MOST_FETCHED)
    for (const { uid, size } of inOrder) {
      const bytes = size > LARGEST_MAIL ? null : await sourceOf(client, uid)
      await take({ uidValidity, uid, bytes })
      if (door.marksSeen) await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
    }
  } finally {
    lock.release()
  }
}

/** The bytes of a message, without marking it; null where it is gone meanwhile. */
async function sourceOf(client: ImapFlow, uid: number): Promise<Uint8Array | null> {
  const message = await client.fetchOne(String(uid), { source: true }, { uid: true })
  return message === false ? null : (message.source ?? null)
}

/** A mailbox that holds these messages and no others, for what is fictional: nothing is reached. */
export function simulatedMailbox(messages: readonly Uint8Array[]): MailboxPort {
  return {
    simulated: true,
    visit: async (_, since, take) => {
      const uidValidity = 1
      const last = since.uidValidity === uidValidity ? since.lastUid : 0
      for (const [index, bytes] of messages.entries()) {
        if (index + 1 > last) await take({ uidValidity, uid: index + 1, bytes })
      }
    },
  }
}
