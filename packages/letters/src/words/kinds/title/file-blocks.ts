import { amountText, dayText, shortDayText } from '@quittance/kernel'
import type { LetterBlock, TableBlock } from '#words/composed-letter.ts'
import type { JoinedDocument, PreparedFileFacts, TitlePoint } from '#words/facts/title-facts.ts'
import { lawfulParagraph } from '#words/frame.ts'
import { drawable } from '#words/french/drawable.ts'
import { setFrench } from '#words/french/typography.ts'
import { statementBlock } from '#words/kinds/debt-blocks.ts'

type Debt = Pick<PreparedFileFacts, 'basis' | 'lines' | 'payments' | 'dueDays' | 'issuedOn'>

/** A head of a part: the page sets it as one by its id. */
export function section(id: string, title: string): LetterBlock {
  return lawfulParagraph(`section-${id}`, title)
}

const CERTAINTY = { established: 'établi', arguable: 'à confirmer', unknown: 'on ne sait pas' }

/** What the law says of something, each with its texts and how sure it is. */
export function points(id: string, title: string, of: readonly TitlePoint[]): TableBlock {
  return {
    kind: 'table',
    id: `points-${id}`,
    columns: [
      { title, holds: 'text' },
      { title: 'Textes', holds: 'phrase' },
      { title: 'Certitude', holds: 'words' },
    ],
    rows: of.map(({ sentence, texts, certainty }) => [
      setFrench(sentence),
      texts === '' ? 'aucun texte tenu' : setFrench(texts),
      CERTAINTY[certainty],
    ]),
    sums: [],
  }
}

/** Where the claim comes from, what is owed to the cent, what was paid, what falls due. */
export function theDebt(facts: Debt): readonly LetterBlock[] {
  const { basis, lines, payments, dueDays, issuedOn } = facts
  return [
    section('origin', 'L’origine de la créance'),
    lawfulParagraph('origin', `La créance est fondée sur ${basis}.`),
    section('statement', `Ce qui est dû au ${dayText(issuedOn)}`),
    statementBlock('debt', lines, 'Reste dû ce jour'),
    ...(payments.length === 0
      ? [lawfulParagraph('payments', 'Aucun paiement n’a été reçu.')]
      : [paymentsTable(facts)]),
    lawfulParagraph(
      'statement-joined',
      'Le décompte joint donne chaque période, sa base, son taux et son article. Un paiement reçu après ce jour le change.',
    ),
    section('due', 'Les échéances'),
    {
      kind: 'table',
      id: 'due-days',
      columns: [
        { title: 'Le', holds: 'words' },
        { title: 'Ce qui échoit', holds: 'text' },
        { title: 'Montant', holds: 'figures' },
      ],
      rows: dueDays.map(({ on, what, amountCents }) => [
        shortDayText(on),
        drawable(what),
        amountText(amountCents),
      ]),
      sums: [],
    },
  ]
}

function paymentsTable({ payments }: Debt): TableBlock {
  return {
    kind: 'table',
    id: 'payments',
    columns: [
      { title: 'Reçu le', holds: 'words' },
      { title: 'Aux intérêts', holds: 'figures' },
      { title: 'Au principal', holds: 'figures' },
      { title: 'Au reste', holds: 'figures' },
      { title: 'Montant', holds: 'figures' },
    ],
    rows: payments.map(({ on, toInterestCents, toPrincipalCents, toOthersCents, amountCents }) => [
      shortDayText(on),
      amountText(toInterestCents),
      amountText(toPrincipalCents),
      amountText(toOthersCents),
      amountText(amountCents),
    ]),
    sums: [],
  }
}

/** What stands against the claim: adverse facts weigh the same. */
export function theOtherSide({
  against,
}: Pick<PreparedFileFacts, 'against'>): readonly LetterBlock[] {
  return [
    section('against', 'Ce qui joue contre la créance, ou n’est pas sûr'),
    ...(against.length === 0
      ? [lawfulParagraph('against', 'Aucune contestation n’est notée à ce jour.')]
      : against.map((text, at) => lawfulParagraph(`against-${at + 1}`, text))),
  ]
}

/** The documents of the archive, what each proves, and how a stranger checks them. */
export function theDocuments(documents: readonly JoinedDocument[]): readonly LetterBlock[] {
  return [
    section('documents', 'Les documents joints, et ce que chacun prouve'),
    {
      kind: 'table',
      id: 'documents',
      columns: [
        { title: 'Document', holds: 'phrase' },
        { title: 'Ce qu’il prouve', holds: 'phrase' },
        { title: 'Certitude', holds: 'words' },
        { title: 'Empreinte (SHA-256)', holds: 'fingerprint' },
      ],
      rows: documents.map(({ title, exhibit, path, proves, certainty, sha256 }) => [
        drawable(`${exhibit === null ? title : `Pièce ${exhibit}, ${title}`}\n${path}`),
        setFrench(proves),
        CERTAINTY[certainty],
        sha256,
      ]),
      sums: [],
    },
    lawfulParagraph(
      'check',
      'Pour vérifier sans nous : ouvrez l’archive, et tapez « sha256sum -c empreintes.sha256 » dans son dossier. Une empreinte dit qu’un fichier n’a pas changé depuis que ce dossier fut préparé ; elle ne dit ni sa date, ni son auteur.',
    ),
  ]
}
