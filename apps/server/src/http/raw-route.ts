import type { IncomingMessage, ServerResponse } from 'node:http'
import type { House } from '#wiring/house.ts'

/** A request whose body or answer is bytes, not JSON. */
export type RawCall = {
  readonly house: House
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly path: string
}

/** One route of bytes: its method, its path with the id captured, what answers. */
export type RawRoute = {
  readonly method: 'GET' | 'POST'
  readonly pattern: RegExp
  readonly answer: (call: RawCall, id: string) => Promise<void>
}
