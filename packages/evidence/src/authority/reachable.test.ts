import { describe, expect, it } from 'vitest'
import { askAuthority } from '#authority/ask-authority.ts'
import { isPrivateAddress } from '#authority/reachable.ts'

describe('an address of the network', () => {
  it.each(['127.0.0.1', '10.1.2.3', '169.254.169.254', '192.168.1.1', '172.31.0.1', '::1', '::'])(
    'is private: %s',
    (address) => {
      expect(isPrivateAddress(address)).toBe(true)
    },
  )
  it.each([
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    'nothing',
  ])('is private: %s', (address) => {
    expect(isPrivateAddress(address)).toBe(true)
  })
  it.each(['193.0.6.139', '172.32.0.1', '2001:67c:2e8:22::c100:68b'])(
    'is public: %s',
    (address) => {
      expect(isPrivateAddress(address)).toBe(false)
    },
  )
})

describe('asking where only the public network may be reached', () => {
  it.each([
    'http://127.0.0.1:9/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost:9/',
  ])('goes nowhere for %s', async (url) => {
    const outcome = await askAuthority(url, new Uint8Array(), { privateNetwork: false })
    expect(outcome).toEqual({ kind: 'forbidden-address' })
  })
})
