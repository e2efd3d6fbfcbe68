import { createHash } from 'node:crypto'
import { userInfo } from 'node:os'
import {
  numbersIn,
  openToRedact,
  redactedCopy,
  widened,
  type BundleToRedact,
  type NotRedactable,
} from '@quittance/evidence'
import { checkEd25519, checkSignature } from '@quittance/evidence/authority'
import { refusedInput, type Arguments } from '#command.ts'
import { bundleBytes } from '#commands/seal/evidence-verify.ts'
import { openArchive } from '#commands/seal/open-archive.ts'
import { now, written } from '#commands/seal/stamping.ts'
import type { Output } from '#io/output.ts'
import { nodeSha256 } from '#node-sha256.ts'
import { version } from '#version.ts'

/**
 * `quittance evidence redact DOSSIER.zip -o COPIE.zip (--keep LISTE | --hide LISTE | --commitments)
 * [--around N] [--reason MOTIF]`: a copy that shows some messages and hides the others (copie
 * occultée). A list is numbers of messages: `1-4,7,12-`.
 */
export async function redactEvidence(args: Arguments, output: Output): Promise<number> {
  const out = args.options.get('-o')?.[0]
  if (out === undefined) {
    throw refusedInput('missing-option', '-o', 'Il manque « -o » et le nom du fichier à écrire.')
  }
  const file = args.operands[0] ?? ''
  const setting = { openArchive, hash: nodeSha256 }
  const found = await openToRedact(await bundleBytes(file), {
    ...setting,
    check: checkSignature,
    checkEd25519,
    trusted: null,
  })
  if (found.kind !== 'bundle') throw notRedactable(found.kind, file)
  const choice = {
    shown: chosen(args, found.opened),
    madeAt: now(),
    madeBy: userInfo().username,
    tool: `quittance ${version()}`,
    reason: reasonOf(args),
  }
  const made = redactedCopy(found.opened, choice, setting)
  if (made.kind === 'nothing-shown') {
    throw refusedInput(made.kind, '', 'Aucun message ne serait montré : la copie ne dirait rien.')
  }
  if (made.kind === 'nothing-hidden') {
    throw refusedInput(
      made.kind,
      '',
      'Aucun message ne serait occulté : remettez le dossier scellé lui-même.',
    )
  }
  await written(out, made.bytes, '-o')
  const { shown, hidden, quotes } = made
  await output.document({
    id: found.opened.id,
    shown,
    hidden,
    sha256: createHash('sha256').update(made.bytes).digest('hex'),
    // Messages shown that hold the words of a hidden one: a person reads them before it goes out.
    quotes,
  })
  return 0
}

const REFUSALS: Readonly<Record<Exclude<NotRedactable, 'not-a-bundle'>, string>> = {
  container: 'C’est un conteneur : partez du dossier scellé lui-même (ZIP).',
  altered: 'Ce dossier scellé ne se vérifie pas : aucune copie n’en est faite.',
  'redacted-copy': 'Ce fichier est déjà une copie occultée : partez du dossier scellé.',
  'no-message-hashes':
    'Ce dossier a été scellé sans empreinte par message : une copie occultée n’y serait pas vérifiable. Scellez-le de nouveau.',
}

function notRedactable(kind: NotRedactable, file: string) {
  if (kind === 'container') return refusedInput('not-a-bundle', '', REFUSALS[kind])
  return kind === 'not-a-bundle'
    ? refusedInput(kind, '', `« ${file} » n’est pas un dossier scellé.`)
    : refusedInput(kind, '', REFUSALS[kind])
}

const LONGEST_REASON = 500

function reasonOf(args: Arguments): string | null {
  const reason = args.options.get('--reason')?.[0]?.trim() ?? ''
  if (reason.length > LONGEST_REASON) {
    throw refusedInput('invalid-option', '--reason', 'Le motif dépasse 500 signes.')
  }
  return reason === '' ? null : reason
}

const WAYS = ['--keep', '--hide', '--commitments']

/** The numbers to show, as one of three options says; neighbours may be added to two of them. */
function chosen(args: Arguments, { messages }: BundleToRedact): ReadonlySet<number> {
  const [way, ...others] = WAYS.filter((name) => args.options.has(name))
  if (way === undefined || others.length > 0) {
    throw refusedInput(
      way === undefined ? 'missing-option' : 'invalid-option',
      way ?? '--keep',
      'Dites les messages à montrer par une seule des options --keep, --hide et --commitments.',
    )
  }
  const total = messages.length
  const around = aroundOf(args)
  if (way === '--commitments') return widened(retainedIn(messages), around, total)
  const numbers = numbersIn(args.options.get(way)?.[0] ?? '', total)
  if (numbers === null) {
    throw refusedInput(
      'invalid-option',
      way,
      `« ${way} » attend des numéros de 1 à ${total}, comme « 1-4,7,12- ».`,
    )
  }
  if (way === '--keep') return widened(numbers, around, total)
  if (args.options.has('--around')) {
    throw refusedInput('invalid-option', '--around', '« --around » ne va pas avec « --hide ».')
  }
  return new Set(messages.map(({ number }) => number).filter((number) => !numbers.has(number)))
}

function retainedIn(messages: BundleToRedact['messages']): readonly number[] {
  const retained = messages.filter((message) => message.retained)
  if (retained.length === 0) {
    throw refusedInput(
      'no-commitments',
      '--commitments',
      'Aucun engagement retenu n’a été scellé dans ce dossier : choisissez par « --keep ».',
    )
  }
  return retained.map(({ number }) => number)
}

function aroundOf(args: Arguments): number {
  const text = args.options.get('--around')?.[0] ?? '0'
  if (/^\d{1,4}$/.test(text)) return Number(text)
  throw refusedInput('invalid-option', '--around', '« --around » attend un nombre de messages.')
}
