import { utf8ToBytes } from '@noble/hashes/utils.js'
import { said } from '@quittance/kernel'
import { sameBytes } from '#der/der-values.ts'
import { PATHS } from '#bundle/layout.ts'
import { readManifest } from '#bundle/manifest.ts'
import type { FilesInHand } from '#bundle/verify/check-files.ts'
import { COPY_PATHS, readAbout, READING_VERSION, type CopyAbout } from '#redaction/copy/layout.ts'
import { readingPage } from '#redaction/copy/reading-page.ts'
import { statementPath } from '#redaction/message-hashes.ts'
import type { Shown } from '#redaction/verify/check-shown.ts'

/** Sealed files that a copy gives as they are, beside the seals. */
const AS_SEALED: readonly string[] = [PATHS.page, PATHS.info, PATHS.messageHashes]

const REQUIRED: readonly string[] = [...Object.values(COPY_PATHS), ...AS_SEALED, PATHS.tagManifest]

/** The form of a copy and what it says of itself; null when that does not read. */
export function checkCopyForm({ bundle, findings }: FilesInHand): CopyAbout | null {
  const missing = REQUIRED.filter((path) => !bundle.has(path))
  for (const path of missing) findings.altered(path, 'missing')
  const text = bundle.text(COPY_PATHS.about)
  const about = text === null ? null : readAbout(text)
  const named = about !== null && about.id === sealedId(bundle.text(PATHS.info))
  if (text !== null && !named) findings.altered(COPY_PATHS.about, 'bytes')
  const sound = missing.length === 0 && named
  findings.check({
    id: 'layout',
    result: sound ? 'ok' : 'failed',
    subject: COPY_PATHS.about,
    sentence: sound
      ? said(
          `Copie occultée du dossier scellé ${about.id} : ses fichiers obligatoires sont là.`,
          `Redacted copy of the sealed bundle ${about.id}: its required files are there.`,
        )
      : said(
          `La copie n’a pas sa forme : ${missing.join(', ') || COPY_PATHS.about}.`,
          `The copy does not have its form: ${missing.join(', ') || COPY_PATHS.about}.`,
        ),
  })
  return about
}

/** The name of the bundle, from its sealed `bag-info.txt`. */
export function sealedId(info: string | null): string | null {
  return /^External-Identifier: (.+)$/m.exec(info ?? '')?.[1] ?? null
}

/** Every file of the copy has its fingerprint in the list of the copy, and no other is there. */
export function checkCopyManifest({ bundle, findings }: FilesInHand): void {
  const text = bundle.text(COPY_PATHS.manifest)
  const lines = text === null ? null : readManifest(text)
  if (text !== null && lines === null) findings.altered(COPY_PATHS.manifest, 'bytes')
  const listed = new Map((lines ?? []).map(({ path, sha256 }) => [path, sha256]))
  const wrong: string[] = []
  for (const [path, sha256] of listed) {
    const now = bundle.measured(path)
    if (now?.sha256 === sha256) continue
    findings.altered(path, now === null ? 'missing' : 'bytes')
    wrong.push(path)
  }
  const own = (path: string) => path === COPY_PATHS.manifest || listed.has(path)
  const extra = [...bundle.paths.filter((path) => !own(path)), ...bundle.outside]
  for (const path of lines === null ? [] : extra) findings.altered(path, 'extra')
  const names = [...wrong, ...extra].join(', ')
  findings.check({
    id: 'copy-manifest',
    result: lines !== null && names === '' ? 'ok' : 'failed',
    subject: COPY_PATHS.manifest,
    sentence:
      lines === null
        ? said(
            'La liste des fichiers de la copie ne se lit pas.',
            'The list of the files of the copy does not read.',
          )
        : names === ''
          ? said(
              'Les fichiers sont ceux de la copie quand elle a été faite.',
              'The files are those of the copy when it was made.',
            )
          : said(
              `Fichier changé, absent ou ajouté depuis que la copie a été faite : ${names}.`,
              `A file changed, missing or added since the copy was made: ${names}.`,
            ),
  })
}

/** The files given as they were sealed, against the list that the seal is over. */
export function checkSealedFiles({ bundle, findings }: FilesInHand): void {
  const text = bundle.text(PATHS.tagManifest)
  const lines = text === null ? null : readManifest(text)
  if (text !== null && lines === null) findings.altered(PATHS.tagManifest, 'bytes')
  const sealed = new Map((lines ?? []).map(({ path, sha256 }) => [path, sha256]))
  const wrong = AS_SEALED.filter((path) => {
    const sha256 = sealed.get(path)
    return sha256 === undefined || bundle.measured(path)?.sha256 !== sha256
  })
  for (const path of wrong) findings.altered(path, bundle.has(path) ? 'bytes' : 'missing')
  const sound = lines !== null && wrong.length === 0
  findings.check({
    id: 'tag-manifest',
    result: sound ? 'ok' : 'failed',
    subject: PATHS.tagManifest,
    sentence: sound
      ? said(
          'La liste des messages est celle que nomme le fichier scellé.',
          'The list of messages is the one that the sealed file names.',
        )
      : said(
          `Le fichier scellé nomme une autre empreinte : ${wrong.join(', ') || PATHS.tagManifest}.`,
          `The sealed file names another fingerprint: ${wrong.join(', ') || PATHS.tagManifest}.`,
        ),
  })
}

/** The reading copy, written again from what was sealed; a later way of writing is not checked. */
export function checkReading(hand: FilesInHand, about: CopyAbout | null, shown: Shown): void {
  const { bundle, findings } = hand
  const told = about !== null && sameNumbers(about, shown)
  if (about !== null && !told) findings.altered(COPY_PATHS.about, 'bytes')
  const known = about === null || about.reading === READING_VERSION
  const sound = shown.messages.every(({ number }) => !findings.isAltered(statementPath(number)))
  const written = bundle.read(COPY_PATHS.reading)
  const again = told ? utf8ToBytes(readingPage({ about, shown: shown.messages })) : null
  const same = written !== null && again !== null && sameBytes(written, again)
  if (known && sound && told && !same) {
    findings.altered(COPY_PATHS.reading, written === null ? 'missing' : 'bytes')
  }
  findings.check({
    id: 'reading-copy',
    result: !known || !sound ? 'not-checked' : same ? 'ok' : 'failed',
    subject: COPY_PATHS.reading,
    sentence: !known
      ? said(
          'La page de lecture est écrite d’une façon que ce vérificateur ne connaît pas.',
          'The reading page is written in a way that this verifier does not know.',
        )
      : !sound
        ? said(
            'La page de lecture ne se compare pas : un message montré est changé.',
            'The reading page cannot be compared: a message shown has changed.',
          )
        : same
          ? said(
              'La page de lecture dit ce qui a été scellé, et rien d’autre.',
              'The reading page says what was sealed, and nothing else.',
            )
          : said(
              'La page de lecture ne dit pas ce qui a été scellé.',
              'The reading page does not say what was sealed.',
            ),
  })
}

function sameNumbers(about: CopyAbout, { messages, total }: Shown): boolean {
  const numbers = messages.map(({ number }) => number)
  return about.total === total && about.shown.join(',') === numbers.join(',')
}
