import type { BundleRow } from '@quittance/database'

/** A name that says which dossier and which day: `2026-0147-20261122-1a2b3c`. */
export function bundleName(
  reference: string,
  { id, askedAt }: Pick<BundleRow, 'id' | 'askedAt'>,
): string {
  const day = askedAt.toString().slice(0, 10).replaceAll('-', '')
  return `${reference.replaceAll(/[^A-Za-z0-9-]/g, '')}-${day}-${id.slice(-6)}`
}

/** The folder that a bundle unpacks to, which is also the name of its archive. */
export function bundleFolder(reference: string, bundle: Pick<BundleRow, 'id' | 'askedAt'>): string {
  return `dossier-${bundleName(reference, bundle)}`
}
