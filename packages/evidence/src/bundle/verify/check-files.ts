import { said } from '@quittance/kernel'
import { brokenCustodyLine, membersOf } from '#bundle/custody.ts'
import {
  DECLARATION,
  OPTIONAL_TAG_FILES,
  PATHS,
  REQUIRED,
  SEAL_FILES,
  TAG_FILES,
} from '#bundle/layout.ts'
import { readManifest, type ManifestLine } from '#bundle/manifest.ts'
import type { Alteration, Findings } from '#bundle/verify/bundle-check.ts'
import type { OpenedBundle } from '#bundle/verify/open-bundle.ts'
import { isRenewalFile } from '#renewal/renewal-paths.ts'

/** A bundle being verified, and what is found of it. */
export type FilesInHand = {
  readonly bundle: OpenedBundle
  readonly findings: Findings
  /** Files that a redacted copy leaves out: a list may name them all the same. */
  readonly withheld?: (path: string) => boolean
}

/** Everything that the manifests and the layout say of the files, each check told. */
export function checkFiles(hand: FilesInHand): void {
  checkLayout(hand)
  const tagLines = checkTagManifest(hand)
  const lines = checkManifest(hand)
  checkNoExtraFile(hand, [...tagLines, ...lines])
  checkBagInfo(hand)
  checkReception(hand)
  checkCustody(hand)
}

function checkLayout({ bundle, findings }: FilesInHand): void {
  const missing = REQUIRED.filter((path) => !bundle.has(path))
  for (const path of missing) findings.altered(path, 'missing')
  const declared = bundle.text(PATHS.declaration)
  if (declared !== null && declared !== DECLARATION) findings.altered(PATHS.declaration, 'bytes')
  const sound = missing.length === 0 && declared === DECLARATION
  findings.check({
    id: 'layout',
    result: sound ? 'ok' : 'failed',
    subject: PATHS.declaration,
    sentence: sound
      ? said(
          'Le dossier a la forme annoncée, et ses fichiers obligatoires sont là.',
          'The bundle has its announced form, and its required files are there.',
        )
      : said(
          `Le dossier n’a pas la forme annoncée : ${missing.join(', ') || PATHS.declaration}.`,
          `The bundle does not have its announced form: ${missing.join(', ') || PATHS.declaration}.`,
        ),
  })
}

type Difference = Pick<Alteration, 'path' | 'change'> & { readonly sha256: string }

/** Compares the files of a manifest; those that differ or are missing. */
function differing(lines: readonly ManifestLine[], { bundle }: FilesInHand): readonly Difference[] {
  return lines.flatMap(({ path, sha256 }): readonly Difference[] => {
    const now = bundle.measured(path)
    if (now === null) return [{ path, change: 'missing', sha256: '' }]
    return now.sha256 === sha256 ? [] : [{ path, change: 'bytes', sha256: now.sha256 }]
  })
}

function checkTagManifest(hand: FilesInHand): readonly ManifestLine[] {
  const { bundle, findings } = hand
  const text = bundle.text(PATHS.tagManifest)
  const lines = text === null ? null : readManifest(text)
  const expected = TAG_FILES.filter((path) => !OPTIONAL_TAG_FILES.has(path) || bundle.has(path))
  const named = lines?.map(({ path }) => path) ?? []
  const complete = lines !== null && expected.every((path) => named.includes(path))
  if (text !== null && !complete) findings.altered(PATHS.tagManifest, 'bytes')
  const different = differing(lines ?? [], hand)
  for (const { path, change } of different) findings.altered(path, change)
  findings.check({
    id: 'tag-manifest',
    result: complete && different.length === 0 ? 'ok' : 'failed',
    subject: PATHS.tagManifest,
    sentence: manifestSentence(complete, different, PATHS.tagManifest),
  })
  return lines ?? []
}

function checkManifest(hand: FilesInHand): readonly ManifestLine[] {
  const { bundle, findings } = hand
  const text = bundle.text(PATHS.manifest)
  const lines = text === null ? null : readManifest(text)
  const readable = lines !== null && lines.every(({ path }) => path.startsWith('data/'))
  if (text !== null && !readable) findings.altered(PATHS.manifest, 'bytes')
  const different = differing(lines ?? [], hand)
  const listChanged = findings.isAltered(PATHS.manifest)
  const received = receivedHashes(bundle)
  for (const { path, change, sha256 } of different) {
    // A list that was itself changed accuses no file, unless a receipt contradicts the file too.
    const contradicted = received.has(path) && received.get(path) !== sha256
    if (listChanged && (change === 'missing' || !contradicted)) continue
    findings.altered(path, change)
  }
  findings.check({
    id: 'manifest',
    result: readable && different.length === 0 ? 'ok' : 'failed',
    subject: PATHS.manifest,
    sentence: manifestSentence(readable, different, PATHS.manifest),
  })
  return lines ?? []
}

