import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { invariant } from '@quittance/kernel'
import type { SignBytes } from '#signing/algorithms.ts'
import { reproducibleSigner } from '#authority/reproducible-signer.ts'
import { makeCertificate, type CertificateUse } from '#signing/make-certificate.ts'
import type { Signer } from '#signing/make-signed-data.ts'
import { makeTimestamp } from '#timestamp/make-timestamp.ts'
import { readRequest } from '#timestamp/request.ts'

/** What a local authority takes from the world. */
export type AuthorityWorld = {
  /** `2026-11-22T05:20:00Z`. */
  readonly now: () => string
  readonly chance: (bytes: number) => Uint8Array
}

/** What is kept of a local authority between two runs; the keys are secrets, PKCS #8 DER. */
export type KeptAuthority = {
  readonly root: Uint8Array
  readonly stamping: { readonly certificate: Uint8Array; readonly privateKey: Uint8Array }
  readonly sealing: { readonly certificate: Uint8Array; readonly privateKey: Uint8Array }
}

/** Every text about it says « non qualifiée »: its name too, that `openssl ts -text` prints. */
const ROOT_NAME = 'Autorite locale NON QUALIFIEE'
const NAMES: Readonly<Record<CertificateUse, string>> = {
  root: ROOT_NAME,
  'time-stamps': 'Horodatage local NON QUALIFIE',
  seals: 'Cachet local NON QUALIFIE',
}

/** Certificates of a local authority live that many years; tokens say what time it was. */
const YEARS = 15

/**
 * Makes a local authority (autorité locale, non qualifiée): a root and two certificates of its own.
 *
 * It proves that bytes did not change since, to whoever trusts this machine and its clock.
 *
 * @param stampsUntil - The end of the certificate of its time-stamps, where it is to be sooner.
 */
export async function makeLocalAuthority(
  world: AuthorityWorld,
  { stampsUntil }: { readonly stampsUntil?: string } = {},
): Promise<KeptAuthority> {
  const rootKey = newKey()
  const now = world.now()
  const end = `${Number(now.slice(0, 4)) + YEARS}${now.slice(4)}`.replace('-02-29', '-02-28')
  const issue = (use: CertificateUse, publicKey: Uint8Array): Promise<Uint8Array> =>
    makeCertificate({
      use,
      serial: world.chance(16),
      organisation: 'Quittance',
      name: NAMES[use],
      issuerName: ROOT_NAME,
      notBefore: dayBefore(now),
      notAfter: use === 'time-stamps' ? (stampsUntil ?? end) : end,
      publicKey,
      issuerKey: rootKey.publicKey,
      sign: signerOf(rootKey.privateKey),
    })
  const [stamping, sealing] = [newKey(), newKey()]
  return {
    root: await issue('root', rootKey.publicKey),
    stamping: {
      certificate: await issue('time-stamps', stamping.publicKey),
      privateKey: stamping.privateKey,
    },
    sealing: {
      certificate: await issue('seals', sealing.publicKey),
      privateKey: sealing.privateKey,
    },
  }
}

/** Clocks differ: certificates are valid from the day before. */
function dayBefore(instant: string): string {
  const before = new Date(Date.parse(instant) - 86_400_000)
  return `${before.toISOString().slice(0, 19)}Z`
}

function newKey(): { readonly privateKey: Uint8Array; readonly publicKey: Uint8Array } {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }),
    publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }),
  }
}

function signerOf(privateKey: Uint8Array): SignBytes {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' })
  return async (message) => sign('sha256', message, { key, dsaEncoding: 'der' })
}

/**
 * The signer of seals of a local authority; its root goes along, for the convenience of readers.
 *
 * The same bytes have the same seal: what holds a seal is reproducible.
 */
export function sealerOf({ root, sealing }: KeptAuthority): Signer {
  return {
    certificate: sealing.certificate,
    issuers: [root],
    sign: reproducibleSigner(sealing.privateKey),
  }
}

/** Answers requests of time-stamps (RFC 3161) as a local authority. */
export function localStamper(kept: KeptAuthority, world: AuthorityWorld) {
  const signer: Signer = {
    certificate: kept.stamping.certificate,
    issuers: [],
    sign: signerOf(kept.stamping.privateKey),
  }
  return (requestBytes: Uint8Array): Promise<Uint8Array> => {
    const request = readRequest(requestBytes)
    invariant(request !== null, 'the request is one of ours')
    return makeTimestamp({ request, at: world.now(), serial: world.chance(16), signer })
  }
}
