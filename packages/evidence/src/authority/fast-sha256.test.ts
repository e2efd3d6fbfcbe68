import * as fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import { sha256Hex } from '@quittance/evidence'
import { fastSha256 } from '#authority/fast-sha256.ts'

describe('the hash of the runtime', () => {
  it('is the pure one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256Hex(bytes, fastSha256)).toBe(sha256Hex(bytes))
      }),
      { seed: 180, numRuns: 300 * inject('campaign') },
    )
  })
})
