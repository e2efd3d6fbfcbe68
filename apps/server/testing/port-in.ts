import type { Server } from 'node:http'

/** The port that a server of a test listens to. */
export function portIn(http: Server): number {
  const bound = http.address()
  if (typeof bound !== 'object' || bound === null) throw new Error('the server listens')
  return bound.port
}
