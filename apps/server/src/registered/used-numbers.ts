import { lettersNumbered } from '@quittance/database'
import { said } from '@quittance/kernel'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** @throws Refused `already-done` where one of these numbers is that of another letter. */
export async function refuseUsed(
  { tx }: Pick<Work, 'tx'>,
  numbers: readonly string[],
  except?: string,
): Promise<void> {
  const used = (await lettersNumbered(tx, numbers)).find(({ actId }) => actId !== except)
  if (used === undefined) return
  const { number, dossierReference } = used
  const of =
    dossierReference === null
      ? said('', '')
      : said(` (${dossierReference})`, ` (${dossierReference})`)
  throw new Refused(
    'already-done',
    said(
      `Le numéro ${number} est déjà celui d’une autre lettre${of.fr}.`,
      `The number ${number} is already that of another letter${of.en}.`,
    ),
    { path: 'number' },
  )
}
