import { once } from 'node:events'
import openImap from 'hoodiecrow-imap'
import { SMTPServer } from 'smtp-server'

/** A server that takes mail by SMTP on the loopback of this machine, and what it took. */
export type TakenMail = {
  readonly url: string
  /** Each message exactly as it came over the wire. */
  readonly messages: readonly string[]
  readonly stop: () => Promise<void>
}

export async function openSmtp(): Promise<TakenMail> {
  const messages: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        messages.push(Buffer.concat(chunks).toString('utf8'))
        done()
      })
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return {
    url: `smtp://127.0.0.1:${portOf(listening.address())}`,
    messages,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** A message of two parts, as a mail server took it: its words, then what is attached. */
export function mailOf(message: string) {
  const [head = '', ...rest] = message.split('\r\n\r\n')
  const boundary = /boundary="([^"]+)"/u.exec(head)?.[1] ?? ''
  const [, words = '', attached = ''] = rest.join('\r\n\r\n').split(`--${boundary}`)
  return { head, text: decoded(words).toString('utf8'), attached: decoded(attached) }
}

function decoded(part: string): Buffer {
  const [head = '', ...rest] = part.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/^content-transfer-encoding: base64/imu.test(head)) return Buffer.from(body, 'base64')
  if (!/^content-transfer-encoding: quoted-printable/imu.test(head)) return Buffer.from(body)
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([\dA-F]{2})/gu, (_, code: string) => String.fromCodePoint(Number(`0x${code}`)))
  return Buffer.from(bytes, 'latin1')
}

/** A mailbox by IMAP on the loopback of this machine. */
export type OwnMailbox = {
  readonly port: number
  /** Brings a message in, as mail that arrives. */
  readonly bring: (message: string) => void
  /** The flags of its messages, by UID. */
  readonly flags: () => ReadonlyMap<number, readonly string[]>
  readonly stop: () => Promise<void>
}

export const MAILBOX_USER = 'reponses@cabinet.example'
export const MAILBOX_PASSWORD = 'un mot de passe'

export async function openMailbox(
  uidValidity: number,
  { secureConnection = false }: { readonly secureConnection?: boolean } = {},
): Promise<OwnMailbox> {
  const server = openImap({
    secureConnection,
    plugins: ['ID', 'UIDPLUS', 'UNSELECT'],
    users: { [MAILBOX_USER]: { password: latin(MAILBOX_PASSWORD) } },
    storage: { INBOX: { uidvalidity: uidValidity, messages: [] } },
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    port: portOf(server.server.address()),
    bring: (message) => server.appendMessage('INBOX', [], null, latin(message)),
    flags: () =>
      new Map(server.getMailbox('INBOX').messages.map(({ uid, flags }) => [uid, [...flags]])),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The server of the tests holds bytes as one character each. */
function latin(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}

function portOf(bound: unknown): number {
  return typeof bound === 'object' && bound !== null && 'port' in bound ? Number(bound.port) : 0
}
