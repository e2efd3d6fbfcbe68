import { signInDoors, type SignInDoor } from '@quittance/contract'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { limitBody, readBody } from '#http/json-body.ts'
import { unknownAddress } from '#http/request.ts'
import { signInRefusal } from '#http/sign-in/sign-in-refusals.ts'
import type { House } from '#wiring/house.ts'
import { CALLER_ADDRESS_HEADER } from '#wiring/sign-in.ts'

/** Where the doors of sign-in stand. */
export const SIGN_IN_PATH = '/api/auth'

/** What the library reads of a request besides its body. */
const passedOn = [
  'cookie',
  'origin',
  'referer',
  'user-agent',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
  CALLER_ADDRESS_HEADER,
] as const

type SignInCall = {
  readonly house: House
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly path: string
}

/**
 * Answers a door of sign-in: its body read by our schema, its answer the library's, its refusals
 * ours.
 *
 * @throws Refused for what is refused, BodyMisread; Error where the library fails.
 */
export async function answerSignIn({ house, request, response, path }: SignInCall): Promise<void> {
  const door = signInDoors.find(
    (one) => one.method === request.method && `${SIGN_IN_PATH}${one.path}` === path,
  )
  if (door === undefined) throw unknownAddress()
  limitBody(request)
  const answer = await house.signIn.handle(await libraryRequest(house, request, door))
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  if (!answer.ok) throw await refusalOf(answer, response)
  const bytes = Buffer.from(await answer.arrayBuffer())
  response.writeHead(200, { 'content-type': 'application/json' }).end(bytes)
}

async function libraryRequest(
  house: House,
  request: IncomingMessage,
  { method, path, body }: SignInDoor,
): Promise<Request> {
  const headers = new Headers({ 'content-type': 'application/json' })
  for (const name of passedOn) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const read = body === null ? {} : await readBody(request, body)
  return new Request(`${house.address}${SIGN_IN_PATH}${path}`, {
    method,
    headers,
    ...(method === 'GET' ? {} : { body: JSON.stringify(read) }),
  })
}

const libraryBody = z.object({ code: z.string() })

/** The refusal of the library in our words; the wait that it asks for stays, under its usual name. */
async function refusalOf(answer: Response, response: ServerResponse): Promise<Error> {
  const read = libraryBody.safeParse(await answer.json().catch(() => null))
  const code = read.success ? read.data.code : null
  const wait = answer.headers.get('retry-after') ?? answer.headers.get('x-retry-after')
  if (wait !== null) response.setHeader('retry-after', wait)
  const { status } = answer
  return (
    signInRefusal({ status, code }) ?? new Error(`sign-in failed: ${status} ${code ?? ''}`.trim())
  )
}
