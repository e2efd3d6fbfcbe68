import {
  bundlesOfDossier,
  type DossierRecord,
  type OrganisationTransaction,
} from '@quittance/database'
import { numberOfOriginal, originalPaths } from '@quittance/evidence'
import { bundleFolder } from '#evidence/sealing/bundle-name.ts'

/** The numbers that the exhibits of a dossier bear in its last bundle, by their number in the dossier. */
export type SealedNumbers = {
  /** The top folder of the bundle; null while none was sealed. */
  readonly bundle: string | null
  readonly of: ReadonlyMap<number, string>
}

/**
 * How the last bundle sealed until an instant numbers the exhibits of its dossier.
 *
 * Exhibits are never taken away and are numbered as they arrive: a bundle of so many originals holds
 * the first so many of them. Those attached since have no number in it.
 */
export async function sealedNumbers(
  tx: OrganisationTransaction,
  { id, reference, exhibits }: DossierRecord,
  until: Temporal.Instant,
): Promise<SealedNumbers> {
  const sealed = (await bundlesOfDossier(tx, id)).flatMap((bundle) =>
    bundle.end?.kind === 'sealed' ? [{ bundle, end: bundle.end }] : [],
  )
  const last = sealed.find(({ end }) => Temporal.Instant.compare(end.endedAt, until) <= 0)
  if (last === undefined) return { bundle: null, of: new Map() }
  const inside = exhibits.slice(0, last.end.originals)
  const paths = originalPaths(inside.map(({ declaredName }) => declaredName))
  return {
    bundle: bundleFolder(reference, last.bundle),
    of: new Map(inside.map(({ number }, at) => [number, numberOfOriginal(paths[at] ?? '')])),
  }
}
