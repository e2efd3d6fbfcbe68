import type { Answered } from '@quittance/kernel'
import { RefusedInput, type Arguments, type FreeHandler } from '#command.ts'
import { readFileBytes } from '#io/input.ts'

/** What a command asks of one file: its bytes, its name, the options given. */
export type FileAsked = {
  readonly bytes: Uint8Array
  readonly path: string
  readonly options: Arguments['options']
}

/** A command that reads one file of at most 32 MiB and answers one document. */
export function fileQuestion(answer: (asked: FileAsked) => Answered<unknown>): FreeHandler {
  return async ({ operands, options }, output) => {
    const path = operands[0] ?? ''
    const answered = answer({ bytes: await readFileBytes(path), path, options })
    if (answered.kind === 'refused') throw new RefusedInput(answered.error)
    await output.document(answered.value)
    return 0
  }
}
