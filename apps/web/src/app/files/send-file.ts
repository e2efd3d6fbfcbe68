import { isProblem, Refusal } from '#app/refusal.ts'

/** A file as the server kept it, with the fingerprint taken on arrival. */
export type KeptFile = { readonly id: string; readonly sha256: string }

/**
 * Sends the exact bytes of a file, saying how many have left.
 *
 * @throws Refusal as the API words it; Error when the server did not answer one.
 */
export async function sendFile(
  file: File,
  onProgress: (sent: number) => void = () => undefined,
): Promise<KeptFile> {
  return await new Promise((resolve, reject) => {
    // `fetch` does not say how many bytes have left.
    const request = new XMLHttpRequest()
    request.open('POST', '/api/files')
    request.setRequestHeader(
      'content-type',
      file.type === '' ? 'application/octet-stream' : file.type,
    )
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.setRequestHeader('idempotency-key', crypto.randomUUID())
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
    // `abort`: the browser was told to stop, as by its button while a page is loading.
    for (const end of ['error', 'abort', 'timeout']) {
      request.addEventListener(end, () => {
        reject(new Error('a file did not leave whole'))
      })
    }
    request.addEventListener('load', () => {
      const said = readJson(request.responseText)
      if (request.status < 300 && isKept(said)) resolve(said)
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
