import { dirname } from 'node:path'
import { foldText, withFrenchSpaces } from '@quittance/kernel'
import { corpus, corpusEntry, ruleCards, type RuleCard } from '@quittance/law/corpus'
import { casesText } from './case-text.ts'
import { citationsOfOutcome, citationsWithin } from './cited-texts.ts'
import { borrowedBy, tablesOf, type FoundTable } from './dated-tables.ts'
import { lawFiles, ruleFolders, type RuleFolder } from './rule-folders.ts'
import { sayCertainty, wordsLacking } from './said.ts'
import { sentencesText } from './sentences-text.ts'
import { rowsText, tableText } from './tables-text.ts'
import { textsText, textText } from './texts-text.ts'

const WRITTEN =
  '<!-- Page écrite par `npm run fix` (tools/law-pages.ts) : ne pas la modifier à la main. -->'

/** The pages « La règle, son texte, ses exemples ». */
export type LawPages = {
  /** Text of each page by the name of its file. */
  readonly pages: ReadonlyMap<string, string>
  /** Rules without a card, facts and codes without French: pages with any are not to be kept. */
  readonly lacking: readonly string[]
}

/** Writes every page on the law from the folders of its rules and from the corpus. */
export async function lawPages(): Promise<LawPages> {
  wordsLacking.clear()
  const rules = new Map((await ruleFolders()).map((rule) => [rule.path, rule]))
  const tables = Map.groupBy((await Promise.all(dataFiles().map(tablesOf))).flat(), ({ file }) =>
    dirname(file),
  )
  const pages = new Map<string, string>()
  for (const card of ruleCards) {
    const page = { card, rule: rules.get(card.path), tables: tables.get(card.path) ?? [] }
    pages.set(pageName(card), finished(rulePage(page)))
  }
  pages.set('textes.md', finished(textsPage()))
  pages.set('README.md', finished(firstPage(rules)))
  const folders = new Set([...rules.keys(), ...tables.keys()])
  const bare = [...folders].filter((path) => !ruleCards.some((card) => card.path === path))
  return { pages, lacking: [...bare.map((path) => `card ${path}`), ...wordsLacking] }
}

/** The file of the page of a rule, from its French title. */
function pageName({ title }: RuleCard): string {
  return `${foldText(title).folded.replaceAll(/[^a-z0-9]+/g, '-')}.md`
}

function dataFiles(): readonly string[] {
  return lawFiles('.data.ts').filter((path) => !path.startsWith('corpus/'))
}

type Page = {
  readonly card: RuleCard
  readonly rule: RuleFolder | undefined
  readonly tables: readonly FoundTable[]
}

function rulePage({ card, rule, tables }: Page): string {
  const sentences = rule === undefined ? '' : sentencesText(rule.data)
  return [
    `# ${card.title}`,
    card.question,
    `[Toutes les règles](README.md) · code : [packages/law/src/${card.path}](../../packages/law/src/${card.path})`,
    section('Les chiffres', [...tables.map(tableText), borrowedText(card.path)].join('\n\n')),
    section('La règle', sentences),
    section('Les textes', rule === undefined ? '' : textsText(citationsIn(rule))),
    section('Les exemples', rule === undefined ? '' : casesText(rule)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function section(title: string, text: string): string {
  return text.trim() === '' ? '' : `## ${title}\n\n${text.trim()}`
}

/** Citations of a rule: those of its data and of its examples, but not the sources of a rate. */
function citationsIn({ ask, cases, data }: RuleFolder) {
  const all = [
    ...citationsWithin(data),
    ...cases.flatMap(({ facts }) => citationsOfOutcome(ask(facts))),
  ]
  return all.filter((citation) => corpusEntry(citation)?.entry.ofRates !== true)
}

/** The tables that a rule reads elsewhere, and the rules it asks. */
function borrowedText(path: string): string {
  const rulePath = lawFiles('.rule.ts').find((file) => dirname(file) === path)
  if (rulePath === undefined) return ''
  const { tables, rules } = borrowedBy(rulePath)
  const homes = new Set([...tables.map(({ file }) => dirname(file)), ...rules])
  const links = ruleCards
    .filter((card) => homes.has(card.path))
    .map((card) => `[${card.title}](${pageName(card)})`)
  return links.length === 0 ? '' : `Cette règle lit aussi : ${links.join(', ')}.`
}

function textsPage(): string {
  const codes = Map.groupBy(corpus, ({ code }) => code)
  const parts = [...codes].map(([code, entries]) => {
    const texts = entries.map((entry) => textText(entry, Object.keys(entry.parts ?? {})))
    return [`## ${code}`, ...texts].join('\n\n')
  })
  return [
    '# Les textes cités',
    'Tout texte sur lequel une réponse s’appuie, avec ce qu’il dit en français courant, ce qu’il sert ici, et ce qui en rend la lecture sûre ou non. Ce sont nos mots : ils ne remplacent pas le texte.',
    ...parts,
  ].join('\n\n')
}

function firstPage(rules: ReadonlyMap<string, RuleFolder>): string {
  const chapters = [...Map.groupBy(ruleCards, ({ chapter }) => chapter)].map(([chapter, cards]) => {
    const rows = cards.map((card) => [
      `[${card.title}](${pageName(card)})`,
      card.question,
      String(rules.get(card.path)?.cases.length ?? ''),
    ])
    const head = [
      ['Règle', 'Question', 'Exemples'],
      ['---', '---', '---:'],
    ]
    return `## ${chapter}\n\n${rowsText([...head, ...rows])}`
  })
  const sure = corpus.filter(({ certainty }) => certainty === 'established').length
  return [
    '# La règle, son texte, ses exemples',
    'Une page par règle, pour relire le droit de Quittance sans lire le code : la question à laquelle elle répond, ses chiffres avec leur premier jour et leur source, les textes cités, et des exemples avec leur réponse au centime et au jour près. Les exemples sont ceux que les tests exécutent, et les réponses sont celles du logiciel.',
    `Chaque réponse dit si elle est *${sayCertainty('established')}e*, *${sayCertainty('arguable')}* ou *${sayCertainty('unknown')}e*. Sur ${corpus.length} [textes cités](textes.md), ${sure} sont établis ; les autres sont à confirmer, et leur entrée dit pourquoi.`,
    ...chapters,
  ].join('\n\n')
}

function finished(text: string): string {
  return `${withFrenchSpaces(`${WRITTEN}\n\n${text}`).trimEnd()}\n`
}
