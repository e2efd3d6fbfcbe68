import type { AddressFaultView, PostalAddress } from '@quittance/contract'
import { findDossierDebtor } from '@quittance/database'
import { NBSP, said, type Said } from '@quittance/kernel'
import {
  addresseeFaults,
  postalLines,
  printedAddressFaults,
  type PostalFault,
} from '@quittance/letters'
import { noDossier } from '#dossier/moved.ts'
import { debtorParty } from '#outreach/letter-parties.ts'
import type { Work } from '#wiring/work.ts'

/** The faults of an address as it is printed, as a person reads them. */
export function printedFaults(lines: readonly string[]): AddressFaultView[] {
  return printedAddressFaults(lines).map(faultView)
}

/**
 * What an address that somebody types has that the machines of the post do not read, under the name of
 * the debtor of a dossier; nothing is written.
 *
 * @throws Refused `not-found`.
 */
export async function addressFaults(
  { tx }: Work,
  { dossierId, address }: { readonly dossierId: string; readonly address: PostalAddress },
): Promise<{ rows: AddressFaultView[]; lines: string[] }> {
  const debtor = await findDossierDebtor(tx, dossierId)
  if (debtor === null) throw noDossier()
  const to = debtorParty({ ...debtor, address })
  return { rows: addresseeFaults(to).map(faultView), lines: [...(postalLines(to) ?? [])] }
}

function faultView(fault: PostalFault): AddressFaultView {
  return { code: fault.code, says: sentence(fault) }
}

function sentence({ code, line, over }: PostalFault): Said {
  const named = line ?? ''
  switch (code) {
    case 'too-many-lines':
      return said(
        'Plus de six lignes : La Poste n’en lit que six.',
        'More than six lines: the post reads six at most.',
      )
    case 'line-too-long':
      return said(
        `« ${named} » dépasse 38 signes de ${over}.`,
        `“${named}” is ${over} signs over 38.`,
      )
    case 'no-street':
      return said(
        'Ni voie ni lieu-dit entre le nom et la ville.',
        'Neither a street nor a place between the name and the town.',
      )
    case 'no-post-code-and-town':
      return said(
        `La dernière ligne n’est pas un code postal de cinq chiffres suivi de la ville${named === '' ? '' : ` : « ${named} »`}.`,
        `The last line is not a post code of five digits and a town${named === '' ? '' : `: “${named}”`}.`,
      )
    case 'small-letters':
      return said(`« ${named} » n’est pas tout en capitales.`, `“${named}” is not all in capitals.`)
    case 'punctuation':
      return said(
        `« ${named} » porte un signe que La Poste ne lit pas${NBSP}: ni point, ni virgule, ni tiret.`,
        `“${named}” bears a sign that the post does not read: no stop, comma or dash.`,
      )
  }
}
