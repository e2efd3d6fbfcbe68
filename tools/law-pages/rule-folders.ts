import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Outcome } from '@quittance/kernel'

/** A worked example of a rule, as its folder writes it. */
export type RuleCase = {
  readonly name: string
  /** Who published it, when others did. */
  readonly source?: string
  readonly facts: unknown
}

/** A rule of law with all that its folder holds, found by the names of its files. */
export type RuleFolder = {
  /** Path of the folder below the sources of law: `interest/accrual`. */
  readonly path: string
  /** Name of the question: `interest`, `late-payment-rate`. */
  readonly name: string
  readonly ask: (facts: unknown) => Outcome<unknown>
  readonly cases: readonly RuleCase[]
  /** What its files of data export, by name. */
  readonly data: Readonly<Record<string, unknown>>
}

const house = join(import.meta.dirname, '../..')

/** The folder of the sources of law. */
export const lawSources = join(house, 'packages/law/src')

/** Files of the sources of law whose name ends as asked, by their path below it, in order. */
export function lawFiles(ending: string): readonly string[] {
  return readdirSync(lawSources, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(ending))
    .toSorted()
}

/** Loads every rule of law with its cases and its data. */
export async function ruleFolders(): Promise<readonly RuleFolder[]> {
  return Promise.all(lawFiles('.rule.ts').map(ruleFolder))
}

async function ruleFolder(rulePath: string): Promise<RuleFolder> {
  const path = dirname(rulePath)
  const name = basename(rulePath, '.rule.ts')
  const question = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const rule = await load(rulePath)
  const cases = await load(`${path}/${name}.cases.ts`)
  const data: Record<string, unknown> = {}
  for (const file of lawFiles('.data.ts')) {
    if (dirname(file) === path) Object.assign(data, await load(file))
  }
  const ask = rule[question]
  const examples = Object.values(cases).filter(isCases).flat()
  if (!isQuestion(ask)) throw new Error(`${rulePath} exports no question \`${question}\``)
  if (examples.length === 0) throw new Error(`${path} exports no cases, with a name and facts`)
  return { path, name, ask, cases: examples, data }
}

/** What a file of the sources of law exports, by name in order, whatever runs it. */
export async function load(path: string): Promise<Readonly<Record<string, unknown>>> {
  const module: unknown = await import(join(lawSources, path))
  if (!isRecord(module)) return {}
  const names = Object.keys(module).toSorted()
  return Object.fromEntries(names.map((name) => [name, module[name]]))
}

/** True for an object with keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isQuestion(value: unknown): value is RuleFolder['ask'] {
  return typeof value === 'function'
}

function isCases(value: unknown): value is readonly RuleCase[] {
  return (
    Array.isArray(value) &&
    value.every(
      (each) => isRecord(each) && typeof each['name'] === 'string' && isRecord(each['facts']),
    )
  )
}
