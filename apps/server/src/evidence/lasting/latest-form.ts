import type { BundleRow, BundleWorkRow } from '@quittance/database'

/** A bundle as it stands after its last renewal: its file, and the end of its time-stamp. */
export type LatestForm = {
  readonly fileId: string
  readonly sha256: string
  readonly sizeBytes: number
  /** Null where it was not kept. */
  readonly stampUntil: Temporal.Instant | null
  /** True where the authority of the house gave its last token. */
  readonly local: boolean
  /** Since when it stands so. */
  readonly since: Temporal.Instant
}

type Done = BundleWorkRow & {
  readonly end: Extract<BundleWorkRow['end'], { readonly kind: 'done' }>
}

/** The renewals of a bundle that gave a file, the earliest first. */
export function renewalsOf(works: readonly BundleWorkRow[]): readonly Done[] {
  return works.flatMap((work) =>
    work.kind === 'renewal' && work.end?.kind === 'done' ? [{ ...work, end: work.end }] : [],
  )
}

/** The last form of a bundle; null when it was never sealed. */
export function latestForm(
  { end, sha256, sizeBytes }: BundleRow,
  works: readonly BundleWorkRow[],
): LatestForm | null {
  if (end?.kind !== 'sealed') return null
  const last = renewalsOf(works).at(-1)
  const now = last ?? { end, sha256, sizeBytes }
  return {
    fileId: now.end.fileId,
    sha256: now.sha256 ?? '',
    sizeBytes: now.sizeBytes ?? 0,
    stampUntil: now.end.stampUntil,
    local: now.end.local,
    since: now.end.endedAt,
  }
}