function manifestSentence(
  readable: boolean,
  different: readonly { readonly path: string }[],
  path: string,
) {
  if (!readable) {
    return said(
      `La liste ${path} ne se lit pas comme elle a été écrite.`,
      `The list ${path} does not read as it was written.`,
    )
  }
  if (different.length === 0) {
    return said(
      `Chaque fichier de ${path} a l’empreinte notée au scellement.`,
      `Each file of ${path} has the fingerprint noted when sealed.`,
    )
  }
  const names = different.map((each) => each.path).join(', ')
  return said(
    `Empreinte différente, ou fichier absent : ${names}.`,
    `Another fingerprint, or a file that is missing: ${names}.`,
  )
}

function checkNoExtraFile({ bundle, findings }: FilesInHand, lines: readonly ManifestLine[]): void {
  const listed = new Set(lines.map(({ path }) => path))
  const known = (path: string) =>
    listed.has(path) || path === PATHS.tagManifest || SEAL_FILES.has(path) || isRenewalFile(path)
  const damaged = findings.isAltered(PATHS.manifest) || findings.isAltered(PATHS.tagManifest)
  const extra = [...bundle.paths.filter((path) => !known(path)), ...bundle.outside]
  for (const path of extra) if (!damaged || !belongs(path)) findings.altered(path, 'extra')
  findings.check({
    id: 'no-extra-file',
    result: extra.length === 0 ? 'ok' : 'failed',
    subject: 'data/',
    sentence:
      extra.length === 0
        ? said('Aucun fichier n’a été ajouté.', 'No file was added.')
        : said(
            `Fichier qui n’est dans aucune liste : ${extra.join(', ')}.`,
            `A file that is in no list: ${extra.join(', ')}.`,
          ),
  })
}

/** Where a list was changed, the files it should name are not said to be added. */
function belongs(path: string): boolean {
  return path.startsWith('data/') || TAG_FILES.includes(path)
}

const OXUM = /^Payload-Oxum: (\d+)\.(\d+)$/m

function checkBagInfo({ bundle, findings }: FilesInHand): void {
  const [, bytes = '', count = ''] = OXUM.exec(bundle.text(PATHS.info) ?? '') ?? []
  const payload = bundle.paths.filter((path) => path.startsWith('data/'))
  const size = payload.reduce((sum, path) => sum + (bundle.measured(path)?.size ?? 0), 0)
  const sound = Number(bytes) === size && Number(count) === payload.length && bytes !== ''
  findings.check({
    id: 'bag-info',
    result: sound ? 'ok' : 'failed',
    subject: PATHS.info,
    sentence: sound
      ? said(
          `Le compte annoncé est exact : ${count} fichiers, ${bytes} octets.`,
          `The announced count is right: ${count} files, ${bytes} bytes.`,
        )
      : said(
          'Le compte annoncé des fichiers ou de leurs octets n’est pas celui du dossier.',
          'The announced count of files or of their bytes is not that of the bundle.',
        ),
  })
}

/** The hash that each original had when it was received, by its path. */
function receivedHashes(bundle: OpenedBundle): ReadonlyMap<string, unknown> {
  return new Map(
    linesOf(bundle.text(PATHS.reception)).map((line) => {
      const { original, sha256 } = membersOf(line)
      return [String(original), sha256]
    }),
  )
}

/** The lines of an NDJSON text. */
export function linesOf(text: string | null): readonly string[] {
  return text === null || text === '' ? [] : text.replace(/\n$/, '').split('\n')
}

/** An original that is not as it was received was changed, though a rewritten list agrees with it. */
function checkReception({ bundle, findings }: FilesInHand): void {
  const received = receivedHashes(bundle)
  const originals = bundle.paths.filter((path) => path.startsWith(PATHS.originals))
  const wrong = originals.filter((path) => received.get(path) !== bundle.measured(path)?.sha256)
  const sound = wrong.length === 0 && received.size === originals.length
  if (!findings.isAltered(PATHS.reception)) {
    for (const path of wrong) if (received.has(path)) findings.altered(path, 'bytes')
  }
  findings.check({
    id: 'reception',
    result: sound ? 'ok' : 'failed',
    subject: PATHS.reception,
    sentence: sound
      ? said(
          'Chaque original a l’empreinte notée à sa réception.',
          'Each original has the fingerprint noted when it was received.',
        )
      : said(
          `La réception ne s’accorde pas avec : ${wrong.join(', ') || PATHS.originals}.`,
          `The receipt does not agree with: ${wrong.join(', ') || PATHS.originals}.`,
        ),
  })
}

function checkCustody({ bundle, findings }: FilesInHand): void {
  const broken = brokenCustodyLine(bundle.text(PATHS.custody) ?? '')
  findings.check({
    id: 'custody-chain',
    result: broken === null ? 'ok' : 'failed',
    subject: PATHS.custody,
    sentence:
      broken === null
        ? said(
            'Chaque ligne du journal de conservation suit la précédente.',
            'Each line of the custody journal follows from the one before.',
          )
        : said(
            `Le journal de conservation est rompu à sa ligne ${broken}.`,
            `The custody journal is broken at line ${broken}.`,
          ),
  })
}
