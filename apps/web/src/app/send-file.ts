import { refusalOf } from '#app/refusal.ts'

/**
 * Sends the exact bytes of a file and gives its id.
 *
 * @throws Refusal as the API words it; Error when the server did not answer one.
 */
export async function sendFile(file: File): Promise<string> {
  const response = await fetch('/api/files', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': file.type === '' ? 'application/octet-stream' : file.type,
      'x-file-name': encodeURIComponent(file.name),
      'idempotency-key': crypto.randomUUID(),
    },
    body: file,
  })
  const refusal = await refusalOf(response)
  if (refusal !== null) throw refusal
  const kept: unknown = await response.json()
  if (typeof kept === 'object' && kept !== null && 'id' in kept && typeof kept.id === 'string') {
    return kept.id
  }
  throw new Error('the server did not name the file it received')
}
