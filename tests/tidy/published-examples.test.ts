import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, house } from './house.ts'

/** Examples and rulings that others published with their answers; outside the checkout. */
const published = join(house, '../shared/law/published-examples.json')

type PublishedExample = { readonly id: string; readonly caveat?: string; readonly quality: string }

function examples(): readonly PublishedExample[] {
  return JSON.parse(readFileSync(published, 'utf8')).examples
}

/** Worked cases and tests of the packages, where an example is named by its id. */
const cases = filesBelow('packages', /\.(cases|test)\.ts$/)

describe.skipIf(!existsSync(published))(
  'the published examples (skipped where the folder shared/law is not beside the checkout)',
  () => {
    it('are each a case named by its id, but for those that their file calls inconsistent', () => {
      const all = examples()
      const named = ({ id }: PublishedExample) => cases.some(({ text }) => text.includes(id))
      const inconsistent = ({ caveat = '' }: PublishedExample) =>
        /incohéren|inconsisten/i.test(caveat)
      expect(all.length).toBeGreaterThan(0)
      expect(all.filter((one) => !inconsistent(one) && !named(one)).map(({ id }) => id)).toEqual([])
    })
  },
)
