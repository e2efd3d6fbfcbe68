import { createTransport } from 'nodemailer'

/** A message about to leave by e-mail. */
export type Mail = {
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Null for a message of words alone. */
  readonly attachment: { readonly name: string; readonly bytes: Uint8Array } | null
  /** Made by us, so that a message sent twice by mistake would be seen as one. */
  readonly messageId: string
}

/** What the other side said: `unknown` when the connection broke after the message was handed over. */
export type Sent =
  | { readonly kind: 'sent'; readonly answer: string }
  | { readonly kind: 'refused'; readonly answer: string }
  | { readonly kind: 'unknown'; readonly answer: string }

/** Mail leaves here: a server by SMTP, or the local outbox where nothing leaves for real. */
export type MailPort = {
  readonly simulated: boolean
  readonly send: (mail: Mail) => Promise<Sent>
}

/** The local outbox: every message is kept for reading, none leaves. */
export const outbox: MailPort = {
  simulated: true,
  send: async () => ({ kind: 'sent', answer: 'kept in the local outbox; nothing left' }),
}

/** A mail server, by its address `smtp://user:secret@host:port`. */
export function mailServer(url: string): MailPort {
  const transport = createTransport({ url, connectionTimeout: 10_000, socketTimeout: 30_000 })
  return { simulated: false, send: (mail) => sendBy(transport, mail) }
}

async function sendBy(transport: ReturnType<typeof createTransport>, mail: Mail): Promise<Sent> {
  try {
    const answer = await transport.sendMail({
      from: mail.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      messageId: mail.messageId,
      attachments: attachmentsOf(mail),
    })
    return { kind: 'sent', answer: answer.response }
  } catch (cause) {
    return failureOf(cause)
  }
}

function attachmentsOf({ attachment }: Mail) {
  if (attachment === null) return []
  const { name, bytes } = attachment
  return [{ filename: name, content: Buffer.from(bytes), contentType: 'application/pdf' }]
}

/** Before the data is handed over, nothing left; after it, nobody knows. */
function failureOf(cause: unknown): Sent {
  const answer = cause instanceof Error ? cause.message : String(cause)
  const command =
    typeof cause === 'object' && cause !== null && 'command' in cause ? cause.command : ''
  const code =
    typeof cause === 'object' && cause !== null && 'responseCode' in cause
      ? cause.responseCode
      : null
  const nothingLeft = command === 'CONN' || typeof code === 'number'
  return { kind: nothingLeft ? 'refused' : 'unknown', answer }
}
