import type { BundleView } from '@quittance/contract'
import {
  bundlesOfDossier,
  bundleWorksOfDossier,
  namesOfMembers,
  type BundleFailure,
  type BundleRow,
} from '@quittance/database'
import { said, type Said } from '@quittance/kernel'
import { authorityHere } from '#evidence/authority/authority-in-use.ts'
import { containerView, lastingView, type BundleInTime } from '#evidence/lasting/lasting-view.ts'
import { latestForm } from '#evidence/lasting/latest-form.ts'
import { stampIs } from '#evidence/reception/stamp-words.ts'
import { requireDossierHere } from '#evidence/sealing/require-dossier.ts'
import type { Work } from '#wiring/work.ts'

/** The sealings of a dossier, the latest first. @throws Refused `not-found`. */
export async function listBundles(
  work: Work,
  { id }: { readonly id: string },
): Promise<{ readonly rows: BundleView[] }> {
  await requireDossierHere(work, id)
  const names = await namesOfMembers(work.tx)
  const rows = await bundlesOfDossier(work.tx, id)
  const all = await bundleWorksOfDossier(work.tx, id)
  const worksOf = (bundle: BundleRow) => all.filter(({ bundleId }) => bundleId === bundle.id)
  const { now } = work
  const { until: authorityUntil } = await authorityHere(work.house, work.tx)
  return {
    rows: rows.map((bundle) =>
      viewOf({ bundle, works: worksOf(bundle), names, now, authorityUntil }),
    ),
  }
}

function viewOf(inTime: BundleInTime): BundleView {
  const { bundle: row, works, names } = inTime
  const { id, askedAt, askedBy, end } = row
  const asked = { id, askedAt: askedAt.toString(), askedBy: names.get(askedBy) ?? null }
  if (end === null) return { ...asked, state: 'sealing', because: null, sealed: null }
  if (end.kind === 'failed') {
    return { ...asked, state: 'failed', because: FAILURES[end.failure], sealed: null }
  }
  const form = latestForm(row, works)
  const { originals, messages, tagManifest, stampedAt, authority, local } = end
  return {
    ...asked,
    state: 'sealed',
    because: null,
    sealed: {
      fileId: form?.fileId ?? end.fileId,
      sha256: form?.sha256 ?? '',
      sizeBytes: form?.sizeBytes ?? 0,
      originals,
      messages,
      tagManifest,
      stampedAt: stampedAt.toString(),
      authority,
      stampIs: stampIs(local),
      lasting: lastingView(inTime),
      container: containerView(inTime),
    },
  }
}

const FAILURES: Readonly<Record<BundleFailure, Said>> = {
  interrupted: said(
    'Le scellement a été interrompu. Rien n’a été gardé : recommencez.',
    'The sealing was interrupted. Nothing was kept: start again.',
  ),
  'authority-silent': said(
    'L’autorité d’horodatage n’a pas donné de jeton valable. Rien n’a été gardé : recommencez plus tard.',
    'The time-stamp authority gave no valid token. Nothing was kept: start again later.',
  ),
  'too-large': said(
    'Les pièces dépassent 900 Mio : ce dossier ne tient pas en un seul dossier scellé.',
    'The exhibits are over 900 MiB: this case does not fit in one sealed bundle.',
  ),
}
