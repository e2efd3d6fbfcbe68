/** An answer of the sign-in endpoints: done, refused with its code, or asked too often. */
export type DoorAnswer = {
  readonly outcome: 'done' | 'refused' | 'too-many'
  readonly body: object | null
}

/**
 * Asks the sign-in endpoints, which are not of the API: a post when there is a body, else a read.
 *
 * @throws Error when the server fails or does not answer.
 */
export async function askDoor(path: string, body?: object): Promise<DoorAnswer> {
  const response = await fetch(`/api/auth${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    credentials: 'same-origin',
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  if (response.status >= 500) throw new Error(`the door failed with ${response.status}`)
  const said: unknown = await response.json().catch(() => null)
  const answered = typeof said === 'object' ? said : null
  if (response.status === 429) return { outcome: 'too-many', body: answered }
  return { outcome: response.ok ? 'done' : 'refused', body: answered }
}

/** A text of an answer; empty where there is none. */
export function textOf(body: unknown, key: string): string {
  if (typeof body !== 'object' || body === null) return ''
  const value: unknown = Reflect.get(body, key)
  return typeof value === 'string' ? value : ''
}
