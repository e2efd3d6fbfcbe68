import { said, type Said } from '@quittance/kernel'

/** Kinds that speak against the claim: what the debtor opposes is no commitment of theirs. */
const ADVERSE: ReadonlySet<string | undefined> = new Set(['dispute', 'payment_claimed', 'refusal'])

/** What a person decided of a finding, by its kind. */
export function decisionWords(decision: string | undefined, kind: string | undefined): Said {
  const isAdverse = ADVERSE.has(kind)
  const what = isAdverse ? said('Fait contraire', 'Adverse fact') : said('Engagement', 'Commitment')
  if (decision === 'corrected') return said(`${what.fr} corrigé`, `${what.en} corrected`)
  if (decision === 'set-aside') return said(`${what.fr} écarté`, `${what.en} set aside`)
  return said(`${what.fr} retenu`, `${what.en} kept`)
}
