import { describe, expect, it } from 'vitest'
import { isOwnHost, ownAddresses } from '#wiring/own-addresses.ts'

describe('the own addresses of a server', () => {
  const local = ownAddresses({ port: 4180 })
  const open = ownAddresses({ port: 4180, publicAddress: 'https://quittance.cabinet.example' })

  it.each(['127.0.0.1:4180', 'localhost:4180', 'LocalHost:4180', '[::1]:4180'])(
    'are %s, with or without a public one',
    (host) => {
      expect([isOwnHost(local, host), isOwnHost(open, host)]).toEqual([true, true])
    },
  )

  it.each([
    undefined,
    '',
    '127.0.0.1',
    'localhost',
    'localhost:4181',
    'localhost.:4180',
    'localhost:4180.ailleurs.example',
    'ailleurs.example',
    'ailleurs.example:4180',
    '127.0.0.1.ailleurs.example:4180',
    '192.168.1.20:4180',
    '0.0.0.0:4180',
    'quittance.cabinet.example:4180',
  ])('are not %s', (host) => {
    expect([isOwnHost(local, host), isOwnHost(open, host)]).toEqual([false, false])
  })

  it('have the public one where the configuration gives one, its port written or not', () => {
    for (const host of ['quittance.cabinet.example', 'quittance.cabinet.example:443']) {
      expect(isOwnHost(local, host)).toBe(false)
      expect(isOwnHost(open, host)).toBe(true)
    }
    expect(open.origins).toEqual([
      'https://quittance.cabinet.example',
      'http://127.0.0.1:4180',
      'http://localhost:4180',
      'http://[::1]:4180',
    ])
  })

  it('need no port where it is the one of their scheme', () => {
    const usual = ownAddresses({ port: 80 })
    for (const host of ['localhost', 'localhost:80']) expect(isOwnHost(usual, host)).toBe(true)
  })
})
