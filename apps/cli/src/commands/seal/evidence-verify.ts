import { readFile } from 'node:fs/promises'
import { certificatesInPem, verifyBundle, type BundleVerification } from '@quittance/evidence'
import { checkEd25519, checkSignature } from '@quittance/evidence/authority'
import { withFrenchSpaces } from '@quittance/kernel'
import { refusedInput, type Arguments } from '#command.ts'
import { openArchive } from '#commands/seal/open-archive.ts'
import { checkRegularFile, readFileBytes } from '#io/input.ts'
import type { Output } from '#io/output.ts'
import { nodeSha256 } from '#node-sha256.ts'

/** Larger archives are not opened: what they hold must fit in memory. */
const LARGEST_BUNDLE = 1.25 * 1024 ** 3

type Verified = Extract<BundleVerification, { readonly kind: 'bundle' }>

/**
 * `quittance evidence verify DOSSIER.zip [--trust RACINE.pem] [--json]`.
 *
 * @returns 0 when nothing failed, 3 when something has changed.
 */
export async function verifyEvidence(args: Arguments, output: Output): Promise<number> {
  const file = args.operands[0] ?? ''
  const size = await checkRegularFile(file)
  if (size > LARGEST_BUNDLE) {
    throw refusedInput('file-too-large', '', 'Le fichier dépasse 1,25 Gio.')
  }
  const trust = args.options.get('--trust')?.[0]
  const found = await verifyBundle(await readFile(file), {
    check: checkSignature,
    checkEd25519,
    trusted: trust === undefined ? null : await rootsIn(trust),
    openArchive,
    hash: nodeSha256,
  })
  if (found.kind === 'not-a-bundle') {
    throw refusedInput('not-a-bundle', '', `« ${file} » n’est pas un dossier scellé.`)
  }
  if (args.options.has('--json')) await output.document(documentOf(found))
  else await output.write(linesOf(found))
  return found.verified ? 0 : 3
}

async function rootsIn(file: string): Promise<readonly Uint8Array[]> {
  const roots = certificatesInPem(new TextDecoder().decode(await readFileBytes(file)))
  if (roots.length > 0) return roots
  throw refusedInput('unreadable', '--trust', `« ${file} » ne contient aucun certificat PEM.`)
}

function documentOf({ verified, checks, altered }: Verified) {
  return {
    verified,
    checks: checks.map((check) => ({ ...check, sentence: check.sentence.fr })),
    altered: altered.map(({ path, change, messages }) => ({
      path,
      change,
      messages: messages.map(({ offset, length, nativeId }) => ({ offset, length, nativeId })),
    })),
  }
}

const RESULTS = { ok: 'vérifié', failed: 'FAUX', 'not-checked': 'non vérifié' } as const
const CHANGES = { bytes: 'changé', missing: 'retiré', extra: 'ajouté' } as const

function linesOf({ id, verified, checks, altered }: Verified): string {
  const verdict = verified ? 'inchangé depuis le scellement' : 'ALTÉRÉ'
  const rows = checks.map(
    ({ result, subject, sentence }) =>
      `  ${RESULTS[result].padEnd(11)}  ${subject}\n               ${sentence.fr}`,
  )
  const touched = altered.flatMap(({ path, change, messages }) => [
    `  ${path} : ${CHANGES[change]}`,
    ...messages.map(
      ({ offset, length, nativeId }) =>
        `    message à l’octet ${offset}, ${length} octets${nativeId === null ? '' : ` (${nativeId})`}`,
    ),
  ])
  return withFrenchSpaces(
    [
      `Dossier ${id} : ${verdict}`,
      ...rows,
      ...(touched.length === 0 ? [] : ['Ce qui a changé', ...touched]),
      '',
    ].join('\n'),
  )
}
