import { dayText } from '@quittance/kernel'
import type { LetterBlock, PrintedSheet } from '#words/composed-letter.ts'
import type { Occasion } from '#words/facts/letter-facts.ts'
import { framedLetter, lawfulParagraph } from '#words/frame.ts'
import { drawable } from '#words/french/drawable.ts'

/** A letter of a batch, as its slip names it. */
export type PostedLetter = {
  /** Its rank in the batch, from 1: that of its pages in the file to print. */
  readonly rank: number
  readonly registered: boolean
  /** The number of its label; null where none was entered yet. */
  readonly number: string | null
  /** The lines of its window. */
  readonly recipient: readonly string[]
  readonly reference: string
  /** Sheets of paper, printed on both sides. */
  readonly sheets: number
}

/** Facts of the slip of a batch of letters (bordereau de dépôt). */
export type PostingSlipFacts = Omit<Occasion, 'registered'> & {
  readonly letters: readonly PostedLetter[]
}

/**
 * The slip of a batch of letters (bordereau de dépôt): what is handed to the post, letter by letter, with
 * room for what the counter writes; then a slip for each registered letter, to be cut and kept with it.
 *
 * It is ours, and takes the place of no form of the post; weights are left blank, as nobody knows them.
 */
export function postingSlip(facts: PostingSlipFacts): PrintedSheet {
  const registered = facts.letters.filter((letter) => letter.registered)
  const plain = facts.letters.length - registered.length
  const sheet = framedLetter(
    { ...facts, registered: false },
    {
      kind: 'exhibit-list',
      to: null,
      subject: `Bordereau de dépôt, lot du ${dayText(facts.issuedOn)}`,
      references: [],
      body: [
        lawfulParagraph('count', countText(registered.length, plain)),
        registerOf(facts.letters),
        lawfulParagraph(
          'counter',
          'À remplir au guichet : le poids, le jour du dépôt, et le cachet du bureau. Ce bordereau est ' +
            'le nôtre : il ne remplace ni la preuve de dépôt ni aucun imprimé de La Poste.',
        ),
        counter(),
        ...registered.flatMap(slip),
      ],
      signsFor: null,
      isDocument: true,
    },
  )
  return { ...sheet, kind: 'posting-slip' }
}

function countText(registered: number, plain: number): string {
  const letters = (count: number, one: string, more: string) =>
    count === 1 ? `une ${one}` : `${count} ${more}`
  const parts = [
    ...(registered === 0
      ? []
      : [letters(registered, 'lettre recommandée', 'lettres recommandées')]),
    ...(plain === 0 ? [] : [letters(plain, 'lettre simple', 'lettres simples')]),
  ]
  return `Ce lot compte ${parts.join(' et ')}. Les lettres suivent dans cet ordre, à imprimer en recto verso.`
}

function registerOf(letters: readonly PostedLetter[]): LetterBlock {
  return {
    kind: 'table',
    id: 'letters',
    columns: [
      { title: 'N°', holds: 'figures' },
      { title: 'Recommandé', holds: 'words' },
      { title: 'Destinataire', holds: 'text' },
      { title: 'Référence', holds: 'words' },
      { title: 'Feuilles', holds: 'figures' },
      { title: 'Poids', holds: 'blank' },
    ],
    rows: letters.map(({ rank, registered, number, recipient, reference, sheets }) => [
      String(rank),
      numberText(registered, number),
      drawable(recipient.join(', ')),
      drawable(reference),
      String(sheets),
      '',
    ]),
    sums: [],
  }
}

function numberText(registered: boolean, number: string | null): string {
  if (!registered) return 'lettre simple'
  return number ?? 'à numéroter'
}

function counter(): LetterBlock {
  return {
    kind: 'table',
    id: 'counter',
    columns: [
      { title: 'Déposé le', holds: 'blank' },
      { title: 'Bureau', holds: 'blank' },
      { title: 'Cachet', holds: 'blank' },
    ],
    rows: [['', '', '']],
    sums: [],
  }
}

/** What is kept with a registered letter until the post has said what became of it. */
function slip(letter: PostedLetter): readonly LetterBlock[] {
  const { rank, recipient, reference } = letter
  const name = numberText(true, letter.number)
  return [
    lawfulParagraph(
      `slip-${rank}-title`,
      drawable(
        `Fiche ${rank}. Recommandé ${name}, référence ${reference}. À ${recipient.join(', ')}.`,
      ),
    ),
    {
      kind: 'table',
      id: `slip-${rank}`,
      columns: [
        { title: 'Déposé le', holds: 'blank' },
        { title: 'Présenté le', holds: 'blank' },
        { title: 'Remis le, à', holds: 'blank' },
        { title: 'Revenu le, motif', holds: 'blank' },
      ],
      rows: [['', '', '', '']],
      sums: [],
    },
  ]
}
