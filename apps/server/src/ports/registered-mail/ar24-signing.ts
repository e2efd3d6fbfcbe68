import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'

const PARIS = 'Europe/Paris'

/** The date that goes with each request, in the time of Paris: it is good for ten minutes. */
export function ar24Date(at: Temporal.Instant): string {
  const local = at.toZonedDateTimeISO(PARIS).toPlainDateTime()
  return local.toString({ smallestUnit: 'second' }).replace('T', ' ')
}

/** An instant as the provider writes it. */
export function instantOfAr24(text: string): Temporal.Instant | null {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u.test(text)) return null
  try {
    return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(PARIS).toInstant()
  } catch {
    return null
  }
}

/** The signature of a request: its date, enciphered under the private key. */
export function ar24Signature(privateKey: string, date: string): string {
  const cipher = createCipheriv('aes-256-cbc', keyOf(privateKey), vectorOf(privateKey))
  return cipher.update(date, 'utf8', 'base64') + cipher.final('base64')
}

/** The text of an answer, enciphered under the private key and the date of its request. */
export function ar24Decipher(
  of: { readonly privateKey: string; readonly date: string },
  text: string,
): string {
  const key = keyOf(of.date + of.privateKey)
  const decipher = createDecipheriv('aes-256-cbc', key, vectorOf(of.privateKey))
  return decipher.update(text, 'base64', 'utf8') + decipher.final('utf8')
}

/** The same, for a simulator that answers. */
export function ar24Encipher(
  of: { readonly privateKey: string; readonly date: string },
  text: string,
): string {
  const key = keyOf(of.date + of.privateKey)
  const cipher = createCipheriv('aes-256-cbc', key, vectorOf(of.privateKey))
  return cipher.update(text, 'utf8', 'base64') + cipher.final('base64')
}

/** AES takes 32 bytes: the first half of the fingerprint as it is written in hexadecimal. */
function keyOf(text: string): string {
  return sha256(text).slice(0, 32)
}

function vectorOf(privateKey: string): string {
  return sha256(sha256(privateKey)).slice(0, 16)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
