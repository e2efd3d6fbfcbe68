import { utf8ToBytes } from '@noble/hashes/utils.js'
import { invariant } from '@quittance/kernel'
import { sha256Hex, type Sha256 } from '#canonical/sha256.ts'
import { manifestText } from '#bundle/manifest.ts'
import {
  openBundle,
  wholeOf,
  type ArchiveMember,
  type OpenedBundle,
} from '#bundle/verify/open-bundle.ts'
import { storedZip, type ArchiveFile } from '#bundle/zip-writer.ts'
import { sameBytes } from '#der/der-values.ts'
import { certificatePem } from '#der/pem.ts'
import {
  coveredAgain,
  coveredPaths,
  nextFolder,
  RENEWAL_FILES,
  renewalFolders,
} from '#renewal/renewal-paths.ts'

/** A token received over bytes, with its certificates. */
export type RenewalToken = {
  readonly reply: Uint8Array
  readonly at: string
  readonly chain: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** What a renewal is made with; only hashes leave. */
export type RenewalSetting<Token> = {
  /** The token over a document; null when the authority gave none that holds. */
  readonly stamp: (document: Uint8Array, digest: 'sha256' | 'sha512') => Promise<Token | null>
  /** Whether to list SHA-512 of every file too. */
  readonly sha512: boolean
  readonly hash?: Sha256
}

/** What became of a renewal. */
export type RenewalOutcome<Token> =
  | {
      readonly kind: 'renewed'
      readonly folder: string
      readonly bytes: Uint8Array
      readonly stamp: Token
    }
  | { readonly kind: 'no-token' }
  /** The year has no place for another. */
  | { readonly kind: 'too-many' }
  /** The authority changes its certificate from one token to the next. */
  | { readonly kind: 'unsteady' }

/** An authority of several machines is asked that often for two tokens of one certificate. */
const MOST_TRIES = 4

/**
 * Renews (renouvelle) the time-stamp of a bundle that was verified: each file stays as it is, byte
 * by byte and in its order, and a folder is added below `sceau/`.
 *
 * The list that the token is over names the certificates of that very token, so that nothing beside
 * can change without effect: a first token, which is not kept, says which they are.
 *
 * @see RFC 4998, section 5.2, whose idea this is
 */
export async function renewBundle<Token extends RenewalToken>(
  members: readonly ArchiveMember[],
  setting: RenewalSetting<Token>,
): Promise<RenewalOutcome<Token>> {
  const bundle = openBundle(members, setting.hash)
  invariant(bundle !== null, 'the bundle was verified')
  const list512 = setting.sha512 ? listOf512(bundle) : null
  let known =
    list512 === null
      ? await setting.stamp(listOf(bundle, []), 'sha256')
      : await setting.stamp(list512, 'sha512')
  if (known === null) return { kind: 'no-token' }
  const token512 = list512 === null ? null : known.reply
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const folder = nextFolder(bundle.paths, known.at.slice(0, 4))
    if (folder === null) return { kind: 'too-many' }
    const added = [...twinFiles(folder, list512, token512), ...certificateFiles(folder, known)]
    const list = listOf(bundle, added, setting.hash)
    const stamp = await setting.stamp(list, 'sha256')
    if (stamp === null) return { kind: 'no-token' }
    if (isSameAuthority(stamp, known)) {
      const files = [
        { path: `${folder}${RENEWAL_FILES.list}`, bytes: list },
        { path: `${folder}${RENEWAL_FILES.token}`, bytes: stamp.reply },
        ...added,
      ]
      return { kind: 'renewed', folder, bytes: withFiles(members, bundle, files), stamp }
    }
    // The token over the SHA-512 is kept: the other one must be by its certificate.
    if (list512 === null) known = stamp
  }
  return { kind: 'unsteady' }
}

function listOf(bundle: OpenedBundle, added: readonly ArchiveFile[], hash?: Sha256): Uint8Array {
  const before = coveredPaths(bundle.paths, renewalFolders(bundle.paths))
  return utf8ToBytes(
    manifestText([
      ...before.map((path) => ({ path, sha256: bundle.measured(path)?.sha256 ?? '' })),
      ...added.map(({ path, bytes }) => ({ path, sha256: sha256Hex(bytes, hash) })),
    ]),
  )
}

function listOf512(bundle: OpenedBundle): Uint8Array {
  const paths = coveredAgain(bundle.paths, renewalFolders(bundle.paths))
  return utf8ToBytes(
    manifestText(paths.map((path) => ({ path, sha256: bundle.sha512(path) ?? '' }))),
  )
}

function twinFiles(
  folder: string,
  list: Uint8Array | null,
  token: Uint8Array | null,
): readonly ArchiveFile[] {
  if (list === null || token === null) return []
  return [
    { path: `${folder}${RENEWAL_FILES.list512}`, bytes: list },
    { path: `${folder}${RENEWAL_FILES.token512}`, bytes: token },
  ]
}

function certificateFiles(folder: string, { chain, root }: RenewalToken): readonly ArchiveFile[] {
  const pem = chain.map(certificatePem).join('')
  return [
    { path: `${folder}${RENEWAL_FILES.authority}`, bytes: utf8ToBytes(pem) },
    { path: `${folder}${RENEWAL_FILES.root}`, bytes: utf8ToBytes(certificatePem(root)) },
  ]
}

function isSameAuthority(one: RenewalToken, other: RenewalToken): boolean {
  const [left, right] = [
    [...one.chain, one.root],
    [...other.chain, other.root],
  ]
  const sameYear = one.at.slice(0, 4) === other.at.slice(0, 4)
  const same = left.every((bytes, at) => sameBytes(bytes, right[at] ?? new Uint8Array()))
  return sameYear && left.length === right.length && same
}

function withFiles(
  members: readonly ArchiveMember[],
  { folder }: OpenedBundle,
  files: readonly ArchiveFile[],
): Uint8Array {
  const before = members.map((member) => ({ path: member.name, bytes: wholeOf(member) }))
  const added = files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }))
  return storedZip([...before, ...added])
}
