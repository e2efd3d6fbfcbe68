import type { ComposedLetter, LetterBlock } from '#words/composed-letter.ts'
import type { ConstatFormFacts } from '#words/facts/constat-facts.ts'
import { framedLetter, lawfulParagraph } from '#words/frame.ts'
import { drawable } from '#words/french/drawable.ts'
import { setFrench } from '#words/french/typography.ts'
import { sealedCell, sealedColumn, sealedNote } from '#words/kinds/sealed-numbers.ts'

/**
 * The form of a constat (fiche de relevé): the inventory, the thread around each key message, what is
 * to be recorded with a box and a blank for each, and what the whole does not prove.
 */
export function constatForm(facts: ConstatFormFacts): ComposedLetter {
  return framedLetter(facts, {
    kind: 'constat-form',
    to: null,
    subject: 'Fiche de relevé pour un constat de messages',
    references: [
      { label: 'Créancier', value: facts.creditorName },
      { label: 'Débiteur', value: facts.debtorName },
    ],
    body: [
      lawfulParagraph(
        'use',
        'Cette fiche se remplit sur place. La colonne du milieu répète ce que le dossier tient de ' +
          'ceux qui ont remis les exports : c’est à vérifier sur l’appareil, non à recopier.',
      ),
      inventory(facts),
      ...sealedNote(facts.sealedBundle),
      ...facts.lists.flatMap(listBlocks),
      ...facts.threads.flatMap(threadBlocks),
      lawfulParagraph('not-proven', `Ce que ce relevé ne prouve pas. ${facts.notProven.join(' ')}`),
      ...(facts.toConfirm.length === 0
        ? []
        : [lawfulParagraph('to-confirm', `À confirmer. ${facts.toConfirm.join(' ')}`)]),
    ],
    signsFor: null,
    isDocument: true,
  })
}

function inventory({ exhibits }: ConstatFormFacts): LetterBlock {
  return {
    kind: 'table',
    id: 'inventory',
    columns: [
      { title: 'N°', holds: 'figures' },
      ...sealedColumn(exhibits),
      { title: 'Pièce', holds: 'phrase' },
      { title: 'Messages', holds: 'figures' },
      { title: 'Empreinte (SHA-256)', holds: 'fingerprint' },
    ],
    rows: exhibits.map(({ number, sealedNumber, title, messages, sha256 }) => [
      String(number),
      ...sealedCell(exhibits, sealedNumber),
      drawable(title),
      messages === 0 ? '–' : String(messages),
      sha256,
    ]),
    sums: [],
  }
}

function listBlocks(
  { title, items }: ConstatFormFacts['lists'][number],
  at: number,
): readonly LetterBlock[] {
  return [
    {
      kind: 'table',
      id: `list-${at + 1}`,
      columns: [
        { title: '', holds: 'box' },
        { title: setFrench(title), holds: 'phrase' },
        { title: 'Ce que le dossier en dit', holds: 'phrase' },
        { title: 'Relevé sur place', holds: 'blank' },
      ],
      rows: items.map(({ what, known }) => [
        '',
        setFrench(what),
        known === null ? 'rien' : drawable(known),
        '',
      ]),
      sums: [],
    },
  ]
}

function threadBlocks(
  { title, messages }: ConstatFormFacts['threads'][number],
  at: number,
): readonly LetterBlock[] {
  return [
    lawfulParagraph(`thread-${at + 1}-title`, drawable(title)),
    {
      kind: 'table',
      id: `thread-${at + 1}`,
      columns: [
        { title: 'Place', holds: 'words' },
        { title: 'Date écrite', holds: 'phrase' },
        { title: 'Auteur affiché', holds: 'phrase' },
        { title: 'Message', holds: 'text' },
      ],
      rows: messages.map(({ position, writtenAt, author, text, isKey }) => [
        isKey ? `${position}, clé` : String(position),
        writtenAt === null ? 'sans date' : drawable(writtenAt),
        author === null ? 'non affiché' : drawable(author),
        drawable(text),
      ]),
      sums: [],
    },
  ]
}
