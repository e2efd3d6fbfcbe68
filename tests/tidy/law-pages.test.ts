import { describe, expect, it } from 'vitest'
import { lawPages } from '#tools/law-pages/pages.ts'
import { filesBelow } from './house.ts'

const { pages, lacking } = await lawPages()
const committed = new Map(
  filesBelow('docs/droit', /\.md$/).map(({ path, text }) => [path.split('/').at(-1) ?? '', text]),
)

describe('the pages on the law', () => {
  it('have a French word for each fact, each code and each rule', () => {
    expect(lacking).toEqual([])
  })

  it('are those that the rules write: `npm run fix` writes them anew', () => {
    const stale = [...pages.keys()].filter((name) => committed.get(name) !== pages.get(name))
    const gone = [...committed.keys()].filter((name) => !pages.has(name))
    expect([...stale, ...gone]).toEqual([])
  })

  it('tell every example of every rule', () => {
    const told = [...pages.values()].join('\n').match(/^### Exemple \d+$/gm) ?? []
    expect(told.length).toBeGreaterThan(250)
  })
})
