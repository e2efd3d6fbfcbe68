import { dayText } from '@quittance/kernel'
import type { LetterBlock, PrintedSheet } from '#words/composed-letter.ts'
import type { DraftForReviewFacts, DraftToReview } from '#words/facts/title-facts.ts'
import { framedLetter, lawfulParagraph, nameInText } from '#words/frame.ts'
import { drawable } from '#words/french/drawable.ts'
import { setFrench } from '#words/french/typography.ts'
import { partiesTables } from '#words/kinds/title/civil-status.ts'
import {
  points,
  section,
  theDebt,
  theDocuments,
  theOtherSide,
} from '#words/kinds/title/file-blocks.ts'

const QUALITIES = { lawyer: 'avocat', 'judicial-officer': 'commissaire de justice' } as const

const DRAFTS = {
  'payment-plan': { name: 'un échéancier', subject: 'échéancier' },
  'acknowledgment-of-debt': {
    name: 'une reconnaissance de dette',
    subject: 'reconnaissance de dette',
  },
} as const

/**
 * The page for whoever reads a draft before it is put to be signed (relecture d’un projet): what is
 * asked, the draft by its fingerprints, what the law asks of it, the facts that it rests on.
 *
 * It asks nothing of the debtor and is handed over by a person: no gate is asked. It says what the
 * law does not settle, and claims no answer of the reader’s.
 */
export function draftForReview(facts: DraftForReviewFacts): PrintedSheet {
  const { draft, reader, creditor, debtor } = facts
  const sheet = framedLetter(
    { ...facts, registered: false },
    {
      kind: 'exhibit-list',
      to: null,
      subject: `Projet à relire : ${DRAFTS[draft.kind].subject}`,
      references: [
        { label: 'Relecteur', value: drawable(readerText(reader)) },
        { label: 'Créancier', value: nameInText(creditor) },
        { label: 'Débiteur', value: nameInText(debtor) },
      ],
      body: [
        ...opening(facts),
        ...theDraft(draft),
        ...theLimits(facts),
        section('parties', 'Les parties'),
        ...partiesTables(facts),
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

function readerText({ name, quality, office }: DraftForReviewFacts['reader']): string {
  return [name, QUALITIES[quality], ...(office === null ? [] : [office])].join(', ')
}

function opening({ draft, issuedOn, sender }: DraftForReviewFacts): readonly LetterBlock[] {
  const { name } = DRAFTS[draft.kind]
  return [
    lawfulParagraph(
      'nature',
      `Ce dossier donne à relire ${name} écrit par ${sender.name} le ${dayText(issuedOn)}. C’est un ` +
        `projet : rien n’en est parti chez le débiteur, et personne ne l’a signé. Ce dossier n’est ` +
        `ni un acte, ni un conseil juridique.`,
    ),
    section('asked', 'Ce qui est demandé'),
    lawfulParagraph(
      'asked-1',
      'Il est demandé au relecteur de dire si ce projet peut être signé tel quel, avec des changements qu’il indique, ou s’il ne doit pas l’être ; et de le dire par un écrit daté, qui cite l’empreinte du texte lu.',
    ),
    lawfulParagraph(
      'asked-2',
      'Sont à examiner notamment : qui peut rédiger cet acte ; sa forme et ses mentions ; ce que le débiteur lit avant de signer ; les sommes, leurs intérêts et ce qui est remis ; les échéances et ce qu’entraîne un retard.',
    ),
    lawfulParagraph(
      'asked-3',
      'Tant que sa réponse n’est pas notée, rien de cet acte ne part à la signature. Si le texte change après elle, la relecture est dite d’une version antérieure.',
    ),
  ]
}

function theDraft({
  facts,
  pagePath,
  textPath,
  textSha256,
  contentSha256,
  kind,
}: DraftToReview): readonly LetterBlock[] {
  return [
    section('draft', `Le projet : ${DRAFTS[kind].name}`),
    lawfulParagraph(
      'draft-files',
      `Le document tel qu’il serait signé est « ${pagePath} » ; ses mots seuls sont « ${textPath} ».`,
    ),
    {
      kind: 'table',
      id: 'draft',
      columns: [
        { title: 'En bref', holds: 'phrase' },
        { title: '', holds: 'text' },
      ],
      rows: facts.map(({ label, value }) => [setFrench(label), drawable(value)]),
      sums: [],
    },
    {
      kind: 'table',
      id: 'draft-fingerprints',
      columns: [
        { title: 'Version relue', holds: 'phrase' },
        { title: 'Empreinte (SHA-256)', holds: 'fingerprint' },
      ],
      rows: [
        [`Les mots du projet, « ${textPath} »`, textSha256],
        ['Le document entier, mots et mise en page', contentSha256],
      ],
      sums: [],
    },
  ]
}

function theLimits({ limits, sender }: DraftForReviewFacts): readonly LetterBlock[] {
  return [
    section('limits', 'Ce que la loi demande de cet acte, et de qui l’écrit'),
    ...(sender.capacity === 'agency'
      ? [
          lawfulParagraph(
            'drafting',
            `${sender.name} recouvre à l’amiable pour le créancier. La rédaction d’actes pour autrui est ` +
              `réservée ou encadrée par la loi n° 71-1130 du 31 décembre 1971 (articles 54 et 59). Une ` +
              `profession réglementée pourrait rédiger ceux qui sont l’accessoire direct de son service : ` +
              `ces textes n’ont pas été lus ici, et leur portée pour cet acte n’est pas connue. C’est ` +
              `pourquoi cette relecture est demandée.`,
          ),
        ]
      : []),
    points('limits', 'Ce qui est demandé', limits),
  ]
}
