import { describe, expect, it } from 'vitest'
import { buildVerifierPage } from '#build-page.ts'
import { readVerifierPage } from '#page-file.ts'

describe('verifier.html', () => {
  const page = Buffer.from(readVerifierPage()).toString('utf8')

  it('is what its sources give: `npm run fix` writes it', async () => {
    expect((await buildVerifierPage()) === page).toBe(true)
  })

  it('may load nothing, and names no address', () => {
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<(?:script|link|img)[^>]*\bsrc=/)
    const addresses = page.match(/https?:\/\/[^\s'"`)]+/g) ?? []
    expect(addresses.filter((each) => !each.startsWith('http://www.w3.org/'))).toEqual([])
  })
})
