import { createHash } from 'node:crypto'
import type { SmsKeys } from '#ports/sms/sms.ts'

/** What a request is signed with: its method, its whole address, its body as it is sent, its second. */
export type OvhRequest = {
  readonly method: 'GET' | 'POST'
  readonly address: string
  readonly body: string
  readonly timestamp: number
}

/** The signature of a request: `$1$` and the SHA-1 of its parts, the secret first. */
export function ovhSignature(keys: SmsKeys, request: OvhRequest): string {
  const { method, address, body, timestamp } = request
  const parts = [keys.applicationSecret, keys.consumerKey, method, address, body, String(timestamp)]
  return `$1$${createHash('sha1').update(parts.join('+')).digest('hex')}`
}
