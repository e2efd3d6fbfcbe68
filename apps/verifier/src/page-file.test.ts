import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildAccountPage, buildVerifierPage } from '#build-page.ts'
import { readAccountProofPage, readVerifierPage } from '#page-file.ts'

const PROOF = new URL(
  '../../../tests/fixtures/vectors/separate-account/proof.json',
  import.meta.url,
)

/** What of a page would be asked of a network. */
function reaches(page: string): readonly string[] {
  const sources = page.match(/<(?:script|link|img)[^>]*\bsrc=/g) ?? []
  const addresses = page.match(/https?:\/\/[^\s'"`)]+/g) ?? []
  return [...sources, ...addresses.filter((each) => !each.startsWith('http://www.w3.org/'))]
}

describe('verifier.html', () => {
  const page = Buffer.from(readVerifierPage()).toString('utf8')

  it('is what its sources give: `npm run fix` writes it', async () => {
    expect((await buildVerifierPage()) === page).toBe(true)
  })

  it('may load nothing, and names no address', () => {
    expect(page).toContain("default-src 'none'")
    expect(reaches(page)).toEqual([])
  })
})

describe('account-proof.html', () => {
  const proof = readFileSync(PROOF, 'utf8').replace('Élan & fils', 'Élan</script><b>')
  const given = Buffer.from(
    readAccountProofPage({ proof, journalEntryId: 'an entry', stamp: null }),
  ).toString('utf8')

  it('is what its sources give: `npm run fix` writes it', async () => {
    const built = await buildAccountPage()
    expect(built).toContain('%PROOF%')
    expect(given.length).toBeGreaterThan(built.length)
    expect(given.startsWith(built.slice(0, built.indexOf('%PROOF%')))).toBe(true)
    expect(given.endsWith(built.slice(built.indexOf('%PROOF%') + '%PROOF%'.length))).toBe(true)
  })

  it('may load nothing, names no address, and keeps a name from ending its script', () => {
    expect(given).toContain("default-src 'none'")
    expect(reaches(given)).toEqual([])
    const [, carried = ''] = /id="proof">([^<]*)<\/script>/.exec(given) ?? []
    expect(JSON.parse(carried)).toEqual({ proof, journalEntryId: 'an entry', stamp: null })
  })
})
