import type { DnsAnswers } from '@quittance/chat-exports'
import {
  findDnsAnswers,
  inOrganisation,
  keepDnsAnswers,
  keepFile,
  type ExhibitFile,
  type OrganisationTransaction,
} from '@quittance/database'
import { canonicalJson } from '@quittance/evidence'
import { z } from 'zod'
import type { StoppedReading } from '#evidence/reading/thread/listen.ts'
import { recordAs } from '#journal/record.ts'
import type { KeyResolver } from '#ports/key-resolver.ts'
import type { House } from '#wiring/house.ts'

/** A message names one key or a few; a mailbox, those of the domains that wrote. */
const MOST_NAMES = 100
const AT_ONCE = 8
/** A longer record is no key. */
const LONGEST_RECORD = 20_000
/** Whatever the DNS does, a reading waits for it no longer. */
const LONGEST_WAIT_MS = 15_000
const WORKER = 'evidence'

const keptSchema = z.record(z.string(), z.object({ TXT: z.array(z.array(z.string())) }))

/** The keys that an exhibit is read with. */
export type MailKeys = { readonly kind: 'answers'; readonly answers: DnsAnswers }

/**
 * The answers of the DNS for the keys of an exhibit: those kept with it, else those of now, which
 * are then kept in the file store and told to the journal.
 *
 * Nothing is kept where nobody answered; the reading then says that a signature is unverified.
 *
 * @returns a stopped reading where even the names could not be read.
 */
export async function mailKeysOf(
  house: House,
  organisationId: string,
  exhibit: ExhibitFile,
): Promise<MailKeys | StoppedReading> {
  const kept = await inOrganisation(house.database.app, organisationId, (tx) =>
    findDnsAnswers(tx, exhibit.id),
  )
  if (kept !== null) return answered(await readKept(house, kept.sha256))
  const { sizeBytes } = exhibit
  const path = house.files.path(exhibit.sha256)
  const names = await house.readings.keyNames({ path, sizeBytes })
  if ('kind' in names) return names
  if (names.length === 0) return answered({})
  const answers = await ask(house.keyResolver, names.slice(0, MOST_NAMES))
  if (Object.keys(answers).length === 0) return answered({})
  await keep(house, organisationId, { exhibit, asked: names.length, answers })
  return answered(answers)
}

function answered(answers: DnsAnswers): MailKeys {
  return { kind: 'answers', answers }
}

/** The answers of the DNS that are kept with an exhibit; none are asked for here. */
export async function keptMailKeys(
  house: Pick<House, 'files'>,
  tx: OrganisationTransaction,
  exhibitId: string,
): Promise<DnsAnswers> {
  const kept = await findDnsAnswers(tx, exhibitId)
  return kept === null ? {} : await readKept(house, kept.sha256)
}

async function readKept(house: Pick<House, 'files'>, sha256: string): Promise<DnsAnswers> {
  const chunks: Buffer[] = []
  for await (const chunk of house.files.read(sha256)) chunks.push(Buffer.from(chunk))
  return keptSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
}

type Records = { readonly TXT: readonly (readonly string[])[] }

/** Asks for every name, a few at once; those without an answer in time are left out. */
async function ask(
  resolver: KeyResolver,
  names: readonly string[],
): Promise<Readonly<Record<string, Records>>> {
  const answers: Record<string, Records> = {}
  const waiting = [...names]
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const found = await resolver.textRecords(name)
      if (found !== 'unreachable') answers[name] = { TXT: found.filter(isShort) }
    }
  }
  const all = Promise.all(Array.from({ length: AT_ONCE }, work))
  const { promise, resolve } = Promise.withResolvers<null>()
  const timer = setTimeout(resolve, LONGEST_WAIT_MS, null)
  await Promise.race([all, promise])
  clearTimeout(timer)
  waiting.length = 0
  return { ...answers }
}

function isShort(record: readonly string[]): boolean {
  return record.join('').length <= LONGEST_RECORD && record.every((part) => part.isWellFormed())
}

type Found = {
  readonly exhibit: ExhibitFile
  readonly asked: number
  readonly answers: Readonly<Record<string, Records>>
}

/** The bytes are durable before the row that names them. */
async function keep(house: House, organisationId: string, found: Found): Promise<void> {
  const { exhibit, asked, answers } = found
  const bytes = new TextEncoder().encode(canonicalJson(answers))
  const written = await house.files.keep([bytes], bytes.length)
  if (written === 'too-large') return
  const now = house.clock.now()
  const fileId = house.chance.id()
  const answered = Object.values(answers).filter(({ TXT }) => TXT.length > 0).length
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    await keepFile(tx, {
      ...written,
      id: fileId,
      declaredName: 'dns.json',
      mediaType: 'application/json',
      receivedAt: now,
      receivedBy: WORKER,
    })
    if (!(await keepDnsAnswers(tx, { exhibitId: exhibit.id, fileId, askedAt: now }))) return
    await recordAs(
      { tx, now, house, organisationId, actor: { kind: 'worker', id: WORKER } },
      {
        verb: 'mail-keys-kept',
        subject: { kind: 'exhibit', id: exhibit.id },
        dossierId: exhibit.dossierId,
        facts: { number: exhibit.number, asked, answered },
        references: [exhibit.sha256, written.sha256],
      },
    )
  })
}
