import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { factsJsonSchema, readFacts } from '@quittance/contract/questions'
import { letterFacts } from '@quittance/contract/questions/letter'
import {
  composeLetter,
  isLetterKind,
  letterKinds,
  type ComposedLetter,
  type LetterFacts,
  type LetterFactsByKind,
  type LetterKind,
  type LetterRefusal,
} from '@quittance/letters'
import { closeLetters, LetterNotPrintable, renderLetter } from '@quittance/letters/pages'
import type { z } from 'zod'
import { RefusedInput, refusedInput, type Arguments } from '#command.ts'
import { withPaymentCode } from '#commands/letter-payment-code.ts'
import { openFacts, readText } from '#io/input.ts'
import type { Output } from '#io/output.ts'

const SENTENCES: Readonly<Record<LetterRefusal, string>> = {
  'creditor-not-named':
    'Le créancier n’est pas nommé : le débiteur doit savoir pour qui il est sollicité.',
  'first-letter-not-named':
    'La première lettre n’est pas nommée : sa référence et sa date y sont rappelées.',
  'text-of-law-not-held': 'La lettre est datée d’avant le texte de loi qu’elle doit reproduire.',
  'indemnity-asked-of-a-consumer': 'L’indemnité de 40 € n’est pas due par un consommateur.',
  'nothing-to-pay': 'Les lignes ne laissent rien à payer.',
  'sums-differ': 'Les parties ne font pas le total.',
  'pay-by-before-letter': 'La date limite de paiement est antérieure à la lettre.',
  'template-for-others':
    'Le modèle est écrit pour une autre lettre, une autre qualité ou un autre public.',
  'merge-field-unknown': 'Le modèle a un champ de fusion que la maison ne connaît pas.',
  'merge-field-missing': 'Le modèle a un champ de fusion dont ces faits n’ont pas la valeur.',
  'reasons-missing': 'La réponse dit ce qui est décidé sans dire pourquoi : il manque les raisons.',
  'no-key-message': 'Une demande de constat montre au moins un message de chaque conversation.',
  'no-way-to-answer': 'Aucun moyen de répondre n’est donné : téléphone, courriel ou page.',
  'address-line-too-long': 'Une ligne d’adresse dépasse 38 signes.',
}

const SCHEMAS: { readonly [Kind in LetterKind]: z.ZodType<LetterFactsByKind[Kind]> } = letterFacts

/**
 * `quittance letter KIND [--facts FILE] -o OUT.pdf`: one letter, composed and printed.
 *
 * It does not ask the gate: the `text` of the answer is what `quittance gate` judges.
 */
export async function printLetter(args: Arguments, output: Output): Promise<number> {
  const kind = kindOf(args.operands[0] ?? '')
  if (args.options.has('--schema')) {
    await output.document(factsJsonSchema(SCHEMAS[kind]))
    return 0
  }
  const out = args.options.get('-o')?.[0]
  if (out === undefined) {
    throw refusedInput('missing-option', '-o', 'Il manque « -o » et le nom du fichier à écrire.')
  }
  const source = await openFacts(args.options.get('--facts')?.[0] ?? '-')
  const letter = composed(kind, await readText(source))
  const bytes = await printed(letter)
  await written(out, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await output.document({ kind, title: letter.title, file: out, sha256, text: letter.text })
  return 0
}

function kindOf(name: string): LetterKind {
  if (isLetterKind(name)) return name
  const choices = letterKinds.join(', ')
  throw refusedInput('unknown-letter', name, `« ${name} » n’est pas une lettre : ${choices}.`)
}

function composed(kind: LetterKind, jsonText: string): ComposedLetter {
  const schema: z.ZodType<LetterFacts> = SCHEMAS[kind]
  const facts = readFacts(schema, jsonText)
  if (!facts.ok) throw new RefusedInput(facts.error)
  const outcome = composeLetter(kind, withPaymentCode(facts.value))
  if (outcome.kind === 'composed') return outcome.letter
  const [first = 'nothing-to-pay'] = outcome.because
  throw refusedInput(first, '', SENTENCES[first])
}

async function printed(letter: ComposedLetter): Promise<Uint8Array> {
  try {
    return await renderLetter(letter)
  } catch (error) {
    if (!(error instanceof LetterNotPrintable)) throw error
    throw refusedInput(
      'letter-not-printable',
      '',
      `La lettre ne peut pas être imprimée avec les polices de la maison (${error.message}).`,
    )
  } finally {
    await closeLetters()
  }
}

async function written(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes)
  } catch {
    throw refusedInput('not-writable', '-o', `Le fichier « ${file} » ne peut pas être écrit.`)
  }
}
