import type { BundleView } from '@quittance/contract'
import {
  bundlesOfDossier,
  namesOfMembers,
  type BundleFailure,
  type BundleRow,
} from '@quittance/database'
import { said, type Said } from '@quittance/kernel'
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
  return { rows: rows.map((row) => viewOf(row, names)) }
}

function viewOf(row: BundleRow, names: ReadonlyMap<string, string>): BundleView {
  const { id, askedAt, askedBy, end } = row
  const asked = { id, askedAt: askedAt.toString(), askedBy: names.get(askedBy) ?? null }
  if (end === null) return { ...asked, state: 'sealing', because: null, sealed: null }
  if (end.kind === 'failed') {
    return { ...asked, state: 'failed', because: FAILURES[end.failure], sealed: null }
  }
  const { fileId, originals, messages, tagManifest, stampedAt, authority, local } = end
  return {
    ...asked,
    state: 'sealed',
    because: null,
    sealed: {
      fileId,
      sha256: row.sha256 ?? '',
      sizeBytes: row.sizeBytes ?? 0,
      originals,
      messages,
      tagManifest,
      stampedAt: stampedAt.toString(),
      authority,
      stampIs: stampIs(local),
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
