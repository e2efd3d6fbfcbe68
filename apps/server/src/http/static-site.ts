import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { pagePolicy } from '#http/security-headers.ts'

const compress = promisify(gzip)

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
}

/** What the builder writes where the nonce of a page belongs. */
const NONCE_MARK = '__CSP_NONCE__'

type Asset = { readonly bytes: Buffer; readonly zipped: Buffer | null; readonly mediaType: string }

/** The built web app, read once and served from memory. */
export type StaticSite = {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void
  /** Where the faces of the house are, for the pages that the server writes itself. */
  readonly faces: { readonly serif: string | null; readonly sans: string | null }
}

/**
 * Reads the built web app.
 *
 * @throws Error with the system's code when it has not been built.
 */
export async function openStaticSite(folder: string): Promise<StaticSite> {
  const assets = await readAssets(folder)
  const page = assets.get('/index.html')?.bytes.toString('utf8')
  if (page === undefined) throw new Error(`no index.html in ${folder}`)
  const faceNamed = (name: RegExp) => [...assets.keys()].find((path) => name.test(path)) ?? null
  return {
    faces: {
      serif: faceNamed(/\/newsreader-latin-opsz-normal-[\w-]+\.woff2$/),
      sans: faceNamed(/\/instrument-sans-latin-wght-normal-[\w-]+\.woff2$/),
    },
    answer: (request, response) => {
      const path = URL.parse(request.url ?? '/', 'http://localhost')?.pathname ?? '/'
      const asset = path === '/index.html' ? undefined : assets.get(path)
      if (asset !== undefined) sendAsset(asset, request, response)
      else if (extname(path) === '') sendPage(page, response)
      else response.writeHead(404).end()
    },
  }
}

async function readAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const assets = new Map<string, Asset>()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name)
    const bytes = await readFile(file)
    const mediaType = mediaTypes[extname(file)] ?? 'application/octet-stream'
    const zipped = /^(text|application|image\/svg)/.test(mediaType) ? await compress(bytes) : null
    assets.set(`/${relative(folder, file).split(sep).join('/')}`, { bytes, zipped, mediaType })
  }
  return assets
}

function sendAsset(asset: Asset, request: IncomingMessage, response: ServerResponse) {
  const takesGzip = (request.headers['accept-encoding'] ?? '').includes('gzip')
  const zipped = takesGzip ? asset.zipped : null
  response.setHeader('content-type', asset.mediaType)
  response.setHeader('cache-control', 'public, max-age=31536000, immutable')
  response.setHeader('vary', 'accept-encoding')
  if (zipped !== null) response.setHeader('content-encoding', 'gzip')
  response.writeHead(200).end(zipped ?? asset.bytes)
}

function sendPage(page: string, response: ServerResponse) {
  const nonce = randomBytes(16).toString('base64')
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.setHeader('content-security-policy', pagePolicy(nonce))
  response.writeHead(200).end(page.replaceAll(NONCE_MARK, nonce))
}
