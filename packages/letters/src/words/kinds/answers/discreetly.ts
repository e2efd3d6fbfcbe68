import type { ToDebtor } from '#words/facts/letter-facts.ts'
import type { LetterWay } from '#words/templates/template.ts'

/** A subject on paper; by e-mail to a person, one that says nothing to who sees the screen. */
export function discreetly(
  { way, debtor, reference }: ToDebtor & { readonly way: LetterWay },
  subject: string,
): string {
  return way === 'e-mail' && debtor.audience === 'consumer'
    ? `Votre dossier, référence ${reference}`
    : subject
}
