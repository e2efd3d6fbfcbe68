import {
  sealPath,
  sealStrokes,
  sha256Hex,
  slippedStrokes,
  type Alteration,
  type BundleCheck,
  type BundleVerification,
} from '@quittance/evidence'
import type { Said } from '@quittance/kernel'
import { conversationView } from './copy-view.ts'
import { copyWords, shownLine } from './copy-words.ts'
import { drawing, element } from './elements.ts'
import { countLine, placeLine, stampLine, words } from './page-words.ts'

export type Verified = Exclude<
  BundleVerification,
  { readonly kind: 'not-a-bundle' } | { readonly kind: 'other-container' }
>

/** Says a sentence in the language on the screen. */
export type Say = (sentence: Said) => string

/** The answer of a verification: the verdict, what has changed, what it shows, each check. */
export function resultView(found: Verified, say: Say): HTMLElement {
  return element(
    'section',
    { class: found.verified ? 'result intact' : 'result altered', 'aria-live': 'polite' },
    verdict(found, say),
    found.altered.length === 0 ? null : changes(found.altered, say),
    found.kind === 'redacted-copy' ? conversationView(found, say) : null,
    statements(found, say),
    checkList(found.checks, say),
  )
}

function verdict(found: Verified, say: Say): HTMLElement {
  const word = found.verified
    ? found.kind === 'bundle'
      ? words.intact
      : copyWords.intact
    : found.altered.length > 0
      ? words.altered
      : words.failed
  return element(
    'header',
    { class: 'verdict' },
    seal(found),
    element(
      'div',
      {},
      element('h2', { tabindex: '-1', id: 'verdict' }, say(word)),
      element('p', { class: 'bundle-name' }, `dossier-${found.id}`),
      found.kind === 'bundle' && found.form === 'asic-e'
        ? element('p', {}, say(words.ownContainer))
        : null,
      element('p', {}, say(countOf(found))),
    ),
  )
}

function countOf(found: Verified): Said {
  return found.kind === 'bundle'
    ? countLine(found.originals, found.messages)
    : shownLine(found.shown.length, found.total)
}

function seal({ verified, tagManifest }: Verified): SVGElement {
  const strokes = sealStrokes(sha256Hex(tagManifest))
  const path = { d: sealPath(verified ? strokes : slippedStrokes(strokes)), 'stroke-width': '1.1' }
  return verified
    ? drawing(200, 'seal', [
        { shape: 'circle', cx: '50', cy: '50', r: '46', 'stroke-width': '1.2' },
        { shape: 'circle', cx: '50', cy: '50', r: '42', 'stroke-width': '0.6' },
        path,
        { d: 'M43.5 50.5l4.6 4.8 8.6-10', 'stroke-width': '2.2' },
      ])
    : drawing(200, 'seal', [
        { d: 'M59.6 5A46 46 0 1 1 40.4 5', 'stroke-width': '1.4' },
        path,
        { d: 'M44 44l12 12M56 44l-12 12', 'stroke-width': '2.2' },
      ])
}

/** More are counted, not listed: a page is for people. */
const MOST_SHOWN = 50

/** The files that are not as they were sealed, and the messages touched in them. */
export function changes(altered: readonly Alteration[], say: Say): HTMLElement {
  const rows = altered.slice(0, MOST_SHOWN).map((alteration) => change(alteration, say))
  const more = altered.length - rows.length
  return element(
    'section',
    { class: 'changes' },
    element('h3', {}, say(words.changed)),
    element('ul', {}, ...rows, more > 0 ? element('li', {}, `+ ${more}`) : null),
  )
}

