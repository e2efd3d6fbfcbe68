import { checkAccountProof, type AccountProofCheck } from '@quittance/evidence'
import { said, verbatim, type Said } from '@quittance/kernel'
import { element } from '#page/elements.ts'
import { inLanguage } from '#page/page-words.ts'
import {
  balanceLine,
  comparisonWords,
  equationWords,
  inclusionWords,
  money,
  revealsLine,
  words,
} from '#account/account-words.ts'
import { readCarried } from '#account/carried.ts'

type Read = Extract<AccountProofCheck, { readonly kind: 'read' }>

let language: 'fr' | 'en' = navigator.language.startsWith('fr') ? 'fr' : 'en'
const page = document.querySelector('#page')
const carried = readCarried(document.querySelector('#proof')?.textContent ?? '')
/** What a person gives to compare with; empty until then. */
let given = ''
let checked = checkAccountProof(carried.proof)

const say = (sentence: Said) => inLanguage(sentence, language)

function draw(): void {
  document.documentElement.lang = language
  document.title = say(words.title)
  page?.replaceChildren(
    element(
      'main',
      {},
      head(),
      ...(checked.kind === 'read' ? proofView(checked) : [verdict('failed', words.unreadable)]),
      element('footer', {}, element('p', {}, say(words.foot))),
    ),
  )
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
    element(
      'p',
      { class: 'house' },
      checked.kind === 'read' ? checked.file.published.organisation.name : 'Quittance',
    ),
    element(
      'button',
      { type: 'button', class: 'language', lang: other, click: change },
      say(words.language),
    ),
    element('h1', {}, say(words.title)),
  )
}

function proofView(found: Read): readonly HTMLElement[] {
  const { published, proof } = found.file
  return [
    verdict(stateOf(found), sentenceOf(found)),
    holder(found),
    checks(found),
    toCompare(found),
    ...(found.comparison === 'not-compared' ? [list(words.unproved, words.unprovedList)] : []),
    list(words.proves, words.provesList),
    list(words.provesNot, words.provesNotList),
    element(
      'section',
      {},
      element('h2', {}, say(words.reveals)),
      element('p', {}, say(revealsLine(proof.leaves.length, published.depth))),
    ),
  ]
}

type State = 'proven' | 'short' | 'open' | 'failed'

/** Nothing is called checked before the published text was compared: the bank side is not bound. */
function stateOf({ inclusion, equation, comparison }: Read): State {
  if (inclusion !== 'included' || equation === 'differs' || comparison === 'differs')
    return 'failed'
  if (comparison === 'not-compared') return 'open'
  return equation === 'equal' ? 'proven' : 'short'
}

function sentenceOf({ file, inclusion, equation, comparison }: Read): Said {
  if (inclusion !== 'included') return inclusionWords[inclusion]
  if (equation === 'differs') return equationWords[equation]
  if (comparison === 'differs') return comparisonWords[comparison]
  const { published, proof } = file
  const { firm, creditors } = published.shortfalls
  return balanceLine({
    balance: proof.balance,
    total: published.total,
    shortfalls: firm + creditors,
    closing: published.statement.closing,
    day: published.day,
  })
}

function verdict(state: State, sentence: Said): HTMLElement {
  return element(
    'section',
    { class: `verdict ${state}`, role: 'status' },
    element('p', { class: 'word' }, say(words[state])),
    element('p', { class: 'sentence' }, say(sentence)),
  )
}

function holder({ file: { proof } }: Read): HTMLElement {
  const { name, number } = proof.holder
  return element(
    'section',
    { class: 'holder' },
    element('h2', {}, say(words.yours)),
    element(
      'p',
      { class: 'name' },
      `${name ?? proof.holder.id ?? ''}, ${number === null ? say(words.noNumber) : `SIREN ${number}`}`,
    ),
    element('p', { class: 'why' }, say(words.yoursWhy)),
  )
}

/** What stands beside the equation of the day. */
const marks = {
  equal: words.holds,
  'equal-with-shortfalls': words.lacks,
  differs: words.doesNot,
} as const

const comparisonMarks = {
  same: words.holds,
  'not-compared': words.awaited,
  differs: words.doesNot,
} as const

function checks({ inclusion, equation, comparison }: Read): HTMLElement {
  const line = (mark: Said, what: Said, detail: Said) =>
    element(
      'li',
      { class: mark === words.holds ? 'ok' : mark === words.awaited ? 'awaited' : 'bad' },
      element('span', { class: 'mark' }, say(mark)),
      element('span', {}, element('strong', {}, say(what)), element('br'), say(detail)),
    )
  return element(
    'section',
    {},
    element('h2', {}, say(words.checks)),
    element(
      'ul',
      { class: 'checks' },
      line(
        inclusion === 'included' ? words.holds : words.doesNot,
        words.inclusion,
        inclusionWords[inclusion],
      ),
      line(marks[equation], words.equation, equationWords[equation]),
      line(comparisonMarks[comparison], words.comparison, comparisonWords[comparison]),
    ),
  )
}

/** The fingerprint that a person had from elsewhere, compared when the form is sent: it goes nowhere. */
function comparing(): HTMLElement {
  const field = element('input', {
    id: 'given',
    type: 'text',
    value: given,
    autocomplete: 'off',
    spellcheck: 'false',
  })
  const compare = (event: Event) => {
    event.preventDefault()
    given = field.value
    checked = checkAccountProof(carried.proof, given)
    draw()
    document.querySelector<HTMLElement>('#given')?.focus()
  }
  return element(
    'form',
    { class: 'comparing', submit: compare },
    element('label', { for: 'given' }, say(words.given)),
    field,
    element('button', { type: 'submit', class: 'compare' }, say(words.toCompare)),
  )
}

function toCompare({ file: { published }, fingerprint }: Read): HTMLElement {
  const { stamp } = carried
  const rows: readonly (readonly [Said, string])[] = [
    [words.published, fingerprint],
    [words.root, published.root],
    [words.total, say(money(published.total))],
    [words.statement, published.statement.sha256],
    [words.entry, carried.journalEntryId],
    [words.stamp, stamp === null ? say(words.noStamp) : say(stampLine(stamp))],
  ]
  return element(
    'section',
    {},
    element('h2', {}, say(words.compare)),
    element('p', {}, say(words.compareWhy)),
    comparing(),
    element(
      'dl',
      {},
      ...rows.flatMap(([label, value]) => [
        element('dt', {}, say(label)),
        element('dd', {}, value),
      ]),
    ),
  )
}

function stampLine({ at, authority, local }: NonNullable<typeof carried.stamp>): Said {
  return local
    ? said(
        `${at}, par « ${authority} » : horodatage local, non qualifié`,
        `${at}, by “${authority}”: local time-stamp, not qualified`,
      )
    : verbatim(`${at}, ${authority}`)
}

function list(title: Said, sentences: readonly Said[]): HTMLElement {
  return element(
    'section',
    {},
    element('h2', {}, say(title)),
    element('ul', { class: 'says' }, ...sentences.map((one) => element('li', {}, say(one)))),
  )
}

draw()
