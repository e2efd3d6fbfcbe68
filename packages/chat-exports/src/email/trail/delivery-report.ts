import { readHeaderSection, lowest, type HeaderField } from '#email/mime/header-fields.ts'
import type { LeafPart } from '#email/mime/mime-parts.ts'
import { decodeTransferLoosely } from '#email/mime/transfer-encoding.ts'

/** What became of a message for one of its recipients. */
export type DeliveryOutcome = {
  /** The address as the report names it; null where it names none. */
  readonly recipient: string | null
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`; empty where it says none. */
  readonly action: string
  /** A code such as `5.1.1`; null where it gives none. */
  readonly status: string | null
}

/** A notice on the delivery of a message (avis de non-remise). */
export type DeliveryReport = {
  readonly outcomes: readonly DeliveryOutcome[]
  /** Identifiers of the messages that came back with it, without their brackets. */
  readonly ofMessages: readonly string[]
}

const MOST_RECIPIENTS = 100
/** A notice is short: what follows in its part is passed over. */
const LONGEST_REPORT = 256 * 1024

/**
 * Reads the notice on a delivery among the parts of a message; null where there is none.
 *
 * @see RFC 3464, sections 2.2 and 2.3
 */
export function readDeliveryReport(
  bytes: Uint8Array,
  leaves: readonly LeafPart[],
): DeliveryReport | null {
  const report = leaves.find(({ contentType }) => contentType.value === 'message/delivery-status')
  if (report === undefined) return null
  const outcomes = groupsOf(decoded(bytes, report))
    .filter((fields) => lowest(fields, 'final-recipient') !== null || actionOf(fields) !== '')
    .slice(0, MOST_RECIPIENTS)
    .map(outcomeOf)
  const returned = leaves.filter(({ contentType }) => RETURNED.has(contentType.value))
  const ofMessages = returned.flatMap((leaf) => messageIdOf(decoded(bytes, leaf)) ?? [])
  return { outcomes, ofMessages }
}

const RETURNED = new Set(['message/rfc822', 'text/rfc822-headers', 'message/global'])

function decoded(bytes: Uint8Array, { from, to, encoding }: LeafPart): Uint8Array {
  return decodeTransferLoosely(bytes.subarray(from, Math.min(to, from + LONGEST_REPORT)), encoding)
}

/** The fields of the message, then those of each recipient, with an empty line between. */
function groupsOf(part: Uint8Array): readonly (readonly HeaderField[])[] {
  const groups: (readonly HeaderField[])[] = []
  let at = 0
  while (at < part.length && groups.length <= MOST_RECIPIENTS) {
    const { fields, bodyAt } = readHeaderSection(part, at, part.length)
    if (fields.length > 0) groups.push(fields)
    at = Math.max(bodyAt, at + 1)
  }
  return groups
}

function outcomeOf(fields: readonly HeaderField[]): DeliveryOutcome {
  const recipient = lowest(fields, 'final-recipient') ?? lowest(fields, 'original-recipient')
  const status = lowest(fields, 'status')?.value ?? ''
  return {
    recipient: recipient === null ? null : afterType(recipient.value),
    action: actionOf(fields),
    status: /[245]\.\d{1,3}\.\d{1,3}/.exec(status)?.[0] ?? null,
  }
}

function actionOf(fields: readonly HeaderField[]): string {
  return (lowest(fields, 'action')?.value ?? '').trim().toLowerCase().slice(0, 40)
}

/** `rfc822; a@b.example` without its type. */
function afterType(value: string): string | null {
  const address = value.slice(value.indexOf(';') + 1).trim()
  return address === '' ? null : address.slice(0, 320)
}

function messageIdOf(message: Uint8Array): string | null {
  const { fields } = readHeaderSection(message, 0, message.length)
  return /<([^<>\s]{1,990})>/.exec(lowest(fields, 'message-id')?.value ?? '')?.[1] ?? null
}
