import { readEml } from '#email/eml-reader.ts'
import { readMbox } from '#email/mbox-reader.ts'
import { isSeparator } from '#email/message.ts'
import { isEmptyLine, lineAfter, nameOf } from '#email/mime/header-fields.ts'
import { startsCompoundFile } from '#email/msg/compound-file.ts'
import { messageIn, readMsg } from '#email/msg/msg-reader.ts'
import {
  nothingToSurvey,
  type Archive,
  type ArchivePlan,
  type ExportFormatReader,
} from '#export-format.ts'
import { headOf, type Head } from '#head.ts'
import type { OpenReader } from '#record-reader.ts'
import { decideOnWhole, readWhole } from '#whole-file.ts'
import { firstBytes } from '#zip/members.ts'

/** A message of e-mail kept as it went over the wire (courriel). */
export const eml: ExportFormatReader = {
  formats: ['eml'],
  recognise: (head) => (startsMessage(head) ? nothingToSurvey(openEml) : null),
  gatherMembers: planMessages,
}

/** A file of messages, one after the other. */
export const mbox: ExportFormatReader = {
  formats: ['mbox'],
  recognise: (head) => (startsMailbox(head.bytes) ? nothingToSurvey(readMbox) : null),
}

const openEml: OpenReader = (context) =>
  readWhole({ format: 'eml', variant: 'rfc822', read: (bytes) => readEml(bytes, context) })

/** A message saved by Outlook. */
export const outlookMsg: ExportFormatReader = {
  formats: ['outlook-msg'],
  recognise: ({ bytes }) =>
    startsCompoundFile(bytes) ? decideOnWhole((whole) => messageIn(whole) !== null, openMsg) : null,
}

const openMsg: OpenReader = (context) =>
  readWhole({ format: 'outlook-msg', variant: 'cfb', read: (bytes) => readMsg(bytes, context) })

/** An archive of more files is no handful of messages that somebody saved. */
const MOST_MEMBERS = 2000

/** Messages saved one by one, and mailboxes, read in the order of their paths. */
function planMessages({ members }: Archive): ArchivePlan | null {
  if (members.length > MOST_MEMBERS) return null
  const parts = members.flatMap((member) => {
    const head = headOf(firstBytes(member))
    if (startsMailbox(head.bytes)) return [{ member, open: readMbox }]
    return startsMessage(head) ? [{ member, open: openEml }] : []
  })
  return parts.length === 0 ? null : { parts, warnings: [] }
}

/** Fields that a message has and other files of `name: value` lines have not. */
const OF_MAIL = new Set(
  `from to cc bcc subject date message-id received return-path delivered-to reply-to sender
  mime-version content-type content-transfer-encoding dkim-signature arc-seal authentication-results
  in-reply-to references x-unsent`.split(/\s+/),
)

/** The first line is a field, and a field before the empty line is one of mail. */
function startsMessage({ bytes, start }: Head): boolean {
  let at = start
  let isFirst = true
  while (at < bytes.length) {
    const next = lineAfter(bytes, at, bytes.length)
    if (isEmptyLine(bytes, at, next)) return false
    const name = nameOf(bytes.subarray(at, Math.min(next, at + LONGEST_NAME)))
    if (isFirst && name === null) return false
    if (name !== null && OF_MAIL.has(name)) return true
    isFirst = false
    at = next
  }
  return false
}

const LONGEST_NAME = 200

/** `From ` at the start or after empty lines, then a line that is a field. */
function startsMailbox(bytes: Uint8Array): boolean {
  let at = 0
  while (at < bytes.length) {
    const next = lineAfter(bytes, at, bytes.length)
    if (!isEmptyLine(bytes, at, next)) break
    at = next
  }
  if (!isSeparator(bytes, at)) return false
  const next = lineAfter(bytes, at, bytes.length)
  return nameOf(bytes.subarray(next, next + LONGEST_NAME)) !== null
}
