import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { keepCustomerLines } from '#accounting/keep-customer-lines.ts'
import { openItems } from '#accounting/open-items.ts'

const NAME = '222222226FEC20251231.txt'
const own = join(import.meta.dirname, '../../../../tests/fixtures/fec/valid', NAME)
const samples = join(import.meta.dirname, '../../../../../shared/fixtures/money/fec')

function kept(bytes: Uint8Array, customer: string | null = null) {
  const read = keepCustomerLines(bytes, customer)
  if (read.kind === 'refused') throw new Error(read.error.code)
  return read.value
}

describe('the customer lines of a FEC', () => {
  it('are all that is kept: no sale, no bank, no capital', () => {
    const { text, kept: lines, discarded } = kept(readFileSync(own))
    expect([lines, discarded]).toEqual([10, 16])
    expect(text).not.toMatch(/\t(?:512000|706000|445710|101000)\t/)
    expect(text.split('\r\n')[0]).toContain('JournalCode\tJournalLib')
  })

  it('can be those of one customer alone', () => {
    const { text, kept: lines } = kept(readFileSync(own), 'CGARAGE')
    expect(lines).toBe(2)
    expect(text).not.toContain('FORGE')
  })

  it('are not taken of a file cut in its last line', () => {
    const bytes = readFileSync(own)
    expect(keepCustomerLines(bytes.subarray(0, bytes.length - 60))).toMatchObject({
      error: { code: 'unreadable' },
    })
  })

  it('are no FEC without its header', () => {
    expect(keepCustomerLines(Buffer.from('nom;montant\n'))).toMatchObject({
      error: { code: 'unsupported-format' },
    })
  })

  const files = [
    ['open-items', '552100554FEC20251231.txt'],
    ['creditor-12-open-items', '123456782FEC20251231.txt'],
  ] as const
  it.skipIf(!existsSync(samples)).each(files)(
    'tell the open items that all of %s tells (absent: the shared folder)',
    (folder, name) => {
      const bytes = readFileSync(join(samples, folder, name))
      const whole = openItems(bytes, name, null)
      expect(openItems(Buffer.from(kept(bytes).text), name, null)).toEqual(whole)
    },
  )
})
