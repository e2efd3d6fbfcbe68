import { LONGEST_DOCUMENT } from '@quittance/contract/questions'
import {
  RefusedInput,
  type Arguments,
  type CommandError,
  type FactsAnswer,
  type FactsCommand,
  type FactsHandler,
  type OptionKind,
} from '#command.ts'
import { failureOf } from '#failure.ts'
import { decodeUtf8, NOT_UTF8, openFacts, readText } from '#io/input.ts'
import { linesOf, type Line } from '#io/lines.ts'
import type { Output } from '#io/output.ts'

/** The options of every command that takes facts. */
export const factsOptions: Readonly<Record<string, OptionKind>> = {
  '--facts': 'one',
  '--ndjson': 'switch',
  '--schema': 'switch',
}

/** Runs a question: one document, a batch, or its schema. Returns the exit status. */
export async function runFacts(
  command: FactsCommand,
  args: Arguments,
  output: Output,
): Promise<number> {
  const handler = await command.load()
  if (args.options.has('--schema')) {
    await output.document(handler.schema())
    return 0
  }
  const source = args.options.get('--facts')?.[0] ?? '-'
  const stream = await openFacts(source)
  if (args.options.has('--ndjson')) {
    return runBatch(handler, linesOf(stream, LONGEST_DOCUMENT), output)
  }
  const answer = handler.answer(await readText(stream))
  if (!answer.ok) throw new RefusedInput(answer.error)
  await writeAnswer(answer, output)
  return 0
}

async function writeAnswer(answer: FactsAnswer & { ok: true }, output: Output): Promise<void> {
  await ('text' in answer ? output.write(answer.text) : output.document(answer.document))
}

/**
 * One answer or one error document a line, in order; 1 only where we failed ourselves.
 *
 * Answers leave as soon as no line waits: a program may write a line and read its answer.
 */
async function runBatch(
  handler: FactsHandler,
  lines: AsyncIterable<Line>,
  output: Output,
): Promise<number> {
  let status = 0
  let leaving = false
  const leave = () => {
    leaving = false
    void output.flush()
  }
  for await (const line of lines) {
    try {
      await output.document(documentOf(answerLine(handler, line)))
    } catch (error) {
      status = 1
      await output.document({ error: failureOf(error) })
    }
    if (!leaving) setImmediate(leave)
    leaving = true
  }
  return status
}

function answerLine(handler: FactsHandler, line: Line): FactsAnswer {
  if (line === null) return refused('too-large', 'La ligne dépasse 32 Mio.')
  const text = decodeUtf8(line)
  return text === null ? refused('unreadable-json', NOT_UTF8) : handler.answer(text)
}

function documentOf(answer: FactsAnswer): unknown {
  if (!answer.ok) return { error: errorDocument(answer.error) }
  return 'text' in answer ? answer.text : answer.document
}

function errorDocument({ code, path, message }: CommandError): CommandError {
  return { code, path, message }
}

function refused(code: string, message: string): FactsAnswer {
  return { ok: false, error: { code, path: '', message } }
}
