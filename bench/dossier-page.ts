// What a dossier's page, the day and a search cost with 100,000 claims, through the server's own
// doors on the embedded database. Prints figures, judges nothing:
//   node tools/run.mjs ./bench/dossier-page.ts [claims]
import { openTestHouse } from '../apps/server/testing/house.ts'
import { fill, firstMember, measure, TODAY } from './big-store.ts'

const CLAIMS = Number(process.argv[2] ?? 100_000)
const PAGES = 300

const house = await openTestHouse(TODAY.toString())
try {
  const member = await firstMember(house)
  const ids = await fill(house, member, CLAIMS)
  console.log(`claims                ${ids.length}`)
  await measure('GET /dossiers/{id}', PAGES, (index) =>
    member.get(`/api/dossiers/${ids[(index * 7919) % ids.length] ?? ''}`),
  )
  await measure('GET /day', 10, () => member.get('/api/day'))
  await measure('GET /dossiers', 20, () => member.get('/api/dossiers?limit=50'))
  for (const q of ['Débiteur 4217', '2026-04217', 'FAC-42170', '0639984217', '1 234,56', 'zzzz']) {
    const path = `/api/search?q=${encodeURIComponent(q)}`
    await measure(`GET /search ${q}`, 20, () => member.get(path))
  }
  console.log(`memory of the server  ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MiB (RSS)`)
} finally {
  await house.stop()
}
