import { queryOptions } from '@tanstack/react-query'
import { askDoor, textOf } from '#app/session/door.ts'

/** An access that is open somewhere. */
export type OpenSession = {
  readonly token: string
  readonly userAgent: string
  readonly createdAt: string
  readonly current: boolean
}

/** The accesses of the person, this device first. */
export const sessionsQuery = queryOptions({
  queryKey: ['door', 'sessions'],
  queryFn: async (): Promise<readonly OpenSession[]> => {
    const [listed, here] = await Promise.all([askDoor('/list-sessions'), askDoor('/get-session')])
    const session: unknown = here.body === null ? null : Reflect.get(here.body, 'session')
    const token = textOf(session, 'token')
    const rows: readonly unknown[] = Array.isArray(listed.body) ? listed.body : []
    return rows
      .map((row) => ({
        token: textOf(row, 'token'),
        userAgent: textOf(row, 'userAgent'),
        createdAt: textOf(row, 'createdAt'),
        current: textOf(row, 'token') === token,
      }))
      .toSorted((one, other) => Number(other.current) - Number(one.current))
  },
})

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/(?:Chrome|Chromium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** The browser and the system that a device says it has; null for one that says neither. */
export function deviceOf(userAgent: string): { browser: string; system: string } | null {
  const named = (names: typeof browsers): string | undefined =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1]
  const browser = named(browsers)
  const system = named(systems)
  return browser === undefined || system === undefined ? null : { browser, system }
}
