import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import { heldRequests } from '#wiring/held-requests.ts'

it('answers, once the product is ready, who asked while it started', async () => {
  const held = heldRequests()
  const http = createServer(held.listener)
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const bound = http.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  const arrived = once(http, 'request')
  const asked = fetch(`http://127.0.0.1:${port}/early`, { method: 'POST', body: 'written early' })
  await arrived
  held.answerBy((request, response) => {
    request.pipe(response)
  })
  expect(await (await asked).text()).toBe('written early')
  const later = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'late' })
  expect(await later.text()).toBe('late')
  http.close()
})
