import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { text as textOf } from 'node:stream/consumers'
import { z } from 'zod'
import { ovhSignature } from '#ports/sms/ovh-signing.ts'
import { portIn } from './port-in.ts'

/** What the simulated account is reached with. */
export const OVH_KEYS = {
  applicationKey: 'application-key-of-the-tests',
  applicationSecret: 'application-secret-of-the-tests',
  consumerKey: 'consumer-key-of-the-tests',
}
export const OVH_ACCOUNT = 'sms-ab12345-1'

/** An SMS as the simulator keeps it. */
export type SimulatedSms = {
  readonly id: number
  readonly receiver: string
  readonly message: string
  readonly tag: string
  deliveryReceipt: number
  ptt: number
}

type Received = {
  readonly id: number
  readonly sender: string
  readonly message: string
  readonly creationDatetime: string
}

/** What is about to go wrong: `taken-then-cut` takes the SMS and breaks the connection. */
export type OvhTrouble = 'taken-then-cut' | 'failing' | 'invalid-receiver' | 'no-credit' | null

const jobSchema = z.strictObject({
  receivers: z.tuple([z.string().regex(/^\+[1-9]\d{5,14}$/u)]),
  message: z.string(),
  charset: z.literal('UTF-8'),
  senderForResponse: z.literal(true),
  noStopClause: z.literal(true),
  tag: z.string().min(1).max(20),
})

/**
 * The SMS of OVHcloud on the loopback of this machine, as far as its interface is known: signed requests,
 * jobs, what left with its receipt, what came in.
 */
export async function ovhSimulator() {
  const world: World = { sent: [], received: [], asked: [], state: { trouble: null } }
  const http = createServer((request, response) => void answered(world, request, response))
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  return {
    ...world,
    address: `http://127.0.0.1:${portIn(http)}/1.0`,
    /** An operator says what became of an SMS. */
    happened: (tag: string, deliveryReceipt: number, ptt: number) => {
      const sms = world.sent.find((one) => one.tag === tag)
      if (sms === undefined) throw new Error(`no SMS ${tag}`)
      sms.deliveryReceipt = deliveryReceipt
      sms.ptt = ptt
    },
    /** Somebody answers. */
    answers: (sender: string, message: string, at: string) => {
      world.received.push({
        id: world.received.length + 700,
        sender,
        message,
        creationDatetime: at,
      })
    },
    stop: () => {
      http.closeAllConnections()
      http.close()
    },
  }
}

/** The tag under which an act leaves. */
export function tagOfAct(actId: string): string {
  return actId.replaceAll('-', '').slice(-20)
}

type World = {
  readonly sent: SimulatedSms[]
  readonly received: Received[]
  readonly asked: string[]
  readonly state: { trouble: OvhTrouble }
}

async function answered(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await textOf(request)
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`)
  const method = request.method === 'POST' ? 'POST' : 'GET'
  world.asked.push(`${method} ${url.pathname}`)
  const timestamp = Number(request.headers['x-ovh-timestamp'])
  const signed = ovhSignature(OVH_KEYS, { method, address: url.href, body, timestamp })
  if (request.headers['x-ovh-application'] !== OVH_KEYS.applicationKey) {
    return refused(response, 403, 'This application key is invalid')
  }
  if (request.headers['x-ovh-signature'] !== signed) {
    return refused(response, 400, 'Invalid signature')
  }
  const [room, id] = url.pathname.split('/').slice(4)
  if (url.pathname.split('/')[3] !== OVH_ACCOUNT) return refused(response, 404, 'No such service')
  if (method === 'POST') return posted(world, response, body)
  if (room === 'outgoing') {
    const one = world.sent.find((sms) => String(sms.id) === id)
    if (id !== undefined)
      return one === undefined ? refused(response, 404, 'No SMS') : ok(response, one)
    const tag = url.searchParams.get('tag')
    return ok(
      response,
      world.sent.filter((sms) => sms.tag === tag).map((sms) => sms.id),
    )
  }
  const one = world.received.find((sms) => String(sms.id) === id)
  if (id !== undefined)
    return one === undefined ? refused(response, 404, 'No SMS') : ok(response, one)
  const from = Temporal.Instant.from(url.searchParams.get('creationDatetime.from') ?? '')
  const since = world.received.filter(
    ({ creationDatetime }) =>
      !/^\d/u.test(creationDatetime) ||
      Temporal.Instant.compare(Temporal.Instant.from(creationDatetime), from) >= 0,
  )
  return ok(response, since.map((sms) => sms.id).toReversed())
}

function posted({ sent, state }: World, response: ServerResponse, body: string): void {
  const { trouble } = state
  if (trouble === 'no-credit') return refused(response, 403, 'You do not have enough credits')
  if (trouble === 'failing') {
    response.writeHead(502).end('<html>Bad gateway</html>')
    return
  }
  if (trouble === 'invalid-receiver') {
    const { receivers } = jobSchema.parse(JSON.parse(body))
    return ok(response, { ids: [], invalidReceivers: receivers, validReceivers: [] })
  }
  const job = jobSchema.parse(JSON.parse(body))
  const [receiver] = job.receivers
  const sms = { id: sent.length + 301, receiver, message: job.message, tag: job.tag }
  sent.push({ ...sms, deliveryReceipt: 0, ptt: 0 })
  if (trouble === 'taken-then-cut') {
    response.destroy()
    return
  }
  ok(response, {
    ids: [sms.id],
    invalidReceivers: [],
    validReceivers: [receiver],
    totalCreditsRemoved: 1,
  })
}

function ok(response: ServerResponse, answer: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
}

function refused(response: ServerResponse, status: number, message: string): void {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ message }))
}
