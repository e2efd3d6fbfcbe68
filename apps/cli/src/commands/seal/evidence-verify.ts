import { readFile } from 'node:fs/promises'
import { signedForms } from '@quittance/chat-exports'
import {
  certificatesInPem,
  numberList,
  numberOfPath,
  verifyBundle,
  type BundleCheck,
  type BundleVerification,
  type OtherContainer,
} from '@quittance/evidence'
import { checkEd25519, checkSignature } from '@quittance/evidence/authority'
import { withFrenchSpaces } from '@quittance/kernel'
import { refusedInput, type Arguments } from '#command.ts'
import { openArchive } from '#commands/seal/open-archive.ts'
import { now } from '#commands/seal/stamping.ts'
import { checkRegularFile, readFileBytes, unopened } from '#io/input.ts'
import type { Output } from '#io/output.ts'
import { nodeSha256 } from '#node-sha256.ts'

/** Larger archives are not opened: what they hold must fit in memory. */
const LARGEST_BUNDLE = 1.25 * 1024 ** 3

type Verified = Exclude<
  BundleVerification,
  { readonly kind: 'not-a-bundle' } | { readonly kind: 'other-container' }
>

/**
 * `quittance evidence verify DOSSIER.zip|DOSSIER.asice [--trust RACINE.pem] [--json]`.
 *
 * A container of somebody else is no bundle: the refusal says what was looked at in it.
 *
 * @returns 0 when nothing failed, 3 when something has changed.
 */
export async function verifyEvidence(args: Arguments, output: Output): Promise<number> {
  const file = args.operands[0] ?? ''
  const bytes = await bundleBytes(file)
  const trust = args.options.get('--trust')?.[0]
  const found = await verifyBundle(bytes, {
    check: checkSignature,
    checkEd25519,
    signedForms,
    trusted: trust === undefined ? null : await rootsIn(trust),
    openArchive,
    hash: nodeSha256,
    now: now(),
  })
  if (found.kind === 'not-a-bundle') {
    throw refusedInput('not-a-bundle', '', `« ${file} » n’est pas un dossier scellé.`)
  }
  if (found.kind === 'other-container') {
    throw refusedInput('not-a-bundle', '', otherContainerLine(file, found))
  }
  if (args.options.has('--json')) await output.document(documentOf(found))
  else await output.write(linesOf(found))
  return found.verified ? 0 : 3
}

/** What a container that is no bundle was found to be, in one line. */
function otherContainerLine(file: string, { form, checks }: OtherContainer): string {
  const told = checks.map(
    ({ result, subject, sentence }) => `${RESULTS[result]}, ${subject} : ${sentence.fr}`,
  )
  const first = `« ${file} » est un conteneur ${form}, mais pas un dossier scellé.`
  return withFrenchSpaces([first, ...told].join(' '))
}

/** The bytes of a bundle that fits in memory. */
export async function bundleBytes(file: string): Promise<Uint8Array> {
  const size = await checkRegularFile(file)
  if (size <= LARGEST_BUNDLE) {
    return await readFile(file).catch((error: unknown) => {
      throw unopened(file, error)
    })
  }
  throw refusedInput('file-too-large', '', 'Le fichier dépasse 1,25 Gio.')
}

async function rootsIn(file: string): Promise<readonly Uint8Array[]> {
  const roots = certificatesInPem(new TextDecoder().decode(await readFileBytes(file)))
  if (roots.length > 0) return roots
  throw refusedInput('unreadable', '--trust', `« ${file} » ne contient aucun certificat PEM.`)
}

function documentOf(found: Verified) {
  const { verified, checks, altered } = found
  return {
    verified,
    ...(found.kind === 'redacted-copy' ? { redacted: redactionOf(found) } : {}),
    checks: checks.map((check) => ({ ...check, sentence: check.sentence.fr })),
    altered: altered.map(({ path, change, messages }) => ({
      path,
      change,
      messages:
        found.kind === 'redacted-copy'
          ? numbersOf(path).map((number) => ({ number }))
          : messages.map(({ offset, length, nativeId }) => ({ offset, length, nativeId })),
    })),
  }
}

/** Which messages a copy shows, as a list of numbers, and how many it hides. */
function redactionOf({ shown, total }: Extract<Verified, { readonly kind: 'redacted-copy' }>) {
  const numbers = shown.map(({ number }) => number)
  return { shown: numberList(numbers), hidden: Math.max(0, total - numbers.length), total }
}

/** The message that a file of a copy is of. */
function numbersOf(path: string): readonly number[] {
  const number = numberOfPath(path)
  return number === null ? [] : [number]
}

const RESULTS = { ok: 'vérifié', failed: 'FAUX', 'not-checked': 'non vérifié' } as const
const CHANGES = { bytes: 'changé', missing: 'retiré', extra: 'ajouté' } as const

type Verdict = { readonly copy: boolean; readonly verified: boolean; readonly changed: boolean }

/** What fails without a file that changed, such as a renewal that came too late, is not an alteration. */
function verdictOf({ copy, verified, changed }: Verdict): string {
  const unchanged = 'inchangé depuis le scellement'
  if (verified) return copy ? `ce qu’elle montre est ${unchanged}` : unchanged
  if (!changed) return 'NE SE VÉRIFIE PAS'
  return copy ? 'ALTÉRÉE' : 'ALTÉRÉ'
}

/** A mailbox may leave thousands of e-mails: more than so many that hold are told by their number. */
const MOST_ROWS = 20

/** The checks, those of one kind that hold for many e-mails as one; what fails is told one by one. */
function foldedMails(checks: readonly BundleCheck[]): readonly BundleCheck[] {
  const sound = checks.filter(({ id, result }) => id.startsWith('dkim-') && result === 'ok')
  const counts = new Map(
    [...Map.groupBy(sound, ({ id }) => id)].map(([id, { length }]) => [id, length]),
  )
  const told = new Set<string>()
  return checks.flatMap((check) => {
    const count = check.result === 'ok' ? (counts.get(check.id) ?? 0) : 0
    if (count <= MOST_ROWS) return [check]
    if (told.has(check.id)) return []
    told.add(check.id)
    return [{ ...check, subject: `data/courriels/ : ${count} courriels` }]
  })
}

/** What was given, by its name. */
function nameOf(found: Verified): string {
  if (found.kind === 'redacted-copy') return `Copie occultée du dossier ${found.id}`
  const container = found.form === 'asic-e' ? ', en conteneur ASiC-E' : ''
  return `Dossier ${found.id}${container}`
}

function linesOf(found: Verified): string {
  const { kind, verified, checks, altered } = found
  const copy = kind === 'redacted-copy'
  const verdict = verdictOf({ copy, verified, changed: altered.length > 0 })
  const rows = foldedMails(checks).map(
    ({ result, subject, sentence }) =>
      `  ${RESULTS[result].padEnd(11)}  ${subject}\n               ${sentence.fr}`,
  )
  const touched = altered.flatMap(({ path, change, messages }) => [
    `  ${path} : ${CHANGES[change]}`,
    ...(copy ? numbersOf(path).map((number) => `    message n° ${number}`) : []),
    ...messages.map(
      ({ offset, length, nativeId }) =>
        `    message à l’octet ${offset}, ${length} octets${nativeId === null ? '' : ` (${nativeId})`}`,
    ),
  ])
  return withFrenchSpaces(
    [
      `${nameOf(found)} : ${verdict}`,
      ...rows,
      ...(touched.length === 0 ? [] : ['Ce qui a changé', ...touched]),
      '',
    ].join('\n'),
  )
}
