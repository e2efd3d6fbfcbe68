import type { ComposedLetter, LabelledText, LetterBlock } from '#words/composed-letter.ts'
import { lawfulParagraph } from '#words/frame.ts'
import { drawable } from '#words/french/drawable.ts'
import { setFrench } from '#words/french/typography.ts'
import { letterText } from '#words/letter-text.ts'

/** What is known of a signature by a code: its instants as they are read, its channel, its tries. */
export type SignatureEvidence = {
  readonly signer: string
  /** « courriel, à é•••@exemple.example ». */
  readonly channel: string
  readonly offeredAt: string
  readonly codeSentAt: string
  readonly readAt: string
  readonly signedAt: string
  readonly codesSent: number
  readonly wrongCodes: number
  /** As the network gave it; it identifies nobody by itself. */
  readonly callerAddress: string
  /** As the browser said it. */
  readonly callerAgent: string
  /** SHA-256 of the text that was shown and signed, in hexadecimal. */
  readonly textSha256: string
}

/**
 * What was signed, word for word, and under it the evidence of its signature (preuve de signature).
 *
 * It says what such a signature is worth and no more: simple, its reliability is to be proven by who
 * relies on it (C. civ. 1366, 1367).
 */
export function signedCopy(letter: ComposedLetter, evidence: SignatureEvidence): ComposedLetter {
  const title = setFrench(`${letter.title}, signé`)
  const copy = { ...letter, title, body: [...letter.body, ...evidenceBlocks(evidence)] }
  return { ...copy, text: letterText(copy) }
}

function evidenceBlocks(evidence: SignatureEvidence): readonly LetterBlock[] {
  return [
    lawfulParagraph(
      'signed',
      `Signé par ${evidence.signer} le ${evidence.signedAt}, après lecture du texte ci-dessus.`,
    ),
    {
      kind: 'table',
      id: 'evidence',
      columns: [
        { title: 'Preuve de la signature', holds: 'words' },
        { title: '', holds: 'text' },
      ],
      rows: evidenceRows(evidence).map(({ label, value }) => [setFrench(label), drawable(value)]),
      sums: [],
    },
    {
      kind: 'table',
      id: 'signed-text',
      columns: [{ title: 'Empreinte (SHA-256) du texte signé', holds: 'fingerprint' }],
      rows: [[evidence.textSha256]],
      sums: [],
    },
    lawfulParagraph(
      'level',
      `Portée. Signature électronique simple : le signataire est identifié par l’accès à une adresse ` +
        `connue avant la proposition, sans vérification de son identité. Elle ne peut être écartée au ` +
        `seul motif qu’elle est électronique (règlement (UE) n° 910/2014, article 25), mais sa ` +
        `fiabilité n’est pas présumée (article 1367 du Code civil).`,
    ),
  ]
}

function evidenceRows(evidence: SignatureEvidence): readonly LabelledText[] {
  const { codesSent, wrongCodes } = evidence
  return [
    { label: 'Proposé le', value: evidence.offeredAt },
    { label: 'Code envoyé le', value: evidence.codeSentAt },
    { label: 'Par', value: evidence.channel },
    { label: 'Code saisi, texte ouvert le', value: evidence.readAt },
    { label: 'Signé le', value: evidence.signedAt },
    { label: 'Codes envoyés, codes faux', value: `${codesSent}, ${wrongCodes}` },
    { label: 'Adresse réseau, telle que reçue', value: evidence.callerAddress },
    { label: 'Navigateur, tel qu’il se dit', value: evidence.callerAgent },
  ]
}

/** The same letter sent by registered post: its words say so, and change in nothing else. */
export function asRegistered(letter: ComposedLetter): ComposedLetter {
  const registered = { ...letter, delivery: 'Lettre recommandée avec avis de réception' }
  return { ...registered, text: letterText(registered) }
}
