import { refusalOf } from '#app/refusal.ts'

/** What a door of sign-in answered when it was done. */
export type DoorAnswer = { readonly body: object | null }

/**
 * Asks a door of sign-in, which is not of the API: a post when there is a body, else a read.
 *
 * @throws Refusal as the server words it; Error when it does not answer one.
 */
export async function askDoor(path: string, body?: object): Promise<DoorAnswer> {
  const response = await fetch(`/api/auth${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    credentials: 'same-origin',
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const refusal = await refusalOf(response)
  if (refusal !== null) throw refusal
  if (!response.ok) throw new Error(`the door failed with ${response.status}`)
  const said: unknown = await response.json().catch(() => null)
  return { body: typeof said === 'object' ? said : null }
}

/** A text of an answer; empty where there is none. */
export function textOf(body: unknown, key: string): string {
  if (typeof body !== 'object' || body === null) return ''
  const value: unknown = Reflect.get(body, key)
  return typeof value === 'string' ? value : ''
}
