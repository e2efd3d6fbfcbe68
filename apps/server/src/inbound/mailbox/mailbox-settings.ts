import type { MailboxInput, MailboxView } from '@quittance/contract'
import { findMailbox, getOrganisation, removeMailbox, setMailbox } from '@quittance/database'
import { said } from '@quittance/kernel'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

const THIS_MACHINE = new Set(['127.0.0.1', '::1', 'localhost'])

/** The mailbox of the organisation as its settings show it; its password is never shown. */
export async function readMailbox(work: Work): Promise<MailboxView> {
  const mailbox = await findMailbox(work.tx)
  const { isDemo } = await getOrganisation(work.tx)
  const secret = await work.house.mailboxSecrets.read(work.caller.organisationId)
  return {
    own:
      mailbox === null
        ? null
        : {
            host: mailbox.host,
            port: mailbox.port,
            security: mailbox.security,
            userName: mailbox.userName,
            folder: mailbox.folder,
            marksSeen: mailbox.marksSeen,
          },
    hasPassword: secret !== null,
    simulated: isDemo || work.house.mailboxes.simulated,
    checkedAt: mailbox?.checkedAt?.toString() ?? null,
    failure: mailbox?.failure ?? null,
  }
}

/**
 * Sets the mailbox that replies are fetched from. Nothing crosses a network in clear.
 *
 * @throws Refused `invalid-input` for a connection without encryption to another machine.
 */
export async function chooseMailbox(work: Work, input: MailboxInput): Promise<MailboxView> {
  if (input.security === 'none' && !THIS_MACHINE.has(input.host)) {
    throw new Refused(
      'invalid-input',
      said(
        'Une connexion sans chiffrement ne va pas à une autre machine : choisissez TLS.',
        'A connection without encryption does not go to another machine: choose TLS.',
      ),
      { path: 'security' },
    )
  }
  await setMailbox(work.tx, { ...input, setAt: work.now, by: work.caller.userId })
  const { host, port, security, userName, folder, marksSeen } = input
  await record(work, {
    verb: 'mailbox-set',
    subject: { kind: 'organisation', id: work.caller.organisationId },
    facts: { host, port, security, userName, folder, marksSeen },
  })
  return await readMailbox(work)
}

/** Fetches no more, and forgets the password. @throws Refused `already-done` where none is set. */
export async function dropMailbox(work: Work): Promise<MailboxView> {
  if (!(await removeMailbox(work.tx))) throw noMailbox()
  await record(work, {
    verb: 'mailbox-removed',
    subject: { kind: 'organisation', id: work.caller.organisationId },
    facts: {},
  })
  await work.house.mailboxSecrets.forget(work.caller.organisationId)
  return await readMailbox(work)
}

/** Asks for a visit now. @throws Refused `already-done` where no mailbox is set. */
export async function askVisit(work: Work): Promise<{ asked: true }> {
  if ((await findMailbox(work.tx)) === null) throw noMailbox()
  const { organisationId } = work.caller
  await work.house.jobs.send(work.tx, 'mailbox-is-visited', { organisationId, id: organisationId })
  return { asked: true }
}

function noMailbox(): Refused {
  return new Refused('already-done', said('Aucune boîte n’est réglée.', 'No mailbox is set.'))
}
