import { amountText, dayText, shortDayText } from '@quittance/kernel'
import type { LetterBlock, PrintedSheet, TableBlock } from '#words/composed-letter.ts'
import type {
  JoinedDocument,
  PreparedFileFacts,
  SignedDeed,
  TitlePoint,
  TitleWay,
} from '#words/facts/title-facts.ts'
import { framedLetter, lawfulParagraph, nameInText } from '#words/frame.ts'
import { drawable } from '#words/french/drawable.ts'
import { setFrench } from '#words/french/typography.ts'
import { statementBlock } from '#words/kinds/debt-blocks.ts'
import { partiesTables } from '#words/kinds/title/civil-status.ts'
import { askedWords, wayWords } from '#words/kinds/title/way-words.data.ts'

/**
 * A file prepared from a signed deed for whom may make a title of it (dossier préparé): the parties,
 * the deed, what is owed to the cent, what is asked, what is missing, what each document proves.
 *
 * It is neither a deed nor advice, asks nothing of the debtor and is sent to nobody: no gate is asked.
 * It states no cost, and leaves blank what nobody said.
 */
export function preparedFile(facts: PreparedFileFacts): PrintedSheet {
  const { way, creditor, debtor, deed } = facts
  const sheet = framedLetter(
    { ...facts, registered: false },
    {
      kind: 'exhibit-list',
      to: null,
      subject: `Dossier préparé : ${wayWords[way.route].name}`,
      references: [
        { label: 'Créancier', value: nameInText(creditor) },
        { label: 'Débiteur', value: nameInText(debtor) },
        { label: 'Acte signé', value: `pièce ${deed.exhibit}, le ${dayText(deed.signedOn)}` },
      ],
      body: [
        ...opening(facts),
        ...whatTheLawSays(way),
        section('parties', 'Les parties'),
        ...partiesTables(facts),
        ...theDeed(facts),
        ...theDebt(facts),
        ...theOtherSide(facts),
        ...theDocuments(facts.documents),
      ],
      signsFor: null,
      isDocument: true,
    },
  )
  return { ...sheet, kind: 'prepared-file' }
}

/** A head of a part: the page sets it as one by its id. */
function section(id: string, title: string): LetterBlock {
  return lawfulParagraph(`section-${id}`, title)
}

function opening({ way, issuedOn, sender }: PreparedFileFacts): readonly LetterBlock[] {
  const { reader } = wayWords[way.route]
  return [
    lawfulParagraph(
      'nature',
      `Ceci est un dossier préparé pour ${reader}. Ce n’est ni un acte, ni un titre exécutoire, ni un ` +
        `conseil juridique : il réunit ce qui est tenu au ${dayText(issuedOn)}, pour que celui qui ` +
        `le reçoit l’examine et décide. Rien n’y est écrit à la place du débiteur.`,
    ),
    ...(sender.capacity === 'agency'
      ? [
          lawfulParagraph(
            'drafting',
            `Ce document est réuni par ${sender.name}, qui recouvre à l’amiable. La rédaction d’actes ` +
              `pour autrui est réservée ou encadrée par la loi n° 71-1130 du 31 décembre 1971, et la ` +
              `portée de cette règle ici n’est pas certaine : aucun projet d’acte n’est joint. Une ` +
              `relecture par un commissaire de justice ou un avocat est proposée.`,
          ),
        ]
      : []),
    section('asked', 'Ce qui est demandé'),
    ...askedWords[way.route].map((text, at) => lawfulParagraph(`asked-${at + 1}`, text)),
  ]
}

const CERTAINTY = { established: 'établi', arguable: 'à confirmer', unknown: 'on ne sait pas' }

function whatTheLawSays({ standing, because, missing, changes }: TitleWay): readonly LetterBlock[] {
  return [
    section('way', 'Ce que les textes disent de cette voie'),
    lawfulParagraph(
      'standing',
      standing === 'possible'
        ? 'Pour cet acte, cette voie paraît possible, une fois réuni ce qui manque.'
        : 'Pour cet acte, les textes lus ne disent pas si cette voie est ouverte : à qui reçoit ce dossier d’en juger.',
    ),
    points('because', 'Pourquoi', because),
    points('missing', 'Ce qui manque', missing),
    points('changes', 'Ce que le titre changerait', changes),
  ]
}

function points(id: string, title: string, of: readonly TitlePoint[]): TableBlock {
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

function theDeed({ deed, agreed }: PreparedFileFacts): readonly LetterBlock[] {
  const name = DEED_NAMES[deed.kind]
  return [
    section('deed', `L’acte signé : ${name}`),
    {
      kind: 'table',
      id: 'deed',
      columns: [
        { title: 'Acte et preuve de sa signature', holds: 'phrase' },
        { title: '', holds: 'text' },
      ],
      rows: deed.facts.map(({ label, value }) => [setFrench(label), drawable(value)]),
      sums: [],
    },
    ...agreed.map((text, at) => lawfulParagraph(`agreed-${at + 1}`, text)),
    ...signedText(deed),
  ]
}

const DEED_NAMES = {
  'acknowledgment-of-debt': 'une reconnaissance de dette',
  'payment-plan': 'un échéancier',
} as const

/** The words that were signed, set apart; a paper is joined as it is, and not copied out. */
function signedText({ text, textSha256, exhibit }: SignedDeed): readonly LetterBlock[] {
  if (text.length === 0) {
    return [
      lawfulParagraph(
        'signed-text',
        `Le texte signé est la pièce ${exhibit}, jointe octet pour octet : il n’est pas recopié ici.`,
      ),
    ]
  }
  return [
    lawfulParagraph('signed-text', 'Texte de l’acte, tel qu’il a été signé :'),
    ...text.map((block) => ({ ...block, id: `signed-${block.id}` })),
    ...(textSha256 === null
      ? []
      : [
          {
            kind: 'table' as const,
            id: 'signed-fingerprint',
            columns: [
              { title: 'Empreinte (SHA-256) du texte signé', holds: 'fingerprint' as const },
            ],
            rows: [[textSha256]],
            sums: [],
          },
        ]),
  ]
}

function theDebt(facts: PreparedFileFacts): readonly LetterBlock[] {
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

function paymentsTable({ payments }: PreparedFileFacts): TableBlock {
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

function theOtherSide({ against }: PreparedFileFacts): readonly LetterBlock[] {
  return [
    section('against', 'Ce qui joue contre la créance, ou n’est pas sûr'),
    ...(against.length === 0
      ? [lawfulParagraph('against', 'Aucune contestation n’est notée à ce jour.')]
      : against.map((text, at) => lawfulParagraph(`against-${at + 1}`, text))),
  ]
}

function theDocuments(documents: readonly JoinedDocument[]): readonly LetterBlock[] {
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