function change({ path, change: kind, messages }: Alteration, say: Say): HTMLElement {
  const isOriginal = path.startsWith('data/originaux/')
  const shown = messages.slice(0, MOST_SHOWN)
  const more = messages.length - shown.length
  return element(
    'li',
    {},
    element('p', {}, element('code', {}, path), ` ${say(words[kind])}`),
    isOriginal && messages.length === 0
      ? element('p', { class: 'quiet' }, say(words.noMessage))
      : null,
    ...shown.map((message) =>
      element(
        'blockquote',
        {},
        element('p', { class: 'said' }, message.text),
        element(
          'p',
          { class: 'quiet' },
          [
            message.author ?? say(message.sent ? copyWords.holder : words.unknownAuthor),
            ...(message.at === null ? [] : [message.at.replace('T', ' ')]),
            say(placeLine(message.offset, message.length)),
          ].join(' · '),
        ),
      ),
    ),
    more > 0 ? element('p', { class: 'quiet' }, `+ ${more}`) : null,
  )
}

function statements(found: Verified, say: Say): HTMLElement {
  const rows: readonly (readonly [Said, Said])[] = [
    [words.date, dateLine(found)],
    ...lastingLine(found),
    ...aboutFiles(found),
  ]
  return element(
    'section',
    { class: 'statements' },
    element('h3', {}, say(words.statements)),
    element(
      'dl',
      {},
      ...rows.flatMap(([name, line]) => [
        element('dt', {}, say(name)),
        element('dd', {}, say(line)),
      ]),
    ),
  )
}

function aboutFiles(found: Verified): readonly (readonly [Said, Said])[] {
  if (found.kind === 'redacted-copy') {
    return [
      [words.integrity, filesHold(found) ? copyWords.integrityYes : copyWords.integrityNo],
      [words.origin, copyWords.origin],
      [words.author, words.authorLine],
      [words.completeness, copyWords.completeness],
    ]
  }
  const dkim = found.checks.some(({ id, result }) => id === 'dkim-signature' && result === 'ok')
  return [
    [words.integrity, filesHold(found) ? words.integrityYes : words.integrityNo],
    [words.origin, dkim ? words.originDkim : words.originNone],
    [words.author, words.authorLine],
    [words.completeness, words.completenessLine],
  ]
}

/** Checks of who vouches for the date and until when: one that fails says nothing of the files. */
const OF_TRUST: ReadonlySet<BundleCheck['id']> = new Set([
  'timestamp-root',
  'container-timestamp-root',
  'renewal-root',
  'renewal-in-time',
])

function filesHold({ altered, checks }: Verified): boolean {
  const failed = checks.filter(({ result }) => result === 'failed')
  return altered.length === 0 && failed.every(({ id }) => OF_TRUST.has(id))
}

/** Until when the time-stamp can be checked, by its certificates and what renewed it. */
function lastingLine({ checks }: Verified): readonly (readonly [Said, Said])[] {
  const lasting = checks.find(({ id }) => id === 'timestamp-lasting')
  const broken = checks.find(({ id, result }) => id === 'renewal-in-time' && result === 'failed')
  const shown = lasting ?? broken
  return shown === undefined ? [] : [[words.lasting, shown.sentence]]
}

function dateLine({ checks, stamp }: Verified): Said {
  const result = checks.find(({ id }) => id === 'timestamp')?.result
  if (result === 'failed') return words.badStamp
  if (stamp === null) return words.noStamp
  const outside = checks.some(({ id, result: each }) => id === 'timestamp-root' && each === 'ok')
  return stampLine(stamp.at, stamp.authority, outside)
}

const RESULTS = { ok: words.ok, failed: words.failedCheck, 'not-checked': words.notChecked }

/** Every check and its result; open where one failed, or where they are all there is to say. */
export function checkList(checks: readonly BundleCheck[], say: Say, open = false): HTMLElement {
  return element(
    'details',
    { class: 'checks', open: open || checks.some(({ result }) => result === 'failed') },
    element('summary', {}, `${say(words.checks)} (${checks.length})`),
    element(
      'ul',
      {},
      ...checks.map(({ result, subject, sentence }) =>
        element(
          'li',
          { class: result },
          element('span', { class: 'mark' }, say(RESULTS[result])),
          element('span', {}, say(sentence), ' ', element('code', {}, subject)),
        ),
      ),
    ),
  )
}
