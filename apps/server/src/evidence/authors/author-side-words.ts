import { said, verbatim, type Said } from '@quittance/kernel'

const words: ReadonlyMap<string, Said> = new Map([
  ['debtor', said('C’est le débiteur.', 'It is the debtor.')],
  ['creditor', said('C’est nous, ou le créancier.', 'It is us, or the creditor.')],
  ['other', said('C’est quelqu’un d’autre.', 'It is somebody else.')],
])

/** Who a person said that an author is. */
export function authorSideWords(side: string | undefined): Said {
  return words.get(side ?? '') ?? verbatim('')
}
