import type { ServerResponse } from 'node:http'
import { readVerifierPage } from '@quittance/verifier'

/** Where the product serves the page that verifies a bundle: the same bytes as in every bundle. */
export const VERIFIER_PATH = '/verifier.html'

/** Gives the page; its own policy, inside it, lets it run its one script and reach nothing. */
export function verifierPage(): (response: ServerResponse) => void {
  const bytes = readVerifierPage()
  return (response) => {
    response.removeHeader('content-security-policy')
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('cache-control', 'no-cache')
    response.writeHead(200).end(bytes)
  }
}
