import { Agent, get as httpGet, request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '#testing/house.ts'

let house: TestHouse
let port = ''

beforeAll(async () => {
  house = await openTestHouse()
  ;({ port } = new URL(house.address))
})
afterAll(async () => {
  await house.stop()
})

type Heard = { readonly status: number; readonly mediaType: string; readonly text: string }

/** Asks the server under a name of one's choice, as a browser does whose DNS was turned. */
async function askAs(host: string, path = '/api/session', method = 'GET'): Promise<Heard> {
  return await new Promise((resolve, reject) => {
    const headers = { host, 'content-type': 'application/json', 'idempotency-key': 'un-hote-venu' }
    const request = httpRequest(`${house.address}${path}`, { method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          mediaType: response.headers['content-type'] ?? '',
          text,
        }),
      )
    })
    request.on('error', reject)
    request.end(method === 'GET' ? undefined : '{}')
  })
}

describe('a connection', () => {
  it('is kept open longer than the minute of a proxy, so that none is reset as it is used', async () => {
    const agent = new Agent({ keepAlive: true })
    try {
      const kept = await new Promise<string>((resolve, reject) => {
        httpGet(`${house.address}/api/session`, { agent }, (response) => {
          response.resume().on('end', () => resolve(String(response.headers['keep-alive'])))
        }).on('error', reject)
      })
      expect(kept).toBe('timeout=75')
    } finally {
      agent.destroy()
    }
  })
})

describe('a request', () => {
  it.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])(
    'under the own name %s is answered',
    async (name) => {
      expect((await askAs(`${name}:${port}`)).status).toBe(200)
    },
  )

  it.each(['ailleurs.example', 'localhost', '127.0.0.1.ailleurs.example', '192.168.1.7'])(
    'under another name, %s, is refused with a problem document',
    async (name) => {
      const host = name === 'localhost' ? `${name}:1` : `${name}:${port}`
      const { status, mediaType, text } = await askAs(host)
      expect({ status, mediaType }).toEqual({
        status: 421,
        mediaType: 'application/problem+json',
      })
      expect(JSON.parse(text)).toEqual({
        type: 'urn:quittance:problem:not-this-server',
        title: 'Autre serveur',
        status: 421,
        code: 'not-this-server',
        detail:
          'Ce serveur ne répond pas sous ce nom. Ouvrez l’adresse qu’il a donnée à son démarrage.',
        inEnglish: {
          title: 'Another server',
          detail:
            'This server does not answer to this name. Open the address that it gave when it started.',
        },
      })
      expect(text).not.toContain(name)
    },
  )

  it.each([
    ['GET', '/'],
    ['GET', '/api/openapi.json'],
    ['POST', '/api/first-run/demo'],
    ['POST', '/api/auth/sign-in/email'],
    ['POST', '/api/files'],
  ])('under another name reaches nothing: %s %s', async (method, path) => {
    expect((await askAs('ailleurs.example', path, method)).status).toBe(421)
    const { rows } = await house.house.database.jobs.query('select * from organisation')
    expect(rows).toEqual([])
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
