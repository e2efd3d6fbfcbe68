import { lookup, type LookupAddress } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Addresses of this machine and of the network it stands in, RFC 6890 and RFC 4291. */
const PRIVATE = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv4')
}
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv6')
}

/** What an address that must not be reached is told apart by. */
export const FORBIDDEN = 'EFORBIDDEN'

/** Whether an address is not one of the public network. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  return family === 0 || PRIVATE.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/**
 * Looks a name up, and refuses it when it leads to this machine or its network.
 *
 * The address that is checked is the one that is reached: a name that answers otherwise the second
 * time (DNS rebinding) gains nothing. A literal address is not looked up: it is checked before.
 */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  const every = { ...options, all: true } as const
  lookup(hostname, every, (error, found: readonly LookupAddress[]) => {
    if (error !== null) return done(error, '', 0)
    const [first] = found
    if (first === undefined || found.some(({ address }) => isPrivateAddress(address))) {
      return done(Object.assign(new Error('a private address'), { code: FORBIDDEN }), '', 0)
    }
    if (options.all === true) done(null, [...found])
    else done(null, first.address, first.family)
  })
}
