import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { invariant } from '@quittance/kernel'
import { build } from 'vite'

/** A page by its folder: where its script and markup are, and the styles that it is given in order. */
type PageSource = { readonly folder: URL; readonly styles: readonly URL[] }

const source = (path: string) => new URL(path, import.meta.url)

const VERIFIER: PageSource = {
  folder: source('./page/'),
  styles: ['base', 'page', 'conversation'].map((name) => source(`./page/${name}.css`)),
}

const ACCOUNT: PageSource = {
  folder: source('./account/'),
  styles: [source('./page/base.css'), source('./account/account.css')],
}

/** The faces of the page, Latin, each carried inside it. */
const FACES = [
  {
    family: 'Newsreader',
    weight: '200 800',
    file: '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  },
  {
    family: 'Instrument Sans',
    weight: '400 700',
    file: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  },
  {
    family: 'IBM Plex Mono',
    weight: '400',
    file: '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
  },
]

/**
 * Builds `verifier.html`: one file, its script, style and faces inside, which may load nothing.
 *
 * The same sources are the same bytes.
 */
export async function buildVerifierPage(): Promise<string> {
  return await builtPage(VERIFIER)
}

/**
 * Builds `account-proof.html`, the page of a creditor’s proof, in the same way; the proof is put in
 * its place when it is given.
 */
export async function buildAccountPage(): Promise<string> {
  return await builtPage(ACCOUNT)
}

async function builtPage({ folder, styles }: PageSource): Promise<string> {
  const script = await bundledScript(folder)
  const style = [...FACES.map(faceRule), ...styles.map(readText)].join('\n')
  return readText(new URL('page.html', folder))
    .replace('%POLICY%', () => policyOf(script, style))
    .replace(/<style>\s*<\/style>/, () => `<style>${style}</style>`)
    .replace(/<script>\s*<\/script>/, () => `<script>${script}</script>`)
}

function readText(file: URL): string {
  return readFileSync(file, 'utf8')
}

async function bundledScript(folder: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(folder),
    build: {
      target: 'es2022',
      write: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: fileURLToPath(new URL('main.ts', folder)),
        treeshake: { moduleSideEffects: false },
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  invariant(!Array.isArray(built) && 'output' in built, 'the page is built once')
  const [chunk, ...others] = built.output
  invariant(others.length === 0, 'the script is one file')
  return chunk.code.trim().replaceAll('</script', '<\\/script')
}

function faceRule({ family, weight, file }: (typeof FACES)[number]): string {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file))
  const data = `data:font/woff2;base64,${bytes.toString('base64')}`
  return `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;src:url(${data}) format('woff2')}`
}

/** What the page may do: run this script and no other, show itself, and reach nothing. */
function policyOf(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${sourceHash(script)}'`,
    `style-src '${sourceHash(style)}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function sourceHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
