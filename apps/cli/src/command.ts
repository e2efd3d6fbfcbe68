import { withFrenchSpaces } from '@quittance/kernel'
import type { Output } from '#io/output.ts'

/** An option of a command: a switch, a value given once, a value that may be repeated. */
export type OptionKind = 'switch' | 'one' | 'many'

/** What was written after the words of a command, checked against its declaration. */
export type Arguments = {
  readonly operands: readonly string[]
  /** Values by option, in the order given; a switch that is on has `['']`. */
  readonly options: ReadonlyMap<string, readonly string[]>
}

/** How a person meets a command in the help (aide). */
type Described = {
  /** The words that call it: `['law', 'interest']`. */
  readonly words: readonly string[]
  /** One French line, without a full stop. */
  readonly summary: string
}

/** A question: facts in, one document out; batch and schema come with it. */
export type FactsCommand = Described & {
  readonly kind: 'facts'
  readonly load: () => Promise<FactsHandler>
}

/** Answers the JSON text of facts. */
export type FactsHandler = {
  readonly schema: () => unknown
  readonly answer: (jsonText: string) => FactsAnswer
}

export type CommandError = {
  readonly code: string
  readonly path: string
  readonly message: string
}

export type FactsAnswer =
  | { readonly ok: true; readonly document: unknown }
  /** A text printed as it is, such as an XML file; inside a batch it is a JSON string. */
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: CommandError }

/** A command with operands and options of its own; it returns the exit status. */
type FreeCommand = Described & {
  readonly kind: 'free'
  /** Names of the operands, as the help prints them; all are required, the last may repeat (« … »). */
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, OptionKind>>
  readonly load: () => Promise<FreeHandler>
}

export type FreeHandler = (args: Arguments, output: Output) => Promise<number>

/** A command of `quittance`; its code is loaded when it is called. */
export type Command = FactsCommand | FreeCommand

/** Input that cannot be taken: one JSON line on standard error, exit 2. */
export class RefusedInput extends Error {
  override readonly name = 'RefusedInput'
  readonly error: CommandError

  constructor({ code, path, message }: CommandError) {
    super(message)
    this.error = { code, path, message }
  }
}

/** Makes a {@link RefusedInput}, ready to be thrown. */
export function refusedInput(code: string, path: string, message: string): RefusedInput {
  return new RefusedInput({ code, path, message: withFrenchSpaces(message) })
}
