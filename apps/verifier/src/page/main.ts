import { openZip, openZipEvenCut, signedForms } from '@quittance/chat-exports'
import {
  certificatesInPem,
  verifyBundle,
  type BundleVerification,
  type OtherContainer,
} from '@quittance/evidence'
import type { Said } from '@quittance/kernel'
import { containerView } from './container-view.ts'
import { copyWords } from './copy-words.ts'
import { element } from './elements.ts'
import { inLanguage, words } from './page-words.ts'
import { resultView, type Say, type Verified } from './result-view.ts'
import { checkEd25519, checkSignature } from './web-crypto.ts'

/** What is on the page. */
type Shown =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'message'; readonly sentence: Said }
  | { readonly kind: 'result'; readonly found: Verified }
  | { readonly kind: 'container'; readonly found: OtherContainer }

/** A browser holds the file and its parts in memory. */
const LARGEST_FILE = 512 * 1024 * 1024

let language: 'fr' | 'en' = navigator.language.startsWith('fr') ? 'fr' : 'en'
let shown: Shown = { kind: 'waiting' }
let roots: readonly Uint8Array[] | null = null
let rootRefused = false
let last: File | null = null

const say: Say = (sentence) => inLanguage(sentence, language)
const page = document.querySelector('#page')

function show(next: Shown): void {
  shown = next
  draw()
  if (isFound(next)) document.querySelector<HTMLElement>('#verdict')?.focus()
}

function draw(): void {
  document.documentElement.lang = language
  document.title = say(words.title)
  page?.replaceChildren(
    element(
      'main',
      {},
      head(),
      shown.kind === 'result' ? resultView(shown.found, say) : null,
      shown.kind === 'container' ? containerView(shown.found, say) : null,
      dropZone(),
      rootField(),
      element('footer', {}, element('p', {}, say(footWords()))),
    ),
  )
}

/** Something was found of a file that was given. */
function isFound({ kind }: Shown): boolean {
  return kind === 'result' || kind === 'container'
}

function footWords(): Said {
  const copy = shown.kind === 'result' && shown.found.kind === 'redacted-copy'
  return copy ? copyWords.foot : words.foot
}

function head(): HTMLElement {
  const other = language === 'fr' ? 'en' : 'fr'
  const change = () => {
    language = other
    draw()
  }
  return element(
    'header',
    { class: 'head' },
    element('p', { class: 'house' }, 'Quittance'),
    element(
      'button',
      { type: 'button', class: 'language', lang: other, click: change },
      say(words.language),
    ),
    element('h1', {}, say(words.title)),
    isFound(shown) ? null : element('p', { class: 'lead' }, say(words.lead)),
  )
}

function dropZone(): HTMLElement {
  const done = isFound(shown) || shown.kind === 'message'
  const input = element('input', {
    type: 'file',
    id: 'bundle',
    accept: '.zip,.asice,application/zip,application/vnd.etsi.asic-e+zip',
    change: () => take(input.files),
  })
  return element(
    'div',
    { class: done ? 'drop small' : 'drop' },
    shown.kind === 'waiting'
      ? element('p', { class: 'invite', 'aria-hidden': 'true' }, say(words.drop))
      : null,
    element('div', { role: 'status' }, statusLine()),
    element(
      'label',
      { for: 'bundle', class: done ? 'act plain' : 'act' },
      say(done ? words.chooseAnother : words.choose),
    ),
    input,
  )
}

function statusLine(): Node | string {
  if (shown.kind === 'reading') return element('p', {}, say(words.reading))
  return shown.kind === 'message' ? element('p', { class: 'told' }, say(shown.sentence)) : ''
}

function rootField(): HTMLElement {
  const input = element('input', {
    type: 'file',
    id: 'root',
    'aria-describedby': 'about-root',
    accept: '.pem,.crt,.cer',
    change: () => void takeRoot(input.files?.[0]),
  })
  return element(
    'p',
    { class: 'root' },
    element('span', { id: 'about-root' }, say(words.root)),
    element(
      'span',
      { class: 'file' },
      input,
      element('label', { for: 'root' }, say(words.chooseRoot)),
      roots === null ? null : element('span', {}, ` ${say(words.rootTaken)}`),
    ),
    rootRefused
      ? element('span', { class: 'told', role: 'alert' }, say(words.rootUnreadable))
      : null,
  )
}

async function takeRoot(file: File | undefined): Promise<void> {
  const found = file === undefined ? [] : certificatesInPem(await file.text())
  roots = found.length === 0 ? null : found
  rootRefused = file !== undefined && found.length === 0
  if (last === null) draw()
  else await verify(last)
}

function take(files: FileList | null | undefined): void {
  const file = files?.[0]
  if (file !== undefined) void verify(file)
}

async function verify(file: File): Promise<void> {
  last = file
  if (file.size > LARGEST_FILE) return show({ kind: 'message', sentence: words.tooLarge })
  show({ kind: 'reading' })
  await painted()
  const bytes = new Uint8Array(await file.arrayBuffer())
  const found = await verifyBundle(bytes, {
    check: checkSignature,
    checkEd25519,
    signedForms,
    trusted: roots,
    now: new Date().toISOString(),
    openArchive: (archive, as = 'bundle') => {
      const reading = as === 'original' ? openZipEvenCut(archive) : openZip(archive)
      return reading.kind === 'archive' ? reading.members : null
    },
  })
  show(shownOf(found))
}

function shownOf(found: BundleVerification): Shown {
  if (found.kind === 'not-a-bundle') return { kind: 'message', sentence: words.notABundle }
  return found.kind === 'other-container' ? { kind: 'container', found } : { kind: 'result', found }
}

/** Lets the screen say what is being done before the work starts. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0))
  })
}

document.addEventListener('dragover', (event) => {
  event.preventDefault()
  document.body.classList.add('dragging')
})
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) document.body.classList.remove('dragging')
})
document.addEventListener('drop', (event) => {
  event.preventDefault()
  document.body.classList.remove('dragging')
  take(event.dataTransfer?.files)
})
draw()
