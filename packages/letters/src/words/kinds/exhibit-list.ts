import { shortDayText } from '@quittance/kernel'
import type { ComposedLetter } from '#words/composed-letter.ts'
import type { ExhibitListFacts } from '#words/facts/letter-facts.ts'
import { framedLetter, lawfulParagraph } from '#words/frame.ts'
import { sealedCell, sealedColumn, sealedNote } from '#words/kinds/sealed-numbers.ts'

/** The list of exhibits (bordereau de pièces): number, title, date, origin and fingerprint. */
export function exhibitList(facts: ExhibitListFacts): ComposedLetter {
  return framedLetter(facts, {
    kind: 'exhibit-list',
    to: facts.recipient,
    subject: 'Bordereau de pièces',
    references: [
      { label: 'Créancier', value: facts.creditorName },
      { label: 'Débiteur', value: facts.debtorName },
    ],
    body: [
      {
        kind: 'table',
        id: 'exhibits',
        columns: [
          { title: 'N°', holds: 'figures' },
          ...sealedColumn(facts.exhibits),
          { title: 'Pièce', holds: 'phrase' },
          { title: 'Date', holds: 'words' },
          { title: 'Origine', holds: 'words' },
          { title: 'Pages', holds: 'figures' },
          { title: 'Empreinte (SHA-256)', holds: 'fingerprint' },
        ],
        rows: facts.exhibits.map((exhibit) => [
          String(exhibit.number),
          ...sealedCell(facts.exhibits, exhibit.sealedNumber),
          exhibit.title,
          exhibit.datedOn === null ? 'sans date' : shortDayText(exhibit.datedOn),
          exhibit.origin ?? 'non indiquée',
          exhibit.pages === null ? '–' : String(exhibit.pages),
          exhibit.sha256,
        ]),
        sums: [],
      },
      ...sealedNote(facts.sealedBundle),
      lawfulParagraph(
        'fingerprints',
        `Nombre de pièces : ${facts.exhibits.length}. L’empreinte permet de vérifier qu’une pièce est, à l’octet près, celle qui figure au dossier ; elle ne prouve ni sa date ni son auteur.`,
      ),
    ],
    signsFor: null,
    isDocument: true,
  })
}
