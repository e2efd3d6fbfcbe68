import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, house, readText } from './house.ts'

const rooms = [
  ...readdirSync(join(house, 'packages')).map((name) => ({ name, folder: `packages/${name}` })),
  ...readdirSync(join(house, 'apps')).map((name) => ({ name, folder: `apps/${name}` })),
]

/** What ARCHITECTURE.md lets each package import, of the house. */
function importTable(): ReadonlyMap<
  string,
  { whole: ReadonlySet<string>; types: ReadonlySet<string> }
> {
  const table = new Map<string, { whole: ReadonlySet<string>; types: ReadonlySet<string> }>()
  const pure = [
    'kernel',
    'law',
    'gate',
    'chat-exports',
    'commitments',
    'evidence',
    'ledger',
    'money-files',
    'cases',
    'letters',
  ]
  const everything = rooms.map(({ name }) => name)
  for (const [, left = '', right = ''] of readText('ARCHITECTURE.md').matchAll(
    /^\| (`[^|]*) \| ([^|]*) \|$/gm,
  )) {
    const [wholePart = '', typesPart = ''] = right.split('types of')
    const named = (text: string) => [...text.matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name)
    const everyPackage = wholePart.startsWith('every package')
    const barred = everyPackage ? new Set(named(wholePart)) : new Set<string>()
    const whole = everyPackage ? everything.filter((name) => !barred.has(name)) : named(wholePart)
    const types = /pure package/.test(typesPart) ? pure : named(typesPart)
    for (const name of named(left))
      table.set(name, { whole: new Set(whole), types: new Set(types) })
  }
  return table
}

const table = importTable()

describe('the import table of ARCHITECTURE.md', () => {
  it('names every package of the house', () => {
    expect([...table.keys()].toSorted()).toEqual(rooms.map(({ name }) => name).toSorted())
  })

  it.each(rooms)('is kept by the package.json of $folder', ({ name, folder }) => {
    const { dependencies = {} } = JSON.parse(readText(`${folder}/package.json`))
    const ours = Object.keys(dependencies)
      .filter((dependency) => dependency.startsWith('@quittance/'))
      .map((dependency) => dependency.slice('@quittance/'.length))
    const allowed = table.get(name)
    expect(ours.filter((one) => !allowed?.whole.has(one) && !allowed?.types.has(one))).toEqual([])
  })

  it.each(rooms)('is kept by the imports of $folder', ({ name, folder }) => {
    const allowed = table.get(name)
    const strays: string[] = []
    for (const { path, text } of filesBelow(`${folder}/src`, /\.tsx?$/)) {
      if (/\.test\.tsx?$/.test(path)) continue
      for (const match of text.matchAll(
        /^(import|export) (type )?(?:(?!\n(?:import|export) )[\s\S])*?from '@quittance\/([a-z-]+)/gm,
      )) {
        const [, , typeOnly, imported = ''] = match
        const fine =
          allowed?.whole.has(imported) || (typeOnly !== undefined && allowed?.types.has(imported))
        if (imported !== name && !fine) strays.push(`${path} imports ${imported}`)
      }
      for (const [, imported = ''] of text.matchAll(/\bimport\('@quittance\/([a-z-]+)/g)) {
        if (imported !== name && allowed?.whole.has(imported) !== true)
          strays.push(`${path} loads ${imported}`)
      }
    }
    expect(strays).toEqual([])
  })
})

describe('pure packages', () => {
  const pure = [
    'kernel',
    'law',
    'gate',
    'chat-exports',
    'commitments',
    'evidence',
    'ledger',
    'money-files',
    'cases',
  ]

  it.each(pure)('%s is compiled without the outside world', (name) => {
    expect(JSON.parse(readText(`packages/${name}/tsconfig.json`)).extends).toBe(
      '../../tsconfig.pure.json',
    )
  })

  it('see neither Node nor the browser', () => {
    const { compilerOptions } = JSON.parse(readText('tsconfig.pure.json'))
    expect(compilerOptions).toEqual({ types: [], lib: ['es2025', 'esnext.temporal'] })
  })
})
