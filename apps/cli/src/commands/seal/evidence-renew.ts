import { createHash } from 'node:crypto'
import { signedForms } from '@quittance/chat-exports'
import { renewBundle, verifyBundle, type ArchiveMember, type StampLink } from '@quittance/evidence'
import { checkEd25519, checkSignature, type Stamp } from '@quittance/evidence/authority'
import { refusedInput, type Arguments } from '#command.ts'
import { bundleBytes } from '#commands/seal/evidence-verify.ts'
import { openArchive } from '#commands/seal/open-archive.ts'
import { now, stamped, timestamperOf, written } from '#commands/seal/stamping.ts'
import type { Output } from '#io/output.ts'
import { nodeSha256 } from '#node-sha256.ts'

/**
 * `quittance evidence renew DOSSIER.zip -o NOUVEAU.zip --tsa URL|local [--sha512]`: the same bundle,
 * byte by byte, with a later token below `sceau/renouvellements/`.
 *
 * What does not verify is not renewed: a token over a changed bundle would look like one that was good.
 */
export async function renewEvidence(args: Arguments, output: Output): Promise<number> {
  const file = args.operands[0] ?? ''
  const out = optionOf(args, '-o', 'le nom du fichier à écrire')
  const tsa = optionOf(args, '--tsa', '« local » ou l’adresse d’une autorité')
  const { id, members, last } = await renewable(file)
  const timestamper = await timestamperOf(tsa)
  const stamp = (document: Uint8Array, digest: 'sha256' | 'sha512'): Promise<Stamp | null> =>
    stamped(document, timestamper, digest)
  const sha512 = args.options.has('--sha512')
  const renewed = await renewBundle(members, { stamp, sha512, hash: nodeSha256 })
  if (renewed.kind === 'too-many') throw refusedInput('too-many-renewals', '', FULL_YEAR)
  if (renewed.kind !== 'renewed') throw refusedInput('timestamp-not-valid', '--tsa', UNSTEADY)
  if (renewed.stamp.at.slice(0, 19) < last.at.slice(0, 19)) {
    throw refusedInput('timestamp-not-valid', '--tsa', EARLIER)
  }
  await written(out, renewed.bytes, '-o')
  const { at, authority, until } = renewed.stamp
  await output.document({
    id,
    renewal: renewed.folder,
    at,
    authority,
    until,
    sha256: createHash('sha256').update(renewed.bytes).digest('hex'),
    // Nothing here looks at the trusted list of the Union: no token is ever said to be qualified.
    timestamp: { qualified: false },
  })
  return 0
}

const CONTAINER =
  'est un conteneur ASiC-E : renouvelez le dossier scellé lui-même (ZIP), puis refaites le conteneur.'
const UNSTEADY =
  'L’autorité change de certificat d’un jeton à l’autre : réessayez. Rien n’a été écrit.'
const EARLIER = 'Le jeton reçu est plus ancien que celui qu’il renouvellerait. Rien n’a été écrit.'
const FULL_YEAR = 'Ce dossier a déjà vingt-six renouvellements de cette année. Rien n’a été écrit.'

function optionOf(args: Arguments, name: string, what: string): string {
  const given = args.options.get(name)?.[0]
  if (given !== undefined) return given
  throw refusedInput('missing-option', name, `Il manque « ${name} » et ${what}.`)
}

type Renewable = {
  readonly id: string
  readonly members: readonly ArchiveMember[]
  readonly last: StampLink
}

/** A bundle that verifies, whose last token can still be renewed in time. */
async function renewable(file: string): Promise<Renewable> {
  const bytes = await bundleBytes(file)
  const at = now()
  const found = await verifyBundle(bytes, {
    check: checkSignature,
    checkEd25519,
    signedForms,
    trusted: null,
    openArchive,
    hash: nodeSha256,
    now: at,
  })
  const members = openArchive(bytes)
  if (found.kind === 'bundle' && found.form !== 'archive') {
    throw refusedInput('not-a-bundle', '', `« ${file} » ${CONTAINER}`)
  }
  if (found.kind !== 'bundle' || members === null) {
    throw refusedInput('not-a-bundle', '', `« ${file} » n’est pas un dossier scellé.`)
  }
  if (!found.verified) {
    const how = 'Ce dossier ne se vérifie pas : « quittance evidence verify » dit pourquoi.'
    throw refusedInput('altered', '', `${how} Rien n’a été écrit.`)
  }
  const last = found.links.at(-1)
  if (last === undefined) {
    const why = 'Ce dossier n’a pas d’horodatage : il n’y a rien à renouveler.'
    throw refusedInput('no-timestamp', '', why)
  }
  if (last.until.slice(0, 19) < at.slice(0, 19)) {
    const ended = `Le certificat du dernier jeton a pris fin le ${last.until.slice(0, 10)}`
    throw refusedInput('renewal-too-late', '', `${ended} : il est trop tard pour le renouveler.`)
  }
  return { id: found.id, members, last }
}
