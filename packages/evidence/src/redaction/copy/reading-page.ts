import { NBSP } from '@quittance/kernel'
import {
  conversationRows,
  type ConversationRow,
  type ShownMessage,
} from '#redaction/copy/conversation.ts'
import type { CopyAbout } from '#redaction/copy/layout.ts'

/** What a reading copy is written from. */
export type ReadingFacts = {
  readonly about: CopyAbout
  readonly shown: readonly ShownMessage[]
}

/**
 * `lecture.html`: the conversation as a person reads it, hidden messages as black bars.
 *
 * A verifier writes it again from what was sealed and compares: these bytes do not change without
 * another `READING_VERSION`. It has no script, and loads nothing.
 */
export function readingPage({ about, shown }: ReadingFacts): string {
  const { id, total, reason } = about
  const title = `Copie occultée du dossier scellé ${id}`
  return [
    '<!doctype html>',
    '<html lang="fr"><head><meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${escaped(title)}</h1>`,
    `<p>${countSentence(shown.length, total)}</p>`,
    ...(reason === null
      ? []
      : [`<p>Motif donné par qui a fait cette copie${NBSP}: ${escaped(reason)}</p>`]),
    `<p>Cette page aide à lire${NBSP}; elle ne prouve rien seule. LISEZ-MOI-COPIE.txt dit comment vérifier`,
    'que chaque message montré est un de ceux qui ont été scellés.</p><ol>',
    ...conversationRows(shown, total).map(rowOf),
    '</ol></main></body></html>',
    '',
  ].join('\n')
}

function countSentence(shown: number, total: number): string {
  const hidden = total - shown
  return `${shown} ${shown > 1 ? 'messages montrés' : 'message montré'} sur ${total}, ${hidden} ${hidden > 1 ? 'occultés' : 'occulté'}.`
}

function rowOf(row: ConversationRow): string {
  if (row.kind === 'hidden') {
    const { from, to } = row
    const words =
      from === to
        ? `message n°${NBSP}${from}, occulté`
        : `messages n°${NBSP}${from} à ${to}, occultés (${to - from + 1})`
    return `<li class="hidden">${words}</li>`
  }
  const { number, author, at, direction, text, attachments, octets } = row.message
  const who = author ?? (direction === 'out' ? 'détenteur de l’export' : 'auteur inconnu')
  return [
    `<li><p class="head">n°${NBSP}${number} <bdi>${escaped(who)}</bdi> ${escaped(at?.replace('T', ' ') ?? 'sans date')}</p>`,
    `<blockquote dir="auto">${escaped(text)}</blockquote>`,
    ...attachments.map(
      (name) => `<p class="note">pièce jointe, non donnée${NBSP}: <bdi>${escaped(name)}</bdi></p>`,
    ),
    ...(octets
      ? []
      : [`<p class="note">relevé seul${NBSP}: ses octets sont mêlés à ceux d’autres messages</p>`]),
    '</li>',
  ].join('')
}

const STYLE = [
  'body{margin:0;background:#fbfbf8;color:#1a2033;font:1rem/1.5 Georgia,serif}',
  'main{max-width:44rem;margin:0 auto;padding:2rem 1.25rem}',
  'h1{font-size:1.75rem;font-weight:400;line-height:1.15;overflow-wrap:anywhere}',
  'ol{list-style:none;margin:0;padding:0}',
  'li{padding:.75rem 0;border-top:1px solid #d5d7cf;break-inside:avoid}',
  '.head,.note{margin:0;color:#474d60;font:.8125rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}',
  'blockquote{margin:.25rem 0;white-space:pre-wrap;overflow-wrap:anywhere}',
  '.hidden{margin:.5rem 0;padding:.4rem .75rem;border:0;background:#000;color:#fff;font:.8125rem/1.5 system-ui,sans-serif;print-color-adjust:exact;-webkit-print-color-adjust:exact}',
].join('')

/** Text as HTML shows it: no mark of a message becomes markup. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
