import { buffer } from 'node:stream/consumers'
import { bundleWorksOfDossier, findBundle } from '@quittance/database'
import { openToRedact, type BundleToRedact, type NotRedactable } from '@quittance/evidence'
import { checkEd25519, checkSignature, fastSha256 } from '@quittance/evidence/authority'
import { said, type Said } from '@quittance/kernel'
import { latestForm } from '#evidence/lasting/latest-form.ts'
import { openArchive } from '#evidence/sealing/open-archive.ts'
import { requireDossierHere } from '#evidence/sealing/require-dossier.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** What names a sealed bundle of a dossier. */
export type BundleNamed = { readonly id: string; readonly bundleId: string }

/** Verifying a larger one would keep everybody waiting: the command line does it. */
const LARGEST_HERE = 64 * 1024 * 1024
const MOST_MESSAGES = 5000

/** What copies are checked and cut with. */
export const REDACTION_SETTING = { openArchive, hash: fastSha256 }

/**
 * Opens a sealed bundle of a dossier, verified, to make a redacted copy of it.
 *
 * @throws Refused `not-found`; `too-large`; `invalid-input` where the bundle gives no copy.
 */
export async function openStored(
  work: Work,
  { id, bundleId }: BundleNamed,
): Promise<{ readonly opened: BundleToRedact; readonly tagManifest: string }> {
  await requireDossierHere(work, id)
  const row = await findBundle(work.tx, bundleId)
  const works = await bundleWorksOfDossier(work.tx, id)
  const own = works.filter((one) => one.bundleId === bundleId)
  const form = row === null || row.dossierId !== id ? null : latestForm(row, own)
  if (form === null || row?.end?.kind !== 'sealed') {
    throw new Refused(
      'not-found',
      said(
        'Ce dossier scellé n’existe pas, ou n’est pas de ce dossier.',
        'This sealed bundle does not exist, or is not of this case.',
      ),
    )
  }
  if (form.sizeBytes > LARGEST_HERE || row.end.messages > MOST_MESSAGES) {
    throw new Refused(
      'too-large',
      said(
        'Ce dossier scellé est trop grand pour être choisi message par message ici : « quittance evidence redact » le fait sur votre machine.',
        'This sealed bundle is too large to be chosen message by message here: “quittance evidence redact” does it on your machine.',
      ),
    )
  }
  const bytes = await buffer(work.house.files.read(form.sha256))
  const found = await openToRedact(bytes, {
    ...REDACTION_SETTING,
    check: checkSignature,
    checkEd25519,
    trusted: null,
  })
  if (found.kind !== 'bundle') throw new Refused('invalid-input', REFUSALS[found.kind])
  return { opened: found.opened, tagManifest: row.end.tagManifest }
}

const ALTERED = said(
  'Ce dossier scellé ne se vérifie plus : aucune copie n’en est faite. Regardez ce qui a changé avec verifier.html.',
  'This sealed bundle no longer verifies: no copy is made of it. See what has changed with verifier.html.',
)

const REFUSALS: Readonly<Record<NotRedactable, Said>> = {
  'not-a-bundle': ALTERED,
  container: ALTERED,
  'redacted-copy': ALTERED,
  altered: ALTERED,
  'no-message-hashes': said(
    'Ce dossier a été scellé sans empreinte par message : une copie occultée ne s’y vérifierait pas. Scellez-le de nouveau.',
    'This bundle was sealed without a fingerprint for each message: a redacted copy of it could not be verified. Seal the case again.',
  ),
}
