import type { accountProofFr } from '#features/creditors/proof/account-proof.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of a creditor’s proof on its page. */
export const accountProofEn: SameKeys<typeof accountProofFr> = {
  title: 'Proof of the separate account',
  none: 'No proof covers this creditor yet: it comes with its first receipt of funds.',
  balance: (sum, day) =>
    `On ${day}, ${sum} are due to it. The page to hand over shows so without a network, and tells nothing of the others.`,
  take: 'Download the proof of this creditor',
  toDays: 'See the proof of the day',
}
