import {
  findMailbox,
  getOrganisation,
  inOrganisation,
  keepFile,
  listOrganisationIds,
  mailsKept,
  moveMailbox,
  noteMailboxVisit,
  type MailboxRecord,
} from '@quittance/database'
import type { MailRead } from '#evidence/reading/thread/thread-messages.ts'
import { takeMail } from '#inbound/entry/take-mail.ts'
import { demoReplies } from '#inbound/mailbox/demo-replies.ts'
import type { FetchedMail, MailboxPort } from '#ports/mailboxes/mailboxes.ts'
import { simulatedMailbox } from '#ports/mailboxes/mailboxes.ts'
import type { House } from '#wiring/house.ts'

const LARGEST_MAIL = 64 * 1024 * 1024

/** Visits the mailbox of every organisation that has one. */
export async function visitMailboxesEverywhere(house: House): Promise<void> {
  for (const organisationId of await listOrganisationIds(house.database.door)) {
    await visitMailbox(house, organisationId)
  }
}

/**
 * Takes in what came in the mailbox of an organisation since the last visit, one message at a time.
 *
 * A message and how far the mailbox was taken commit together: a crash in between takes it again,
 * and the same bytes are kept once. A visit that fails is said in the settings, and tried again at the
 * next one.
 */
export async function visitMailbox(house: House, organisationId: string): Promise<void> {
  const { mailbox, isDemo } = await inOrganisation(
    house.database.app,
    organisationId,
    async (tx) => ({ mailbox: await findMailbox(tx), isDemo: (await getOrganisation(tx)).isDemo }),
  )
  if (mailbox === null) return
  const port = isDemo ? simulatedMailbox(demoReplies()) : house.mailboxes
  const failure = await visited(house, { organisationId, mailbox, port })
  await inOrganisation(house.database.app, organisationId, (tx) =>
    noteMailboxVisit(tx, { at: house.clock.now(), failure }),
  )
}

type Visiting = {
  readonly organisationId: string
  readonly mailbox: MailboxRecord
  readonly port: MailboxPort
}

/** @returns why the visit failed; null where it did not. */
async function visited(
  house: House,
  { organisationId, mailbox, port }: Visiting,
): Promise<string | null> {
  const password = port.simulated ? '' : await house.mailboxSecrets.read(organisationId)
  if (password === null) return 'no-password'
  try {
    await port.visit({ ...mailbox, password }, mailbox, (mail) =>
      takeFetched(house, { organisationId, simulated: port.simulated }, mail),
    )
    return null
  } catch (cause) {
    return answerOf(cause)
  }
}

/** What the server said, where it said something; never the password. */
function answerOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const said =
    'responseText' in cause && typeof cause.responseText === 'string' ? cause.responseText : ''
  return (said === '' ? cause.message : said).slice(0, 300)
}

async function takeFetched(
  house: House,
  of: { readonly organisationId: string; readonly simulated: boolean },
  { uidValidity, uid, bytes }: FetchedMail,
): Promise<void> {
  const { organisationId } = of
  const kept = bytes === null ? 'too-large' : await house.files.keep([bytes], LARGEST_MAIL)
  if (kept === 'too-large') {
    house.log.failure('mail-not-taken', new Error(`message ${uid} is gone, or too large`))
  }
  const mail =
    kept === 'too-large'
      ? null
      : await house.searches.mail({
          path: house.files.path(kept.sha256),
          sizeBytes: kept.sizeBytes,
          fileName: `${uid}.eml`,
        })
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    const now = house.clock.now()
    if (kept !== 'too-large' && !(await mailsKept(tx, [kept.sha256])).has(kept.sha256)) {
      const file = {
        ...kept,
        id: house.chance.id(),
        declaredName: `${uidValidity}-${uid}.eml`,
        mediaType: 'message/rfc822',
        receivedAt: now,
        receivedBy: 'mailbox',
      }
      await keepFile(tx, file)
      const actor = { kind: 'worker', id: 'mailbox' } as const
      await takeMail(
        { tx, now, house, organisationId, actor },
        {
          file,
          mail: mail ?? UNREAD,
          way: 'mailbox',
          dossierId: null,
          simulated: of.simulated,
        },
      )
    }
    await moveMailbox(tx, { uidValidity, lastUid: uid })
  })
}

/** A message that cannot be read is kept all the same: a person opens it. */
const UNREAD: MailRead = {
  fromAddress: null,
  fromName: null,
  subject: '',
  text: '',
  quoted: [],
  sentAt: null,
  nativeId: null,
  trail: { answers: [], automatic: false, report: null },
}
