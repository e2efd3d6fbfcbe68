import { foldText } from '@quittance/kernel'

/** Words of legal form, which a person writes or leaves out. */
const legalForms = new Set(['sarl', 'sas', 'sasu', 'sa', 'eurl', 'sci', 'snc', 'ei', 'scop', 'scp'])

/**
 * What tells one debtor from another for the same creditor: its SIREN, else its name and post code.
 *
 * Close names are never taken for the same: two keys differ as soon as one word does.
 */
export function debtorIdentity(debtor: {
  readonly name: string
  readonly siren: string | null
  readonly postCode: string
}): string {
  if (debtor.siren !== null) return `siren:${debtor.siren}`
  return `${nameKey(debtor.name)}|${debtor.postCode}`
}

/** A name as identity keys write it: folded, its words sorted, without its legal form. */
export function nameKey(name: string): string {
  const words = foldText(name)
    .folded.split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !legalForms.has(word))
  return `name:${words.toSorted((one, other) => (one < other ? -1 : 1)).join(' ')}`
}
