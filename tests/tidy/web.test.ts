import { describe, expect, it } from 'vitest'
import { gateRules } from '../../packages/gate/src/rules/gate-rules.ts'
import { filesBelow, readText } from './house.ts'

const sources = filesBelow('apps/web/src', /\.(ts|tsx|css)$/)

/** Files below a folder of the web app that import from a place they should not know. */
function strays(folder: string, barred: (imported: string) => boolean) {
  return sources
    .filter(({ path }) => path.startsWith(`apps/web/src/${folder}/`))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/from '#([^']+)'/g)]
        .filter(([, imported = '']) => barred(imported))
        .map(([, imported = '']) => `${path} imports ${imported}`),
    )
}

describe('the web app', () => {
  it('has components that know nothing of features or of the frame', () => {
    expect(strays('ui', (imported) => /^(features|app|routes)/.test(imported))).toEqual([])
  })

  it('has features that know nothing of one another', () => {
    const features = new Set(
      sources.flatMap(({ path }) => /^apps\/web\/src\/features\/([^/]+)\//.exec(path)?.[1] ?? []),
    )
    expect(features.size).toBeGreaterThan(5)
    const crossed = [...features].flatMap((feature) =>
      strays(
        `features/${feature}`,
        (imported) =>
          imported.startsWith('features/') && !imported.startsWith(`features/${feature}/`),
      ),
    )
    expect(crossed).toEqual([])
  })

  it('has a frame and words that know nothing of features', () => {
    const barred = (imported: string) => imported.startsWith('features/')
    expect([...strays('app', barred), ...strays('words', barred)]).toEqual([])
  })

  it('has an English word for each French one', () => {
    const paths = new Set(sources.map(({ path }) => path))
    const french = [...paths].filter((path) => path.endsWith('.fr.ts'))
    expect(french.length).toBeGreaterThan(0)
    expect(french.filter((path) => !paths.has(path.replace(/\.fr\.ts$/, '.en.ts')))).toEqual([])
  })

  it('names every rule of the gate that a letter may pass or not', () => {
    const words = 'apps/web/src/features/outreach/words/'
    const named = (file: string) =>
      [...readText(`${words}${file}`).matchAll(/^ {2}'?([a-z0-9/-]+)'?: '/gm)].map(
        ([, rule = '']) => rule,
      )
    const rules = gateRules.map(({ id }) => id)
    expect(named('rules.fr.ts')).toEqual(rules)
    expect(named('passed.fr.ts')).toEqual(rules)
  })

  it('links to pages that exist', () => {
    const routed = new Set(
      sources
        .filter(({ path }) => path.endsWith('routes.tsx'))
        .flatMap(({ text }) => [...text.matchAll(/patterns\.(\w+)/g)].map(([, name]) => name)),
    )
    const [, builders = ''] = readText('apps/web/src/paths.ts').split('export const paths = ')
    const patternOf = new Map(
      builders
        .split(/^ {2}(?=\w+: )/m)
        .map((text) => [/^\w+/.exec(text)?.[0], /patterns\.(\w+)/.exec(text)?.[1]]),
    )
    expect(patternOf.get('outwardAct')).toBe('outwardAct')
    const linked = sources
      .filter(({ path }) => !path.includes('paths'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\bpaths\.(\w+)\(/g)].map(([, builder]) => ({ path, builder })),
      )
    expect(linked.length).toBeGreaterThan(100)
    const dead = linked.filter(({ builder }) => !routed.has(patternOf.get(builder)))
    expect(dead).toEqual([])
  })

  it('writes colours in the style sheet of the house only', () => {
    const coloured = sources.filter(
      ({ path, text }) => path.endsWith('.tsx') && /['"`]#[0-9a-f]{3,8}['"`]/i.test(text),
    )
    expect(coloured.map(({ path }) => path)).toEqual([])
  })
})
