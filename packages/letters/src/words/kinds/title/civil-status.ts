import { dayText } from '@quittance/kernel'
import type { TableBlock } from '#words/composed-letter.ts'
import type { PreparedFileFacts, TitleParty } from '#words/facts/title-facts.ts'
import { nameInText } from '#words/frame.ts'
import { drawable } from '#words/french/drawable.ts'
import { addressInText } from '#words/french/postal-lines.ts'

/** Left to be written by hand: nobody fills in what nobody said. */
const BLANK = '………………………………'

/** The civil status of both parties, a table each; what nobody said is left blank. */
export function partiesTables({
  creditor,
  debtor,
}: Pick<PreparedFileFacts, 'creditor' | 'debtor'>): readonly TableBlock[] {
  return [
    statusTable('creditor', 'Le créancier', creditor),
    statusTable('debtor', 'Le débiteur', debtor),
  ]
}

function statusTable(id: string, title: string, party: TitleParty): TableBlock {
  return {
    kind: 'table',
    id: `status-${id}`,
    columns: [
      { title, holds: 'phrase' },
      { title: '', holds: 'text' },
    ],
    rows: [
      [party.isFirm ? 'Dénomination' : 'Nom et prénoms', nameInText(party)],
      [party.isFirm ? 'Siège' : 'Domicile', drawable(addressInText(party.address))],
      ...(party.isFirm ? firmRows(party) : personRows(party)),
    ],
    sums: [],
  }
}

function firmRows({ siren, representative }: TitleParty): readonly (readonly string[])[] {
  return [
    ['SIREN', siren ?? BLANK],
    ['Forme et capital', BLANK],
    ['Représentée par, en qualité de', representative === null ? BLANK : drawable(representative)],
  ]
}

function personRows({ birth }: TitleParty): readonly (readonly string[])[] {
  return [
    ['Né(e) le', birth.on === null ? BLANK : dayText(birth.on)],
    ['À', birth.place === null ? BLANK : drawable(birth.place)],
    ['Nationalité', BLANK],
    ['Profession', BLANK],
    ['Situation matrimoniale', BLANK],
  ]
}
