import { OpenAPIHandler } from '@orpc/openapi/node'
import { ORPCError } from '@orpc/server'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { problemSchema, type Problem } from '@quittance/contract'
import type { House } from '#wiring/house.ts'
import { limitBody } from '#http/json-body.ts'
import { apiPage, describeApi } from '#http/openapi.ts'
import { problemOf } from '#http/problems.ts'
import { answerRawRoute } from '#wiring/raw-routes.ts'
import { Refused } from '#wiring/refused.ts'
import { router } from '#wiring/router.ts'
import { isForeign, setSecurityHeaders } from '#http/security-headers.ts'
import { CALLER_ADDRESS_HEADER } from '#wiring/sign-in.ts'
import type { StaticSite } from '#http/static-site.ts'

/** Everything the server answers over HTTP: sign-in, API, files, pages. */
export async function requestListener(house: House, site: StaticSite): Promise<RequestListener> {
  const api = apiHandler(house)
  const description = await describeApi()
  const json = JSON.stringify(description)
  const page = apiPage(description)

  async function answer(request: IncomingMessage, response: ServerResponse) {
    setSecurityHeaders(response)
    request.headers[CALLER_ADDRESS_HEADER] = request.socket.remoteAddress ?? 'unknown'
    const path = URL.parse(request.url ?? '/', house.address)?.pathname ?? '/'
    if (!path.startsWith('/api')) return site.answer(request, response)
    if (request.method !== 'GET' && isForeign(request.headers)) return refuseForeign(response)
    if (path === '/api/openapi.json')
      return send(response, { status: 200, mediaType: 'application/json', text: json })
    if (path === '/api' || path === '/api/')
      return send(response, { status: 200, mediaType: 'text/html; charset=utf-8', text: page })
    response.setHeader('cache-control', 'no-store')
    if (path.startsWith('/api/auth/')) {
      limitBody(request)
      return await house.signIn.handle(request, response)
    }
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
    if (!matched)
      sendProblem(response, problemOf(new Refused('not-found', 'Cette adresse n’existe pas.')))
  }
}

/** Outside a verb, only the reading of a request fails: its body or its path is not what it says. */
const unreadable = new Refused(
  'invalid-input',
  'Cette demande n’est pas lisible : le corps attendu est du JSON.',
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

function refuseForeign(response: ServerResponse) {
  sendProblem(
    response,
    problemOf(
      new Refused('not-permitted', 'Cette demande vient d’un autre site : elle est refusée.'),
    ),
  )
}

function failed(house: House, response: ServerResponse, cause: unknown) {
  const problem = problemOf(cause)
  if (problem.status === 500) house.log.failure('request-failed', cause)
  if (problem.status === 413 && !response.headersSent) response.setHeader('connection', 'close')
  sendProblem(response, problem)
}
