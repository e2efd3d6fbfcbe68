import { dayText } from '@quittance/kernel'
import type { LetterBlock, PrintedSheet } from '#words/composed-letter.ts'
import type { PreparedFileFacts, SignedDeed, TitleWay } from '#words/facts/title-facts.ts'
import { framedLetter, lawfulParagraph, nameInText } from '#words/frame.ts'
import { drawable } from '#words/french/drawable.ts'
import { setFrench } from '#words/french/typography.ts'
import {
  points,
  section,
  theDebt,
  theDocuments,
  theOtherSide,
} from '#words/kinds/title/file-blocks.ts'
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
