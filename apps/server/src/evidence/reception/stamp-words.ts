import { said, type Said } from '@quittance/kernel'

const LOCAL = said(
  'Horodatage local, non qualifié : il vaut ce que vaut l’horloge de ce serveur.',
  'Local time-stamp, not qualified: it is worth what the clock of this server is worth.',
)
const FROM_OUTSIDE = said(
  'Horodatage d’une autorité extérieure ; rien n’affirme ici qu’il est qualifié.',
  'Time-stamp of an outside authority; nothing here says that it is qualified.',
)

/** What a token is worth, by whose it is: nothing here says that one is qualified. */
export function stampIs(local: boolean): Said {
  return local ? LOCAL : FROM_OUTSIDE
}
