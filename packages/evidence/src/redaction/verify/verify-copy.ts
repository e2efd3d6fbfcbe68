import type { Sha256 } from '#canonical/sha256.ts'
import { PATHS } from '#bundle/layout.ts'
import { startFindings, type Alteration, type BundleCheck } from '#bundle/verify/bundle-check.ts'
import { checkLog } from '#bundle/verify/check-log.ts'
import { checkPlatformSeal, checkToken, type SealSetting } from '#bundle/verify/check-seals.ts'
import type { OpenedBundle } from '#bundle/verify/open-bundle.ts'
import type { Ed25519Verify } from '#log/check.ts'
import { checkLasting } from '#renewal/check-lasting.ts'
import type { StampLink } from '#renewal/stamp-link.ts'
import type { ShownMessage } from '#redaction/copy/conversation.ts'
import { COPY_FOLDER, COPY_PATHS, isWithheld, type CopyAbout } from '#redaction/copy/layout.ts'
import {
  checkCopyForm,
  checkCopyManifest,
  checkReading,
  checkSealedFiles,
  sealedId,
} from '#redaction/verify/check-copy-files.ts'
import { checkShown } from '#redaction/verify/check-shown.ts'

/** What a redacted copy (copie occultée) is found to be. */
export type CopyVerification = {
  readonly kind: 'redacted-copy'
  readonly id: string
  /** No check failed; what was not checked is told apart. */
  readonly verified: boolean
  readonly checks: readonly BundleCheck[]
  readonly altered: readonly Alteration[]
  /** As they stand in the copy, altered or not. */
  readonly shown: readonly ShownMessage[]
  readonly total: number
  /** What whoever made it says of it; null when that does not read. */
  readonly about: CopyAbout | null
  readonly stamp: { readonly at: string; readonly authority: string } | null
  /** The tokens that hold, each renewing the one before, in the order of time. */
  readonly links: readonly StampLink[]
  readonly tagManifest: Uint8Array
}

type CopySetting = SealSetting & {
  readonly checkEd25519: Ed25519Verify
  readonly hash?: Sha256
  readonly now?: string
}

/** A file of this name makes a redacted copy; a bundle has none. */
export function isCopy(bundle: OpenedBundle): boolean {
  return bundle.has(COPY_PATHS.about)
}

/**
 * Verifies a redacted copy: what is shown against the sealed list, that list against the sealed
 * file, the seals over it.
 */
export async function verifyCopy(
  bundle: OpenedBundle,
  setting: CopySetting,
): Promise<CopyVerification> {
  const findings = startFindings()
  const hand = { bundle, findings, withheld: isWithheld }
  const about = checkCopyForm(hand)
  const shown = checkShown(hand)
  checkSealedFiles(hand)
  checkReading(hand, about, shown)
  checkCopyManifest(hand)
  const token = await checkToken(hand, setting)
  const links = await checkLasting(hand, setting, token)
  await checkPlatformSeal(hand, setting)
  await checkLog(hand, setting.checkEd25519)
  const checks = findings.checks()
  const altered = findings.alterations()
  return {
    kind: 'redacted-copy',
    id: sealedId(bundle.text(PATHS.info)) ?? bundle.folder.replace(COPY_FOLDER, ''),
    verified: altered.length === 0 && checks.every(({ result }) => result !== 'failed'),
    checks,
    altered,
    shown: shown.messages,
    total: shown.total,
    about,
    stamp: token === null ? null : { at: token.at, authority: token.authority },
    links,
    tagManifest: bundle.read(PATHS.tagManifest) ?? new Uint8Array(),
  }
}
