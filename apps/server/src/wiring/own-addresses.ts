/** The addresses that are this server's own, as requests write them. */
export type OwnAddresses = {
  /** Values of `Host`, in small letters, with and without the port that a scheme implies. */
  readonly hosts: ReadonlySet<string>
  /** Values of `Origin`. */
  readonly origins: readonly string[]
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'] as const
const impliedPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }

/**
 * The loopback names and addresses of this machine with the server's port, and the address that
 * people use where the configuration gives one.
 *
 * @throws TypeError when the configured address is not a URL.
 */
export function ownAddresses(of: {
  readonly port: number
  readonly publicAddress?: string | undefined
}): OwnAddresses {
  const loopback = LOOPBACK.map((name) => `http://${name}:${of.port}`)
  const urls = [...(of.publicAddress === undefined ? [] : [of.publicAddress]), ...loopback].map(
    (address) => new URL(address),
  )
  return {
    origins: [...new Set(urls.map(({ origin }) => origin))],
    hosts: new Set(
      urls.flatMap(({ protocol, hostname, host, port }) => [
        host,
        `${hostname}:${port === '' ? (impliedPorts[protocol] ?? '') : port}`,
      ]),
    ),
  }
}

/**
 * True for a request to an address of ours. Another name, which a page elsewhere made lead to this
 * machine (DNS rebinding), would lend that page the rights of our own pages.
 */
export function isOwnHost({ hosts }: OwnAddresses, host: string | undefined): boolean {
  return host !== undefined && hosts.has(host.toLowerCase())
}
