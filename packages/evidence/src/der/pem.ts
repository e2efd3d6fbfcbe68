import { fromBase64, toBase64 } from '#log/notes/base64.ts'

/** The bytes of the base64 inside a PEM block; null when it has another writing than its own. */
export function bytesOfBlock(block: string): Uint8Array | null {
  return fromBase64(block.replaceAll(/\s/g, ''))
}

/** A certificate as an expert's tools read it (RFC 7468). */
export function certificatePem(bytes: Uint8Array): string {
  const lines = toBase64(bytes).match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

const BLOCK = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/g

/** The bytes of every certificate of a PEM file, in order; unreadable blocks are left out. */
export function certificatesInPem(text: string): readonly Uint8Array[] {
  return [...text.matchAll(BLOCK)].flatMap(([, block = '']) => {
    const bytes = bytesOfBlock(block)
    return bytes === null ? [] : [bytes]
  })
}
