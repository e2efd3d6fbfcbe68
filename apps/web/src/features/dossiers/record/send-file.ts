import { refusalOf } from '#app/refusal.ts'

/** A file as the server kept it. */
export type KeptFile = { readonly id: string; readonly sha256: string }

/**
 * The SHA-256 of a file, computed on this device before anything is sent; null where the browser
 * does not allow it (a page without TLS, elsewhere than on the machine itself).
 */
export async function fingerprintOf(file: Blob): Promise<string | null> {
  if (!globalThis.isSecureContext) return null
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Sends the exact bytes of a file.
 *
 * @throws Refusal when the server does not keep it.
 */
export async function sendFile(file: File): Promise<KeptFile> {
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
  if (!isKept(kept)) throw new TypeError('the server did not say what it kept')
  return kept
}

function isKept(value: unknown): value is KeptFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'sha256' in value &&
    typeof value.sha256 === 'string'
  )
}
