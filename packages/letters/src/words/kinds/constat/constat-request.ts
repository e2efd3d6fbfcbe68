import { afterDe } from '@quittance/kernel'
import type { ComposedLetter, LetterBlock, QuotationBlock } from '#words/composed-letter.ts'
import type {
  ConstatConversation,
  ConstatMessage,
  ConstatRequestFacts,
} from '#words/facts/constat-facts.ts'
import { framedLetter, lawfulParagraph, nameInText, paragraph, waysToAnswer } from '#words/frame.ts'
import { drawable } from '#words/french/drawable.ts'
import { exhibitMark } from '#words/french/exhibit-mark.ts'
import { oneOf, setFrench } from '#words/french/typography.ts'
import { sealedNote } from '#words/kinds/sealed-numbers.ts'

/**
 * The letter that asks an officer for a constat of messages (demande de constat).
 *
 * It goes to nobody but the officer: it asks the debtor for nothing, and so passes no gate. It states
 * no price and no force of the report: no verified text of the house gives either.
 */
export function constatRequest(facts: ConstatRequestFacts): ComposedLetter {
  return framedLetter(facts, {
    kind: 'constat-request',
    to: facts.office,
    subject: 'Demande de constat de messages',
    references: [
      facts.creditor === null ? null : { label: 'Créancier', value: facts.creditor.name },
      { label: 'Débiteur', value: facts.debtorName },
    ],
    body: [
      lawfulParagraph('request', requestText(facts)),
      paragraph(
        'why',
        `Ces messages concernent ${facts.claim}. Leur export a été gardé octet pour octet ` +
          `depuis sa réception, mais un export est un fichier que l’on peut modifier avant de le ` +
          `remettre : le constat porterait sur ce que l’appareil lui-même affiche.`,
      ),
      ...facts.conversations.flatMap(conversationBlocks),
      ...sealedNote(facts.sealedBundle),
      lawfulParagraph('to-record', recordText(facts)),
      paragraph(
        'estimate',
        `Avant toute opération, merci de nous adresser une estimation du coût, déplacement compris, ` +
          `et la date la plus proche à laquelle vous pourriez intervenir : nous vous ` +
          `confirmerons l’une et l’autre par écrit.`,
      ),
      paragraph('kept', keptText(facts)),
      lawfulParagraph(
        'how-to-answer',
        `Vous pouvez nous répondre ${oneOf(waysToAnswer(facts.sender.contact))}.`,
      ),
      ...enclosuresOf(facts),
    ],
    signsFor: facts.creditor?.name ?? null,
  })
}

function requestText({ creditor, debtorName, conversations }: ConstatRequestFacts): string {
  const forWhom = creditor === null ? '' : `, pour le compte ${afterDe(nameInText(creditor))},`
  const where = [
    ...(conversations.some(isOnPhone) ? ['un téléphone'] : []),
    ...(conversations.every(isOnPhone) ? [] : ['un compte en ligne']),
  ]
  return (
    `Nous vous demandons${forWhom} de bien vouloir dresser un procès-verbal de constat de ` +
    `messages échangés avec ${debtorName} et affichés sur ${where.join(' et sur ')}.`
  )
}

function isOnPhone({ shownBy }: ConstatConversation): boolean {
  return shownBy === 'phone'
}

function conversationBlocks(of: ConstatConversation, at: number): readonly LetterBlock[] {
  const name = of.title === null ? 'sans titre' : `« ${drawable(of.title)} »`
  const about = [
    ...(of.app === null ? [] : [drawable(of.app)]),
    `${of.messages} ${of.messages === 1 ? 'message' : 'messages'}`,
    ...(of.device === null ? [] : [drawable(of.device)]),
    exhibitMark(of),
  ]
  const many = of.keyMessages.length > 1
  return [
    lawfulParagraph(
      `conversation-${at + 1}`,
      `Conversation ${at + 1} : ${name} (${about.join(', ')}). ` +
        (many ? 'Les messages à relever en premier :' : 'Le message à relever en premier :'),
    ),
    ...of.keyMessages.map((message, rank) => quoted(message, `message-${at + 1}-${rank + 1}`)),
  ]
}

function quoted(message: ConstatMessage, id: string): QuotationBlock {
  const { position, writtenAt, author, text } = message
  const who = author === null ? 'auteur non affiché' : `de « ${drawable(author)} »`
  const when = writtenAt === null ? 'sans date' : `daté « ${drawable(writtenAt)} »`
  return {
    kind: 'quotation',
    id,
    source: setFrench(`Message ${position} de l’export, ${who}, ${when}`),
    paragraphs: [drawable(text)],
  }
}

function recordText({ conversations }: ConstatRequestFacts): string {
  const phone = conversations.some(isOnPhone)
    ? 'pour le téléphone, la marque, le modèle, le numéro de série ou IMEI, le numéro de la ligne, l’opérateur, le système, le titulaire du compte, et la fiche du contact qui relie le nom affiché au numéro ; '
    : ''
  const account = conversations.every(isOnPhone)
    ? ''
    : 'pour le compte en ligne, la machine, le système, le navigateur, le réseau, l’adresse IP, l’absence de proxy, l’horloge synchronisée, les caches vidés, le chemin suivi, les captures, les heures de début et de fin ; '
  return (
    `Nous souhaiterions voir relever : ${phone}${account}` +
    `chaque message ci-dessus in extenso, avec la date et l’heure affichées ; le fil entier qui ` +
    `l’entoure, sans coupure.`
  )
}

function keptText({ presentedBy, seenAt }: ConstatRequestFacts): string {
  const by =
    presentedBy === null
      ? 'L’appareil vous sera présenté'
      : `${presentedBy} vous présentera l’appareil`
  const at = seenAt === null ? 'au lieu que vous fixerez' : `à l’adresse suivante : ${seenAt}`
  return `${by}, ${at}. Il est demandé à qui le détient de le garder en l’état et de n’y rien effacer.`
}

function enclosuresOf({ enclosures }: ConstatRequestFacts): readonly LetterBlock[] {
  if (enclosures.length === 0) return []
  return [lawfulParagraph('enclosures', `Pièces jointes : ${enclosures.join(' ; ')}.`)]
}
