import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, house, pathsBelow, readText } from './house.ts'

const atTheDoor = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'GLOSSARY.md',
  'THIRD-PARTY.md',
]
const documents = [
  ...atTheDoor.map((path) => ({ path, text: readText(path) })),
  ...filesBelow('docs', /\.md$/),
  ...filesBelow('packages', /\/README\.md$/),
  ...filesBelow('apps', /\/README\.md$/),
]

/** Links of a document to files of the house, without the part after `#`. */
function linksOf({ text }: { readonly text: string }): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link.split('#')[0] ?? '')
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
}

/** Folders right below a folder, by their path. */
function foldersOf(folder: string): readonly string[] {
  return readdirSync(join(house, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`)
}

describe('documents', () => {
  it('link to what exists', () => {
    const broken = documents.flatMap((document) =>
      linksOf(document)
        .filter((link) => !existsSync(join(house, dirname(document.path), link)))
        .map((link) => `${document.path} -> ${link}`),
    )
    expect(broken).toEqual([])
  })

  it.each(['README.md', 'CONTRIBUTING.md'])('%s is read in one sitting', (path) => {
    expect(readText(path).split('\n').length).toBeLessThan(150)
  })

  it('of each folder are all reached from their first page', () => {
    for (const folder of ['docs/guide', 'docs/droit', 'docs/decisions', 'docs/specs']) {
      const linked = new Set(linksOf({ text: readText(`${folder}/README.md`) }))
      const pages = [...pathsBelow(folder)].map((path) => path.slice(folder.length + 1))
      expect(pages.filter((page) => page !== 'README.md' && !linked.has(page))).toEqual([])
    }
  })

  it('name every package and every room of the server', () => {
    const text = readText('ARCHITECTURE.md')
    const packages = [...foldersOf('packages'), ...foldersOf('apps')]
    const rooms = foldersOf('apps/server/src').map((path) => `${path.split('/').at(-1)}/`)
    expect([...packages, ...rooms].filter((name) => !text.includes(`- \`${name}\`:`))).toEqual([])
  })

  it('name folders of the house that exist', () => {
    const named = [...readText('ARCHITECTURE.md').matchAll(/^- `([a-z][\w./-]*)`:/gm)].map(
      ([, path = '']) => path,
    )
    const places = (path: string) => [path, `apps/server/src/${path}`]
    expect(named.length).toBeGreaterThan(30)
    expect(
      named.filter((path) => !places(path).some((place) => existsSync(join(house, place)))),
    ).toEqual([])
  })
})
