import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { LONGEST_DOCUMENT } from '@quittance/contract/questions'
import { refusedInput, type RefusedInput } from '#command.ts'

/** The largest file that a command reads, 32 MiB. */
const LARGEST_FILE = 32 * 1024 * 1024

/**
 * The bytes of one regular file, whatever its name.
 *
 * @throws RefusedInput `file-not-found`, `not-a-file`, `file-too-large`.
 */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  const size = await checkRegularFile(path)
  if (size > LARGEST_FILE) throw tooLarge()
  try {
    return await readFile(path)
  } catch (error) {
    throw unopened(path, error)
  }
}

/**
 * The size of a regular file, before it is read.
 *
 * @throws RefusedInput `file-not-found`, `not-a-file`.
 */
export async function checkRegularFile(path: string): Promise<number> {
  const found = await statOf(path)
  if (!found.isFile()) throw notAFile(path)
  return found.size
}

/** A document of facts: a file, or standard input for `-`. */
export async function openFacts(source: string): Promise<Readable> {
  if (source === '-') return process.stdin
  const found = await statOf(source)
  if (found.isDirectory()) throw notAFile(source)
  return createReadStream(source)
}

/** The whole of a stream as text: UTF-8, bounded. */
export async function readText(stream: Readable): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > LONGEST_DOCUMENT) {
      throw refusedInput('too-large', '', 'Le document dépasse 32 Mio.')
    }
    chunks.push(chunk)
  }
  const text = decodeUtf8(Buffer.concat(chunks))
  if (text === null) throw refusedInput('unreadable-json', '', NOT_UTF8)
  return text
}

export const NOT_UTF8 = 'Le document n’est pas un texte UTF-8.'

/** The text of UTF-8 bytes, or null: a wrong byte is never replaced by another sign. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

async function statOf(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    throw unopened(path, error)
  }
}

/** Why a file could not be opened: `not-a-file`, `unreadable` or `file-not-found`. */
export function unopened(path: string, error: unknown): RefusedInput {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EISDIR') return notAFile(path)
  if (code === 'EACCES' || code === 'EPERM') {
    return refusedInput('unreadable', '', `Le fichier « ${path} » ne peut pas être lu.`)
  }
  return refusedInput('file-not-found', '', `Il n’y a pas de fichier « ${path} ».`)
}

function notAFile(path: string): RefusedInput {
  return refusedInput('not-a-file', '', `« ${path} » n’est pas un fichier.`)
}

function tooLarge(): RefusedInput {
  return refusedInput('file-too-large', '', 'Le fichier dépasse 32 Mio.')
}
