import { OpenAPIHandler } from '@orpc/openapi/node'
import { ORPCError } from '@orpc/server'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { problemSchema, type Problem } from '@quittance/contract'
import { said } from '@quittance/kernel'
import type { House } from '#wiring/house.ts'
import { answerOfferPage, isOfferPage } from '#agreements/page/answer-page.ts'
import { limitBody } from '#http/json-body.ts'
import { apiPage, describeApi } from '#http/openapi.ts'
import { problemOf } from '#http/problems.ts'
import { foreign, unknownAddress } from '#http/request.ts'
import { answerSignIn, SIGN_IN_PATH } from '#http/sign-in/answer-sign-in.ts'
import { isOwnHost } from '#wiring/own-addresses.ts'
import { answerRawRoute } from '#wiring/raw-routes.ts'
import { Refused } from '#wiring/refused.ts'
import { router } from '#wiring/router.ts'
import { isForeign, setSecurityHeaders } from '#http/security-headers.ts'
import { CALLER_ADDRESS_HEADER } from '#wiring/sign-in.ts'
import type { StaticSite } from '#http/static-site.ts'
import { VERIFIER_PATH, verifierPage } from '#evidence/sealing/verifier-page.ts'

/** Everything the server answers over HTTP: sign-in, API, files, pages. */
export async function requestListener(house: House, site: StaticSite): Promise<RequestListener> {
  const api = apiHandler(house)
  const description = await describeApi()
  const json = JSON.stringify(description)
  const page = apiPage(description)
  const verifier = verifierPage()

  async function answer(request: IncomingMessage, response: ServerResponse) {
    setSecurityHeaders(response)
    if (!isOwnHost(house.ownAddresses, request.headers.host)) throw notThisServer()
    request.headers[CALLER_ADDRESS_HEADER] = request.socket.remoteAddress ?? 'unknown'
    const path = URL.parse(request.url ?? '/', house.address)?.pathname ?? '/'
    if (path === VERIFIER_PATH) return verifier(response)
    if (isOfferPage(path))
      return await answerOfferPage({ house, request, response, path, faces: site.faces })
    if (!path.startsWith('/api')) return site.answer(request, response)
    if (request.method !== 'GET' && isForeign(request.headers)) throw foreign()
    if (path === '/api/openapi.json')
      return send(response, { status: 200, mediaType: 'application/json', text: json })
    if (path === '/api' || path === '/api/')
      return send(response, { status: 200, mediaType: 'text/html; charset=utf-8', text: page })
    response.setHeader('cache-control', 'no-store')
    if (path.startsWith(`${SIGN_IN_PATH}/`))
      return await answerSignIn({ house, request, response, path })
    if (await answerRawRoute({ house, request, response, path })) return
    limitBody(request)
    await api(request, response)
  }

  return (request, response) => {
    answer(request, response).catch((cause: unknown) => failed(house, response, cause))
  }
}

function apiHandler(house: House) {
  const handler = new OpenAPIHandler(router, {
    customErrorResponseBodyEncoder: ({ data }) => data,
    clientInterceptors: [
      async (call) => {
        try {
          return await call.next()
        } catch (cause) {
          throw refusalForClient(house, cause)
        }
      },
    ],
    interceptors: [
      async (call) => {
        try {
          return await call.next()
        } catch (cause) {
          throw cause instanceof ORPCError
            ? withProblem(cause)
            : refusalForClient(house, unreadable)
        }
      },
    ],
  })
  return async (request: IncomingMessage, response: ServerResponse) => {
    writeRefusalsAsProblems(response)
    const context = { house, headers: request.headers }
    const { matched } = await handler.handle(request, response, { prefix: '/api', context })
    if (!matched) sendProblem(response, problemOf(unknownAddress()))
  }
}

/** Outside a verb, only the reading of a request fails: its body or its path is not what it says. */
const unreadable = new Refused(
  'invalid-input',
  said(
    'Cette demande n’est pas lisible : le corps attendu est du JSON.',
    'This request cannot be read: the body expected is JSON.',
  ),
  { path: '' },
)

/** What the library refuses by itself, such as a body too large, in our words. */
function withProblem(refused: ORPCError<string, unknown>): ORPCError<string, unknown> {
  if (problemSchema.safeParse(refused.data).success) return refused
  const problem = problemOf(refused)
  return new ORPCError(problem.code, { status: problem.status, data: problem, cause: refused })
}

function refusalForClient(house: House, cause: unknown): ORPCError<string, Problem> {
  const problem = problemOf(cause)
  if (problem.status === 500) house.log.failure('operation-failed', cause)
  return new ORPCError(problem.code, {
    status: problem.status,
    message: problem.detail,
    data: problem,
    cause,
  })
}

/** The library names every JSON body `application/json`; a refusal is `application/problem+json`. */
function writeRefusalsAsProblems(response: ServerResponse) {
  const writeHead = response.writeHead.bind(response)
  Object.defineProperty(response, 'writeHead', {
    value: (status: number, headers: Record<string, string>) =>
      writeHead(
        status,
        status < 400 ? headers : { ...headers, 'content-type': 'application/problem+json' },
      ),
  })
}

function sendProblem(response: ServerResponse, problem: Problem): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  send(response, {
    status: problem.status,
    mediaType: 'application/problem+json',
    text: JSON.stringify(problem),
  })
}

type Body = { readonly status: number; readonly mediaType: string; readonly text: string }

function send(response: ServerResponse, { status, mediaType, text }: Body) {
  response.writeHead(status, { 'content-type': mediaType }).end(text)
}

function notThisServer(): Refused {
  return new Refused(
    'not-this-server',
    said(
      'Ce serveur ne répond pas sous ce nom. Ouvrez l’adresse qu’il a donnée à son démarrage.',
      'This server does not answer to this name. Open the address that it gave when it started.',
    ),
  )
}

function failed(house: House, response: ServerResponse, cause: unknown) {
  const problem = problemOf(cause)
  if (problem.status === 500) house.log.failure('request-failed', cause)
  if (problem.status === 413 && !response.headersSent) response.setHeader('connection', 'close')
  sendProblem(response, problem)
}
