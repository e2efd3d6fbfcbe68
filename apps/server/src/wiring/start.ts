import { createServer, type RequestListener, type Server } from 'node:http'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  configFromUrl,
  migrate,
  openDatabase,
  startEmbedded,
  type Database,
  type DatabaseConfig,
} from '@quittance/database'
import { ReadingThread } from '#evidence/reading/thread/reading-thread.ts'
import { requestListener } from '#http/listener.ts'
import { openStaticSite } from '#http/static-site.ts'
import { systemChance, type Chance } from '#ports/chance.ts'
import type { Clock } from '#ports/clock.ts'
import { openFileStore } from '#ports/file-store.ts'
import { houseSecret } from '#ports/house-secret.ts'
import { openJobs } from '#ports/jobs.ts'
import { openJournalKey } from '#ports/journal-key.ts'
import { systemResolver, type KeyResolver } from '#ports/key-resolver.ts'
import type { Log } from '#ports/log.ts'
import { mailServer, outbox } from '#ports/mail.ts'
import { ar24 } from '#ports/registered-mail/ar24.ts'
import { yousign } from '#ports/signatures/yousign.ts'
import { ovhSms } from '#ports/sms/ovh.ts'
import { organisationSecrets } from '#ports/secrets/organisation-secrets.ts'
import { imapMailboxes } from '#ports/mailboxes/mailboxes.ts'
import type { Passwords } from '#ports/passwords.ts'
import { openTimeStamps } from '#ports/time-stamps.ts'
import { heldRequests } from '#wiring/held-requests.ts'
import type { House } from '#wiring/house.ts'
import { ownAddresses } from '#wiring/own-addresses.ts'
import { openSignIn } from '#wiring/sign-in.ts'
import { startWorkers, type Workers } from '#wiring/workers.ts'

export type ServerOptions = {
  /** Folder of the embedded database, of the files and of the server's own secret. */
  readonly dataFolder: string
  /** A server's address; absent, the embedded database is started. */
  readonly databaseUrl?: string | undefined
  /** Folder of the built web app; null serves the API only. */
  readonly siteFolder: string | null
  readonly port: number
  readonly clock: Clock
  readonly log: Log
  /** A mail server's address; absent, e-mail stays in the local outbox. */
  readonly mailUrl?: string | undefined
  /** The address of a provider of electronic registered letters; absent, that of its environment. */
  readonly registeredMailUrl?: string | undefined
  /** The address of a provider of SMS; absent, its own. */
  readonly smsUrl?: string | undefined
  /** The address of a provider of signatures; absent, that of its environment. */
  readonly signatureUrl?: string | undefined
  /** The DNS that gives the keys of e-mail; absent, that of this machine. */
  readonly keyResolver?: KeyResolver | undefined
  /** The file of the key that signs the journal; absent, it is drawn and kept in the folder. */
  readonly journalKeyFile?: string | undefined
  /** The address of a time-stamp authority (RFC 3161); absent, the house has a local one. */
  readonly timestampUrl?: string | undefined
  /** The address people use, when it is not that of this machine's loopback. */
  readonly publicAddress?: string | undefined
  /** How passwords are kept, in a test; absent, in the way of the sign-in library. */
  readonly passwords?: Passwords | undefined
}

export type RunningServer = {
  readonly address: string
  readonly house: House
  readonly stop: () => Promise<void>
}

/**
 * How long a connection that nothing asks on stays open. Longer than the minute for which a proxy
 * before the house keeps its own: who closes last never sees a request reset as it is sent.
 */
const IDLE_CONNECTION_MS = 75_000

