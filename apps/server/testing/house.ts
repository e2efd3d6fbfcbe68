import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { FirstOrganisation } from '@quittance/contract'
import { inOrganisation, insertSendingRule, type MemberRole } from '@quittance/database'
import { found } from '#people/first-run.ts'
import { simulatedResolver } from '#ports/key-resolver.ts'
import type { Log } from '#ports/log.ts'
import type { Passwords } from '#ports/passwords.ts'
import { startServer, type RunningServer } from '#wiring/start.ts'
import { firstOrganisation, PASSWORD } from './facts.ts'
import { copiedStore } from './prepared-store.ts'
import { quickPasswords } from './quick-passwords.ts'
import { settableClock, type SettableClock } from './settable-clock.ts'
import { openVisitor, type Visitor } from './visitor.ts'

/** The DNS of the tests holds the key of the signed e-mail of the fixtures. */
const mailKeys = JSON.parse(
  readFileSync(
    new URL('../../../tests/fixtures/eml/delmas-signed.dns.json', import.meta.url),
    'utf8',
  ),
)

/** A server of a test: its own database and files, a clock that the test sets, one address. */
export type TestHouse = RunningServer & {
  readonly clock: SettableClock
  readonly folder: string
  /** Failures that the server logged: none is expected unless the test provokes it. */
  readonly failures: string[]
  readonly visitor: () => Visitor
  /** An organisation with its manager, signed in; the first one may also come by the first run. */
  readonly founded: (asked?: Partial<FirstOrganisation>) => Promise<Member>
  /** One more member of an organisation, signed in. */
  readonly joined: (organisationId: string, role: MemberRole) => Promise<Member>
}

/** A member in front of the server, signed in. */
export type Member = Visitor & {
  readonly organisationId: string
  readonly userId: string
  readonly email: string
}

/** What a test of the house runs beside it. */
export type HouseOptions = {
  readonly passwords: Passwords | undefined
  /** A server of mail that the test runs; absent, mail stays in the local outbox. */
  readonly mailUrl?: string
  /** A provider of SMS that the test runs. */
  readonly smsUrl?: string
  /** A provider of signatures that the test runs. */
  readonly signatureUrl?: string
  /** A provider of registered letters that the test runs. */
  readonly registeredMailUrl?: string
}

/**
 * Starts a server on a folder of its own, removed when it stops. Its passwords are kept at a small
 * cost, unless the test is about them: pass `undefined` for the way of the product.
 */
export async function openTestHouse(
  today = '2026-05-04',
  options: HouseOptions = { passwords: quickPasswords },
): Promise<TestHouse> {
  const folder = await copiedStore()
  const opened = await openHouseIn(folder, settableClock(today), options)
  return {
    ...opened,
    stop: async () => {
      await opened.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The same on a folder that stays, such as one that a killed server left behind. */
export async function openHouseIn(
  folder: string,
  clock: SettableClock,
  { passwords, mailUrl, registeredMailUrl, smsUrl, signatureUrl }: HouseOptions = {
    passwords: undefined,
  },
): Promise<TestHouse> {
  const failures: string[] = []
  const server = await startServer({
    dataFolder: folder,
    siteFolder: null,
    port: 0,
    clock,
    log: logIn(failures),
    keyResolver: simulatedResolver(mailKeys),
    passwords,
    mailUrl,
    registeredMailUrl,
    smsUrl,
    signatureUrl,
  })
  return testHouseOf(server, { clock, folder, failures })
}

/** What a test does with a server that runs. */
export function testHouseOf(
  server: RunningServer,
  of: Pick<TestHouse, 'clock' | 'folder' | 'failures'>,
): TestHouse {
  return {
    ...server,
    ...of,
    visitor: () => openVisitor(server.address),
    founded: async (asked = {}) => {
      const organisation = firstOrganisation(asked)
      const { organisationId, userId } = await found(server.house, {
        ...organisation,
        isDemo: false,
      })
      await leavesAtOnce(server, { organisationId, userId })
      const { email } = organisation.manager
      return { ...(await signedIn(server, email)), organisationId, userId, email }
    },
    joined: (organisationId, role) => joinAs(server, organisationId, role),
  }
}

/** What is approved leaves at once, unless the test is about taking it back. */
async function leavesAtOnce(
  { house }: Pick<RunningServer, 'house'>,
  { organisationId, userId }: Pick<Member, 'organisationId' | 'userId'>,
): Promise<void> {
  await inOrganisation(house.database.app, organisationId, (tx) =>
    insertSendingRule(tx, {
      id: house.chance.id(),
      mode: 'to-confirm',
      stepModes: {},
      mailMinutes: 0,
      letterMinutes: 0,
      bankWorkingDays: null,
      reason: 'Les essais n’attendent pas.',
      setAt: house.clock.now(),
      setBy: userId,
    }),
  )
}

function logIn(failures: string[]): Log {
  return {
    info: () => undefined,
    failure: (what, cause) => {
      failures.push(`${what}: ${cause instanceof Error ? (cause.stack ?? cause.message) : ''}`)
    },
  }
}

async function joinAs(
  { house, address }: RunningServer,
  organisationId: string,
  role: MemberRole,
): Promise<Member> {
  const email = `${role}.${crypto.randomUUID()}@cabinet.example`
  const account = await house.signIn.createAccount({ name: role, email, password: PASSWORD })
  if (account === 'email-taken') throw new Error('a fresh address is free')
  const { userId } = account
  await inOrganisation(house.database.app, organisationId, (tx) =>
    tx
      .insertInto('membership')
      .values({
        organisation_id: organisationId,
        user_id: userId,
        role,
        display_name: role,
        created_at: house.clock.now(),
      })
      .execute(),
  )
  return { ...(await signedIn({ house, address }, email)), organisationId, userId, email }
}

/** Signs in as a person would; attempts of earlier tests do not count against this one. */
export async function signedIn(
  { house, address }: Pick<RunningServer, 'house' | 'address'>,
  email: string,
  password = PASSWORD,
): Promise<Visitor> {
  await house.database.jobs.query('delete from sign_in.rate_limit')
  const visitor = openVisitor(address)
  const answer = await visitor.post('/api/auth/sign-in/email', { email, password })
  if (answer.status !== 200) throw new Error(`sign-in refused: ${answer.bytes.toString()}`)
  return visitor
}
