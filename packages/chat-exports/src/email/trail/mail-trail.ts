import { openMessage, type OpenMessage } from '#email/message.ts'
import { lowest, type HeaderField } from '#email/mime/header-fields.ts'
import { findParts } from '#email/mime/mime-parts.ts'
import { readDeliveryReport, type DeliveryReport } from '#email/trail/delivery-report.ts'

/** What an e-mail says of the messages before it, and of the machine that may have written it. */
export type MailTrail = {
  /** Identifiers that it answers or names (In-Reply-To, References), without their brackets. */
  readonly answers: readonly string[]
  /** True where it says that no person wrote it (RFC 3834). */
  readonly automatic: boolean
  /** What became of a message of ours, where this is a notice of it; null otherwise. */
  readonly report: DeliveryReport | null
}

/** Longer, a chain of answers is read no further. */
const LONGEST_FIELD = 100_000
const MOST_ANSWERED = 200

/**
 * Reads the trail of an e-mail (fil d’un courriel) in its bytes.
 *
 * Anybody may write these fields: they point to a message of ours only where we know its identifier.
 *
 * @see RFC 5322, section 3.6.4, RFC 3834, section 5, RFC 3464
 */
export function mailTrail(bytes: Uint8Array): MailTrail {
  const message = openMessage(bytes)
  const report = reportIn(message)
  return {
    answers: [...answered(message.fields), ...(report?.ofMessages ?? [])].slice(0, MOST_ANSWERED),
    automatic: isAutomatic(message.fields),
    report,
  }
}

function answered(fields: readonly HeaderField[]): readonly string[] {
  const named = ['in-reply-to', 'references'].flatMap((name) =>
    messageIdsIn(lowest(fields, name)?.value ?? ''),
  )
  return [...new Set(named)]
}

function messageIdsIn(value: string): readonly string[] {
  return [...value.slice(0, LONGEST_FIELD).matchAll(/<([^<>\s]{1,990})>/g)].map(([, id = '']) => id)
}

/** Auto-Submitted other than `no`; the older Precedence where that field is absent. */
function isAutomatic(fields: readonly HeaderField[]): boolean {
  const submitted = lowest(fields, 'auto-submitted')?.value.split(';')[0]?.trim().toLowerCase()
  if (submitted !== undefined) return submitted !== 'no'
  const precedence = lowest(fields, 'precedence')?.value.trim().toLowerCase()
  if (precedence === 'auto_reply') return true
  return fields.some(({ name }) => name === 'x-autoreply' || name === 'x-autorespond')
}

function reportIn({ bytes, fields, bodyAt }: OpenMessage): DeliveryReport | null {
  const { leaves } = findParts({ bytes, from: bodyAt, to: bytes.length }, fields)
  return readDeliveryReport(bytes, leaves)
}
