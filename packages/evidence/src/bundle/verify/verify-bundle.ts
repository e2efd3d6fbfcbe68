import type { Sha256 } from '#canonical/sha256.ts'
import { PATHS } from '#bundle/layout.ts'
import { checkContainer } from '#bundle/container/check-container.ts'
import { openContainer, type OpenedContainer } from '#bundle/container/open-container.ts'
import { verifyOther, type OtherContainer } from '#bundle/container/verify-other.ts'
import { startFindings, type Alteration, type BundleCheck } from '#bundle/verify/bundle-check.ts'
import { checkFiles, linesOf } from '#bundle/verify/check-files.ts'
import { checkLog } from '#bundle/verify/check-log.ts'
import { checkMails } from '#bundle/verify/check-mails.ts'
import { checkMessages } from '#bundle/verify/check-messages.ts'
import {
  checkImportTokens,
  checkPlatformSeal,
  checkToken,
  type SealSetting,
} from '#bundle/verify/check-seals.ts'
import type { SignedFormsOf } from '#bundle/verify/mail-message.ts'
import { openBundle, type OpenArchive, type OpenedBundle } from '#bundle/verify/open-bundle.ts'
import { checkLasting } from '#renewal/check-lasting.ts'
import type { StampLink } from '#renewal/stamp-link.ts'
import type { Ed25519Verify } from '#log/check.ts'
import { checkMessageHashes } from '#redaction/check-message-hashes.ts'
import { isCopy, verifyCopy, type CopyVerification } from '#redaction/verify/verify-copy.ts'

/** What a verification needs of the machine it runs on. */
export type VerifySetting = SealSetting & {
  readonly openArchive: OpenArchive
  readonly checkEd25519: Ed25519Verify
  /** Reads signed e-mails again; without it, whether their material is their own is not checked. */
  readonly signedForms?: SignedFormsOf
  readonly hash?: Sha256
  /** The instant of the reader; without it, nothing is said of certificates that ended since. */
  readonly now?: string
}

/** What a sealed bundle, the same in a container, or a redacted copy of one, is found to be. */
export type BundleVerification =
  | { readonly kind: 'not-a-bundle' }
  | CopyVerification
  | OtherContainer
  | {
      readonly kind: 'bundle'
      /** As it is sealed, or the same files in a container. */
      readonly form: 'archive' | 'asic-e'
      readonly id: string
      /** No check failed; what was not checked is told apart. */
      readonly verified: boolean
      readonly checks: readonly BundleCheck[]
      readonly altered: readonly Alteration[]
      readonly originals: number
      readonly messages: number
      /** What the token says, when it can be read. */
      readonly stamp: { readonly at: string; readonly authority: string } | null
      /** The tokens that hold, each renewing the one before, in the order of time. */
      readonly links: readonly StampLink[]
      /** The SHA-256 that the seal is over: that of the tag manifest as it stands. */
      readonly tagManifest: Uint8Array
    }

/**
 * Verifies a sealed bundle (dossier scellé), also in its ASiC-E container: every check of the commands of an expert, each told,
 * also after one has failed.
 *
 * No root of trust is taken from the bundle. What stands outside the manifests and the seals (the
 * archive's own headers) is not looked at.
 */
export async function verifyBundle(
  bytes: Uint8Array,
  setting: VerifySetting,
): Promise<BundleVerification> {
  const members = setting.openArchive(bytes)
  if (members === null) return { kind: 'not-a-bundle' }
  const bundle = openBundle(members, setting.hash)
  if (bundle !== null) {
    return isCopy(bundle) ? verifyCopy(bundle, setting) : verifyOpened(bundle, setting, null)
  }
  const container = openContainer(bytes, members, setting.hash)
  if (container === null) return { kind: 'not-a-bundle' }
  return container.bundle === null
    ? verifyOther(container, setting)
    : verifyOpened(container.bundle, setting, container)
}

async function verifyOpened(
  bundle: OpenedBundle,
  setting: VerifySetting,
  container: OpenedContainer | null,
): Promise<Extract<BundleVerification, { readonly kind: 'bundle' }>> {
  const findings = startFindings()
  const hand = { bundle, findings }
  if (container !== null) await checkContainer({ container, findings }, setting)
  checkFiles(hand)
  const messages = checkMessages(hand, setting)
  checkMessageHashes(hand, setting)
  const token = await checkToken(hand, setting)
  const links = await checkLasting(hand, setting, token)
  await checkImportTokens(hand, setting)
  await checkPlatformSeal(hand, setting)
  await checkMails(hand, setting)
  await checkLog(hand, setting.checkEd25519)
  const checks = findings.checks()
  const altered = findings.alterations()
  return {
    kind: 'bundle',
    form: container === null ? 'archive' : 'asic-e',
    id: bundle.folder.replace(/^dossier-/, ''),
    verified: altered.length === 0 && checks.every(({ result }) => result !== 'failed'),
    checks,
    altered,
    originals: linesOf(bundle.text(PATHS.reception)).length,
    messages,
    stamp: token === null ? null : { at: token.at, authority: token.authority },
    links,
    tagManifest: bundle.read(PATHS.tagManifest) ?? new Uint8Array(),
  }
}
