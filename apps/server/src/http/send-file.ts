import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { FileStore } from '#ports/file-store.ts'

/**
 * Answers the bytes of a file, once it is open: a file that the store lost is a failure of ours,
 * said as such, and never one of the whole server.
 */
export async function sendFile(
  response: ServerResponse,
  files: Pick<FileStore, 'read'>,
  file: { readonly sha256: string; readonly headers: Readonly<Record<string, string>> },
): Promise<void> {
  const bytes = files.read(file.sha256)
  await once(bytes, 'open')
  response.writeHead(200, file.headers)
  try {
    await pipeline(bytes, response)
  } catch (cause) {
    if (!response.destroyed || bytes.errored !== null) throw cause
  }
}
