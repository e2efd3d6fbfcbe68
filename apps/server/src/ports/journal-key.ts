import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keepSecretFile } from '#ports/secret-file.ts'

/** The key that the house signs the heads of its logs with; what it signs can be checked for ever. */
export type JournalKey = {
  /** Ed25519, 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array
  readonly sign: (message: Uint8Array) => Uint8Array
}

const FILE = 'journal-key.pem'

/** What SubjectPublicKeyInfo writes before the 32 bytes of an Ed25519 key (RFC 8410, section 4). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/**
 * The key of the house: the file that the setting names, else that of the folder, drawn at the first
 * start and readable by the server alone. It is in no database, and in no log.
 */
export async function openJournalKey(folder: string, given?: string): Promise<JournalKey> {
  if (given !== undefined) return keyOf(await readFile(given, 'utf8'))
  const known = await readKept(folder)
  if (known !== null) return keyOf(known)
  const { privateKey } = generateKeyPairSync('ed25519')
  await keepSecretFile(join(folder, FILE), privateKey.export({ format: 'pem', type: 'pkcs8' }))
  return keyOf((await readKept(folder)) ?? '')
}

/** The public key of the house, where it is known: for checks, which draw no key. */
export async function knownJournalKey(folder: string, given?: string): Promise<Uint8Array | null> {
  const pem = given === undefined ? await readKept(folder) : await readFile(given, 'utf8')
  return pem === null ? null : keyOf(pem).publicKey
}

async function readKept(folder: string): Promise<string | null> {
  try {
    return await readFile(join(folder, FILE), 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw cause
  }
}

function keyOf(pem: string): JournalKey {
  const privateKey = createPrivateKey(pem)
  if (privateKey.asymmetricKeyType !== 'ed25519') {
    throw new Error(
      'The key of the journal is not an Ed25519 key: openssl genpkey -algorithm ed25519',
    )
  }
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return {
    publicKey: spki.subarray(SPKI_PREFIX.length),
    sign: (message) => sign(null, message, privateKey),
  }
}

/** A public key as the commands of openssl read it. */
export function publicKeyPem(publicKey: Uint8Array): string {
  const key = Buffer.concat([SPKI_PREFIX, publicKey])
  const object = createPublicKey({ key, format: 'der', type: 'spki' })
  return object.export({ format: 'pem', type: 'spki' })
}
