import type { DnsAnswers } from '@quittance/chat-exports'
import { z } from 'zod'
import { refusedInput } from '#command.ts'
import { decodeUtf8, NOT_UTF8, readFileBytes } from '#io/input.ts'

const answersSchema = z.record(
  z.string(),
  z.object({ TXT: z.array(z.array(z.string())).optional() }),
)

/**
 * The answers of the DNS kept in a file: for each name, its TXT records, each a list of strings.
 *
 * @throws RefusedInput `unreadable-json`, `invalid-dns-answers`, or that the file cannot be read.
 */
export async function readDnsAnswers(path: string): Promise<DnsAnswers> {
  const text = decodeUtf8(await readFileBytes(path))
  if (text === null) throw refusedInput('unreadable-json', '--dns', NOT_UTF8)
  const read = answersSchema.safeParse(parsed(text))
  if (read.success) return read.data
  throw refusedInput(
    'invalid-dns-answers',
    '--dns',
    'Chaque nom y a sa liste « TXT » d’enregistrements, chacun étant une liste de textes.',
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refusedInput('unreadable-json', '--dns', 'Ce fichier n’est pas du JSON.')
  }
}
