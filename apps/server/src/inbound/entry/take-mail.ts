import { findDossierDebtor, type FileRecord } from '@quittance/database'
import type { MailRead } from '#evidence/reading/thread/thread-messages.ts'
import { openCheck } from '#inbound/addresses/open-check.ts'
import { keepReply } from '#inbound/entry/keep-reply.ts'
import { matchReply } from '#inbound/entry/match-reply.ts'
import { proposeKind } from '#inbound/entry/propose-kind.ts'
import type { Recording } from '#journal/record.ts'
import type { House } from '#wiring/house.ts'

const PARIS = 'Europe/Paris'

/** An e-mail that came, its bytes kept. */
export type MailToTake = {
  readonly file: Pick<FileRecord, 'id' | 'sha256'>
  readonly mail: MailRead
  readonly way: 'mailbox' | 'file'
  /** The dossier that the person who gave it names; null where it is to be found. */
  readonly dossierId: string | null
  readonly simulated: boolean
}

type Taking = Recording & { readonly house: Pick<House, 'chance' | 'searches' | 'clock'> }

/**
 * Takes in an e-mail: matched, read, kept. A notice that ours was not delivered opens a check of the
 * address it failed for, where it is that of the debtor of the only dossier it points to.
 *
 * @returns its id; null where the same bytes were here already.
 */
export async function takeMail(taking: Taking, toTake: MailToTake): Promise<string | null> {
  const { tx, now } = taking
  const { mail, file, dossierId } = toTake
  const { trail, fromAddress, subject, text } = mail
  const match =
    dossierId === null
      ? await matchReply(tx, { sender: fromAddress, subject, text, answers: trail.answers })
      : { standing: 'said' as const, dossierId }
  const about = match.standing === 'one' ? match.candidates[0].dossierId : dossierId
  const failed = failedRecipients(mail)
  const reading = await proposeKind(taking, {
    text,
    quoted: mail.quoted,
    sentAt: mail.sentAt === null ? now : Temporal.Instant.from(mail.sentAt),
    bounced: failed !== null,
    automatic: trail.automatic,
    returned: false,
    dossierId: about,
  })
  const id = await keepReply(taking, {
    channel: 'e-mail',
    way: toTake.way,
    receivedOn: now.toZonedDateTimeISO(PARIS).toPlainDate(),
    sender: fromAddress,
    senderName: mail.fromName,
    subject,
    body: text,
    sentAt: mail.sentAt === null ? null : Temporal.Instant.from(mail.sentAt),
    nativeId: mail.nativeId,
    fileId: file.id,
    mailSha256: file.sha256,
    simulated: toTake.simulated,
    match,
    reading,
  })
  if (id !== null && about !== null && failed !== null) {
    await checkFailed(taking, { id, dossierId: about, failed })
  }
  return id
}

/** The addresses that our message did not reach for good; null where this is no such notice. */
function failedRecipients({ trail }: MailRead): readonly string[] | null {
  const failed = trail.report?.outcomes.filter(({ action }) => action === 'failed') ?? []
  return failed.length === 0
    ? null
    : failed.flatMap(({ recipient }) => recipient?.toLowerCase() ?? [])
}

async function checkFailed(
  taking: Taking,
  of: { readonly id: string; readonly dossierId: string; readonly failed: readonly string[] },
): Promise<void> {
  const debtor = await findDossierDebtor(taking.tx, of.dossierId)
  const email = debtor?.email?.toLowerCase() ?? null
  if (debtor === null || email === null) return
  if (of.failed.length > 0 && !of.failed.includes(email)) return
  await openCheck(taking, {
    dossierId: of.dossierId,
    channel: 'e-mail',
    because: 'bounced',
    messageId: of.id,
  })
}
