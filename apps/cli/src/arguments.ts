import { refusedInput, type Arguments, type OptionKind } from '#command.ts'

/**
 * Reads what follows the words of a command: `--option value`, `--option=value`, operands; `--` ends
 * the options.
 *
 * @throws RefusedInput for an option that the command has not, a value missing or given twice, and
 * operands that are too few or too many.
 */
export function readArguments(
  words: readonly string[],
  declared: Readonly<Record<string, OptionKind>>,
  operandNames: readonly string[],
): Arguments {
  const operands: string[] = []
  const options = new Map<string, string[]>()
  let index = 0
  while (index < words.length) {
    const word = words[index] ?? ''
    index += 1
    if (word === '--') {
      operands.push(...words.slice(index))
      break
    }
    if (!word.startsWith('-') || word === '-') {
      operands.push(word)
      continue
    }
    const { name, attached } = splitOption(word)
    const kind = kindOf(name, declared)
    const next = kind === 'switch' || attached !== null ? null : (words[index] ?? null)
    if (next !== null) index += 1
    addOption(options, { name, kind, value: attached ?? next })
  }
  checkOperands(operands, operandNames)
  return { operands, options }
}

function splitOption(word: string): { readonly name: string; readonly attached: string | null } {
  const at = word.indexOf('=')
  if (at === -1) return { name: word, attached: null }
  return { name: word.slice(0, at), attached: word.slice(at + 1) }
}

function kindOf(name: string, declared: Readonly<Record<string, OptionKind>>): OptionKind {
  const kind = Object.hasOwn(declared, name) ? declared[name] : undefined
  if (kind !== undefined) return kind
  throw refusedInput('unknown-option', name, `L’option « ${name} » n’existe pas ici.`)
}

type Given = { readonly name: string; readonly kind: OptionKind; readonly value: string | null }

function addOption(options: Map<string, string[]>, { name, kind, value }: Given): void {
  if (kind === 'switch') {
    if (value !== null) {
      throw refusedInput('invalid-option', name, `L’option « ${name} » ne prend pas de valeur.`)
    }
    options.set(name, [''])
    return
  }
  if (value === null) {
    throw refusedInput('invalid-option', name, `L’option « ${name} » attend une valeur.`)
  }
  const before = options.get(name) ?? []
  if (kind === 'one' && before.length > 0) {
    throw refusedInput('invalid-option', name, `L’option « ${name} » est donnée deux fois.`)
  }
  options.set(name, [...before, value])
}

function checkOperands(given: readonly string[], names: readonly string[]): void {
  const missing = names[given.length]
  if (missing !== undefined) {
    throw refusedInput('missing-operand', missing, `Il manque ${missing}.`)
  }
  const extra = given[names.length]
  if (extra !== undefined && names.at(-1)?.endsWith('…') !== true) {
    throw refusedInput('unknown-operand', extra, `« ${extra} » est de trop.`)
  }
}
