import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const NONCE_MARK = '__CSP_NONCE__'
const NONCE = 'a-nonce-for-looking'

/** Serves a built folder under the content policy of the product, to look at it in a browser. */
export async function servePages(
  folder: string,
  page: string,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = extname(path) === '' ? page : normalize(path)
    try {
      const bytes = readFileSync(join(folder, file))
      const isPage = extname(file) === '.html'
      response.setHeader('content-type', mediaTypes[extname(file)] ?? 'application/octet-stream')
      // The name of a built file changes with its bytes: a browser reads each once.
      if (!isPage) response.setHeader('cache-control', 'public, max-age=3600, immutable')
      response.setHeader(
        'content-security-policy',
        `default-src 'self'; script-src 'self'; style-src 'self' 'nonce-${NONCE}'`,
      )
      response.end(isPage ? bytes.toString('utf8').replace(NONCE_MARK, NONCE) : bytes)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
