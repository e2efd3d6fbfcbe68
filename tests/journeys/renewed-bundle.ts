import { createHash, randomBytes } from 'node:crypto'
import { openZip } from '@quittance/chat-exports'
import {
  bundleArchive,
  certificatePem,
  layOutBundle,
  NO_SEAL,
  renewBundle,
  type OpenArchive,
} from '@quittance/evidence'
import {
  localTimestamper,
  makeLocalAuthority,
  type Stamp,
  type Timestamper,
} from '@quittance/evidence/authority'
import { readVerifierPage } from '@quittance/verifier'

/** Opens an archive as the product does. */
const openArchive: OpenArchive = (bytes) => {
  const reading = openZip(bytes)
  return reading.kind === 'archive' ? reading.members : null
}

const hash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

async function authority(now: string, stampsUntil: string): Promise<Timestamper> {
  const world = { now: () => now, chance: (bytes: number) => randomBytes(bytes) }
  return localTimestamper(await makeLocalAuthority(world, { stampsUntil }), world)
}

async function stampedBy(stamp: Timestamper, document: Uint8Array): Promise<Stamp> {
  const outcome = await stamp(document)
  if (outcome.kind !== 'stamped') throw new Error(outcome.kind)
  return outcome.stamp
}

/** A bundle of 2019, whose certificate ended in 2021, and the same renewed on a day, until 2049. */
export async function renewedOn(
  day: string,
): Promise<{ readonly sealed: Uint8Array; readonly renewed: Uint8Array }> {
  const sealedAt = '2019-03-01T09:00:00Z'
  const unknown = { device: null, app: null, zone: null, token: null, mail: null }
  const original = { declaredName: 'note.txt', bytes: Buffer.from('Je paie 1 950 € le 10 avril.') }
  const by = { actor: 'essai', tool: 'quittance', sha256Before: null, sha256After: null }
  const draft = layOutBundle({
    id: 'renouvele',
    sealedAt,
    tool: 'quittance 0.1.0',
    originals: [{ ...original, receivedAt: sealedAt, receivedBy: 'Camille Verrières', ...unknown }],
    messages: '',
    commitments: null,
    custody: [{ at: sealedAt, action: 'seal', subject: 'dossier-renouvele', ...by }],
    page: readVerifierPage(),
    report: null,
    stamp: 'local',
    platformSeal: false,
    log: false,
    salting: { secret: randomBytes(32), openArchive },
    hash,
  })
  const first = await authority(sealedAt, '2021-03-01T09:00:00Z')
  const { reply, chain, root } = await stampedBy(first, draft.tagManifest)
  const pem = { authorityPem: chain.map(certificatePem).join(''), rootPem: certificatePem(root) }
  const sealed = bundleArchive(draft, { ...NO_SEAL, token: reply, ...pem })
  const second = await authority(`${day}T09:00:00Z`, '2049-01-01T09:00:00Z')
  const stamp = (document: Uint8Array): Promise<Stamp | null> => stampedBy(second, document)
  const outcome = await renewBundle(openArchive(sealed) ?? [], { stamp, sha512: false, hash })
  if (outcome.kind !== 'renewed') throw new Error(outcome.kind)
  return { sealed, renewed: outcome.bytes }
}
