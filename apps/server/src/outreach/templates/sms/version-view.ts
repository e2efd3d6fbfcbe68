import type { TemplateVersionView } from '@quittance/contract'
import type { LetterTemplateRecord } from '@quittance/database'

/** What is known of the versions of an organisation, to show them. */
export type VersionsShown = {
  readonly inForce: ReadonlySet<string>
  readonly names: ReadonlyMap<string, string>
}

/** A version without its words: who, when, why, and whether it words what leaves now. */
export function versionView(
  version: LetterTemplateRecord,
  { inForce, names }: VersionsShown,
): Omit<TemplateVersionView, 'letter' | 'texts'> {
  const step = (of: LetterTemplateRecord['published']) =>
    of === null ? null : { reason: of.reason, at: of.at.toString(), by: names.get(of.by) ?? '' }
  return {
    id: version.id,
    audience: version.audience,
    version: version.version,
    savedAt: version.savedAt.toString(),
    savedBy: names.get(version.savedBy) ?? '',
    published: step(version.published),
    withdrawn: step(version.withdrawn),
    inForce: inForce.has(version.id),
  }
}
