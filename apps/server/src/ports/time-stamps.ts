import { randomBytes, X509Certificate } from 'node:crypto'
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import {
  localTimestamper,
  makeLocalAuthority,
  remoteTimestamper,
  sealerOf,
  type AuthorityWorld,
  type KeptAuthority,
  type Reach,
  type Timestamper,
} from '@quittance/evidence/authority'
import { z } from 'zod'
import type { Clock } from '#ports/clock.ts'
import { keepSecretFile } from '#ports/secret-file.ts'

/** Where the house has its time-stamps from, and the seal it signs with. */
export type TimeStamps = {
  readonly stamp: Timestamper
  /** The address of the authority of the installation; null where it is the house itself. */
  readonly url: string | null
  /** An authority that an organisation set: its tokens lead up to the roots given, where there are. */
  readonly from: (authority: OwnAuthority) => Timestamper
  /** True for the authority of the house: its tokens prove nothing to others. */
  readonly local: boolean
  /** When the certificate of the authority of the house ends; null where another one stamps. */
  readonly until: string | null
  /** The seal of the house over a bundle (cachet), never qualified. */
  readonly sealer: ReturnType<typeof sealerOf>
}

/** An authority by its address, and the roots to trust it by, DER. */
export type OwnAuthority = { readonly url: string; readonly roots: readonly Uint8Array[] }

const FILE = 'local-authority.json'

/** What the time-stamps of a house are opened with. */
type TimeStampsSetting = {
  readonly clock: Clock
  readonly url: string | undefined
  /** Where an address that an organisation set may lead. */
  readonly reach: Reach
}

/**
 * The authority whose address is given, else the local one of the house: its keys are drawn at the
 * first start and kept in the folder, readable by the server alone. Others are drawn at a start within
 * the last year of its certificates; the old ones stay beside.
 */
export async function openTimeStamps(
  folder: string,
  { clock, url, reach }: TimeStampsSetting,
): Promise<TimeStamps> {
  const world: AuthorityWorld = {
    now: () => clock.now().round({ smallestUnit: 'second', roundingMode: 'trunc' }).toString(),
    chance: (bytes) => randomBytes(bytes),
  }
  const kept = await keptAuthority(folder, world)
  return {
    stamp: url === undefined ? localTimestamper(kept, world) : remoteTimestamper(url, world),
    url: url ?? null,
    from: (authority) =>
      remoteTimestamper(authority.url, world, { trusted: authority.roots, reach }),
    local: url === undefined,
    until: url === undefined ? endOf(kept) : null,
    sealer: sealerOf(kept),
  }
}

async function keptAuthority(folder: string, world: AuthorityWorld): Promise<KeptAuthority> {
  const known = await readKept(folder)
  if (known !== null) {
    const until = endOf(known)
    if (!endsSoon(until, world.now())) return known
    await rename(join(folder, FILE), join(folder, `local-authority-${until.slice(0, 10)}.json`))
  }
  const text = JSON.stringify(textOf(await makeLocalAuthority(world)))
  await keepSecretFile(join(folder, FILE), text)
  return (await readKept(folder)) ?? faultOf()
}

/** A year before its end, the authority of the house is replaced: what it stamped can be renewed. */
function endsSoon(until: string, now: string): boolean {
  return until <= `${Number(now.slice(0, 4)) + 1}${now.slice(4)}`
}

function endOf({ stamping }: KeptAuthority): string {
  return new X509Certificate(Buffer.from(stamping.certificate)).validToDate.toISOString()
}

function faultOf(): never {
  throw new Error(`the file ${FILE} was written and cannot be read`)
}

const bytesSchema = z.base64().transform((text): Uint8Array => Buffer.from(text, 'base64'))
const pairSchema = z.object({ certificate: bytesSchema, privateKey: bytesSchema })
const keptSchema = z.object({ root: bytesSchema, stamping: pairSchema, sealing: pairSchema })

async function readKept(folder: string): Promise<KeptAuthority | null> {
  try {
    return keptSchema.parse(JSON.parse(await readFile(join(folder, FILE), 'utf8')))
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw cause
  }
}

function textOf({ root, stamping, sealing }: KeptAuthority) {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  const pair = (of: KeptAuthority['stamping']) => ({
    certificate: base64(of.certificate),
    privateKey: base64(of.privateKey),
  })
  return { root: base64(root), stamping: pair(stamping), sealing: pair(sealing) }
}
