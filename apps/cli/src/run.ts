import { readArguments } from '#arguments.ts'
import { refusedInput, RefusedInput, type Command, type CommandError } from '#command.ts'
import { failureOf } from '#failure.ts'
import type { Output } from '#io/output.ts'

/** What a run needs of the world. */
export type Streams = {
  readonly commands: readonly Command[]
  readonly output: Output
  /** Writes one line to standard error. */
  readonly complain: (line: string) => void
}

const HELP_WORDS = new Set(['--help', '-h', 'help'])

/**
 * Runs `quittance` with the words after its name.
 *
 * @returns the exit status: 0 an answer was given, 2 the input cannot be taken, 1 we failed.
 */
export async function run(words: readonly string[], streams: Streams): Promise<number> {
  try {
    const status = await dispatch(words, streams)
    await streams.output.flush()
    return status
  } catch (error) {
    if (error instanceof RefusedInput) return complain(error.error, 2, streams)
    return complain(failureOf(error), 1, streams)
  }
}

function complain(error: CommandError, status: number, streams: Streams): number {
  streams.complain(JSON.stringify({ error }))
  return status
}

async function dispatch(words: readonly string[], { commands, output }: Streams): Promise<number> {
  if (words.length === 0 || words.some((word) => HELP_WORDS.has(word))) {
    const named = words.filter((word) => !HELP_WORDS.has(word))
    await output.write(await helpOf(commandsUnder(named, commands)))
    return 0
  }
  if (words[0] === '--version') {
    const { version } = await import('#version.ts')
    await output.write(`${version()}\n`)
    return 0
  }
  const command = findCommand(words, commands)
  const rest = words.slice(command.words.length)
  if (command.kind === 'facts') {
    const { factsOptions, runFacts } = await import('#run-facts.ts')
    return runFacts(command, readArguments(rest, factsOptions, []), output)
  }
  const args = readArguments(rest, command.options, command.operands)
  const handler = await command.load()
  return handler(args, output)
}

async function helpOf(found: readonly Command[]): Promise<string> {
  const { helpText } = await import('#help.ts')
  const [only] = found
  if (found.length !== 1 || only?.kind !== 'facts') return helpText(found)
  const { factRows } = await import('#fact-rows.ts')
  return helpText(found, await factRows(only))
}

function startsWith(command: Command, words: readonly string[]): boolean {
  return words.every((word, index) => command.words[index] === word)
}

/** The commands that the words before an option lead to. */
function commandsUnder(words: readonly string[], commands: readonly Command[]): readonly Command[] {
  const named = wordsBeforeOptions(words)
  const whole = commands.find((command) => startsWith({ ...command, words: named }, command.words))
  if (whole !== undefined) return [whole]
  const found = commands.filter((command) => startsWith(command, named))
  if (found.length === 0) throw unknownCommand(named, commands)
  return found
}

function findCommand(words: readonly string[], commands: readonly Command[]): Command {
  const found = commands.find((command) => command.words.every((word, at) => words[at] === word))
  if (found !== undefined) return found
  const first = words[0] ?? ''
  if (first.startsWith('-')) {
    throw refusedInput('unknown-option', first, `L’option « ${first} » n’existe pas ici.`)
  }
  throw unknownCommand(wordsBeforeOptions(words), commands)
}

/** Says how far the words are known, and what may follow. */
function unknownCommand(words: readonly string[], commands: readonly Command[]): RefusedInput {
  let known = words.length
  while (known > 0 && !commands.some((each) => startsWith(each, words.slice(0, known)))) known -= 1
  const named = words.slice(0, known)
  const path = words.slice(0, known + 1).join(' ')
  const following = commands.filter((command) => startsWith(command, named))
  const choices = new Set(following.map((command) => command.words[known] ?? ''))
  return refusedInput(
    known === words.length ? 'missing-command' : 'unknown-command',
    path,
    `Après « ${['quittance', ...named].join(' ')} », choisissez : ${[...choices].join(', ')}.`,
  )
}

function wordsBeforeOptions(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => word.startsWith('-'))
  return end === -1 ? words : words.slice(0, end)
}
