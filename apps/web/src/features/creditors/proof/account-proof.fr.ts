/** French words of a creditor’s proof on its page. */
export const accountProofFr = {
  title: 'Preuve du compte séparé',
  none: 'Aucune preuve ne couvre encore ce mandant : elle vient avec son premier encaissement.',
  balance: (sum: string, day: string) =>
    `Au ${day}, ${sum} lui reviennent. La page à lui remettre le montre sans réseau, et sans rien dire des autres.`,
  take: 'Télécharger la preuve de ce mandant',
  toDays: 'Voir la preuve du jour',
} as const
