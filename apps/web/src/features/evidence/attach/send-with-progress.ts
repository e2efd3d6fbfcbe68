import type { Problem } from '@quittance/contract'
import { Refusal } from '#app/refusal.ts'

export type SendOptions = {
  /** How many bytes have left. */
  readonly onProgress: (sent: number) => void
}

/**
 * Sends the exact bytes of a file, saying how far it is, and gives its id.
 *
 * @throws Refusal as the API words it; Error when the network failed.
 */
export async function sendWithProgress(file: File, { onProgress }: SendOptions): Promise<string> {
  return await new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/files')
    request.setRequestHeader(
      'content-type',
      file.type === '' ? 'application/octet-stream' : file.type,
    )
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.setRequestHeader('idempotency-key', crypto.randomUUID())
    request.upload.addEventListener('progress', ({ loaded }) => {
      onProgress(loaded)
    })
    request.addEventListener('error', () => {
      reject(new Error('the network failed while a file was being sent'))
    })
    request.addEventListener('load', () => {
      const said = readJson(request.responseText)
      if (request.status === 201 && hasId(said)) resolve(said.id)
      else reject(isProblem(said) ? new Refusal(said) : new Error(`files: ${request.status}`))
    })
    request.send(file)
  })
}

function readJson(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text)
    return read
  } catch {
    return null
  }
}

function hasId(value: unknown): value is { readonly id: string } {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
  )
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'detail' in value &&
    typeof value.detail === 'string'
  )
}