/** Starts everything: database, migrations, HTTP, workers. Stops them in the other order. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  await mkdir(options.dataFolder, { recursive: true })
  const ground = await openGround(options)
  try {
    return await openOn(ground, options)
  } catch (cause) {
    await ground.stop()
    throw cause
  }
}

async function openOn(ground: Ground, options: ServerOptions): Promise<RunningServer> {
  const held = heldRequests()
  const http = createServer({ keepAliveTimeout: IDLE_CONNECTION_MS }, held.listener)
  http.listen(options.port, '127.0.0.1')
  await once(http, 'listening')
  const house = await openHouse(options, ground.database, portOf(http))
  held.answerBy(await listenerOf(house, options.siteFolder))
  const workers = await startWorkers(house)
  return { address: house.address, house, stop: () => stopAll({ http, workers, house, ground }) }
}

type Ground = { readonly database: Database; readonly stop: () => Promise<void> }

/** The database, started where it is ours, migrated, and opened under its two roles. */
export async function openGround(
  options: Pick<ServerOptions, 'dataFolder' | 'databaseUrl'>,
): Promise<Ground> {
  if (options.databaseUrl !== undefined) {
    const database = await migratedAndOpen(configFromUrl(options.databaseUrl))
    return { database, stop: () => database.close() }
  }
  const server = await startEmbedded({ dataDirectory: join(options.dataFolder, 'postgres') })
  const database = await migratedAndOpen(server.ownerConfig)
  return {
    database,
    stop: async () => {
      await database.close()
      await server.stop()
    },
  }
}

async function migratedAndOpen(config: DatabaseConfig): Promise<Database> {
  await migrate(config)
  return openDatabase(config)
}

async function openHouse(options: ServerOptions, database: Database, port: number): Promise<House> {
  const { publicAddress } = options
  const address = publicAddress ?? `http://127.0.0.1:${port}`
  const own = ownAddresses({ port, publicAddress })
  const chance = systemChance(options.clock)
  const secret = await ownSecret(options.dataFolder, chance)
  return {
    database,
    chance,
    address,
    ownAddresses: own,
    secret: houseSecret(secret),
    journalKey: await openJournalKey(options.dataFolder, options.journalKeyFile),
    timeStamps: await openTimeStamps(options.dataFolder, {
      clock: options.clock,
      url: options.timestampUrl,
      // Published to others, the server knocks at no door of its own network for one of them.
      reach: { privateNetwork: publicAddress === undefined },
    }),
    clock: options.clock,
    log: options.log,
    files: await openFileStore(join(options.dataFolder, 'files')),
    jobs: await openJobs(database.jobs, options.log),
    mail: options.mailUrl === undefined ? outbox : mailServer(options.mailUrl),
    mailboxes: imapMailboxes({ privateNetwork: publicAddress === undefined }),
    mailboxSecrets: organisationSecrets(join(options.dataFolder, 'mailboxes')),
    registeredMail: (account) =>
      ar24({ ...account, clock: options.clock, address: options.registeredMailUrl }),
    registeredMailSecrets: organisationSecrets(join(options.dataFolder, 'registered-mail')),
    sms: (account) => ovhSms({ ...account, clock: options.clock, address: options.smsUrl }),
    smsSecrets: organisationSecrets(join(options.dataFolder, 'sms')),
    signatures: (account) => yousign({ ...account, address: options.signatureUrl }),
    signatureSecrets: organisationSecrets(join(options.dataFolder, 'signatures')),
    keyResolver: options.keyResolver ?? systemResolver(),
    readings: new ReadingThread(),
    searches: new ReadingThread(),
    signIn: openSignIn({
      database,
      secret,
      address,
      origins: own.origins,
      log: options.log,
      passwords: options.passwords,
    }),
  }
}

/** The secret that signs sessions: drawn at the first start, readable by the server alone. */
async function ownSecret(folder: string, chance: Chance): Promise<string> {
  const given = process.env['QUITTANCE_SECRET']
  if (given !== undefined && given.length >= 32) return given
  const file = join(folder, 'session-secret')
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch {
    const drawn = chance.secret(48)
    await writeFile(file, `${drawn}\n`, { mode: 0o600, flag: 'wx' })
    return drawn
  }
}

async function listenerOf(house: House, siteFolder: string | null): Promise<RequestListener> {
  const noSite = {
    faces: { serif: null, sans: null },
    answer: (_: unknown, response: { writeHead: (s: number) => { end: () => void } }) =>
      response.writeHead(404).end(),
  }
  return await requestListener(
    house,
    siteFolder === null ? noSite : await openStaticSite(siteFolder),
  )
}

function portOf(http: Server): number {
  const bound = http.address()
  return typeof bound === 'object' && bound !== null ? bound.port : 0
}

type Running = {
  readonly http: Server
  readonly workers: Workers
  readonly house: House
  readonly ground: Ground
}

async function stopAll({ http, workers, house, ground }: Running): Promise<void> {
  http.close()
  http.closeAllConnections()
  await workers.stop()
  await Promise.all([house.readings.close(), house.searches.close()])
  await ground.stop()
}
