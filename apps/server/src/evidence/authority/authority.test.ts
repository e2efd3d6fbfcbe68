import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTimeStamps } from '#ports/time-stamps.ts'
import { trialFails } from '#evidence/authority/trial-words.ts'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'

const folder = mkdtempSync(join(tmpdir(), 'quittance-authority-'))
const file = (name: string) => join(folder, name)
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
const KEY = ['-newkey', 'rsa:2048', '-nodes']

/** A root, and an authority below it, both of openssl. */
function makeAuthority(): void {
  const root = ['-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Racine Exemple', '-days', '30']
  openssl('req', '-x509', ...KEY, ...root)
  openssl('req', '-x509', ...KEY, '-keyout', 'o.key', '-out', 'other.pem', '-subj', '/CN=Autre')
  openssl('req', ...KEY, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Horodatage Exemple')
  writeFileSync(file('ext'), 'extendedKeyUsage=critical,timeStamping\n')
  const issued = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'ext']
  openssl('x509', '-req', '-in', 'tsa.csr', ...issued, '-out', 'tsa.pem', '-days', '20')
  writeFileSync(
    file('ts.cnf'),
    `[tsa]\ndefault_tsa=t\n[t]\nserial=${file('serial')}\nsigner_cert=${file('tsa.pem')}\nsigner_key=${file('tsa.key')}\ncerts=${file('ca.pem')}\nsigner_digest=sha256\ndefault_policy=1.2.3.4.1\ndigests=sha256,sha512\naccuracy=secs:1\ness_cert_id_chain=no\ness_cert_id_alg=sha256\n`,
  )
  writeFileSync(file('serial'), '01\n')
}

function replyTo(query: Uint8Array): Buffer {
  writeFileSync(file('q.tsq'), query)
  openssl('ts', '-reply', '-config', 'ts.cnf', '-queryfile', 'q.tsq', '-out', 'r.tsr')
  return readFileSync(file('r.tsr'))
}

/** What each path of the server of the tests answers. */
const received: Buffer[] = []
let old: Buffer | null = null
const waiting: (() => void)[] = []
const server: Server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const query = Buffer.concat(chunks)
    received.push(query)
    if (request.url === '/tsa') return response.end(replyTo(query))
    if (request.url === '/slow') return void waiting.push(() => response.end(replyTo(query)))
    if (request.url === '/old') return response.end((old ??= replyTo(query)))
    if (request.url === '/page') return response.end('<h1>Bienvenue</h1>')
    if (request.url === '/flood') return response.end(Buffer.alloc(10_000_000))
    if (request.url === '/moved') return response.writeHead(302, { location: '/tsa' }).end()
    return response.writeHead(404).end()
  })
})
let origin = ''
let house: TestHouse
let member: Ready
const absent = spawnSync('openssl', ['version']).error !== undefined

beforeAll(async () => {
  if (absent) return
  makeAuthority()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  house = await openTestHouse(new Date().toISOString().slice(0, 10))
  member = await readyToAct(house)
})
afterAll(async () => {
  server.close()
  await house?.stop()
})

const tried = async (url: string | null, rootsPem: string | null = null) =>
  (await member.post('/api/timestamp-authority/trial', { url, rootsPem })).body

describe.skipIf(absent)('a time-stamp authority (skipped without openssl)', () => {
  it('is that of the installation until a manager sets one', async () => {
    const { body } = await member.get('/api/timestamp-authority')
    expect(body).toMatchObject({ own: null, lastSet: null, installation: null })
    expect(String(at(body, 'worth', 'fr'))).toContain('non qualifié')
    expect(await tried(null)).toMatchObject({
      kind: 'holds',
      token: { authority: 'Horodatage local NON QUALIFIE', leadsToRoots: null },
    })
  })

  it('is tried: its name, its hour, the end of its certificates and its policy come back', async () => {
    const answer = await tried(`${origin}/tsa`)
    expect(answer).toMatchObject({
      kind: 'holds',
      token: { authority: 'Horodatage Exemple', policy: '1.2.3.4.1', leadsToRoots: null },
    })
    const told = (name: string) => Date.parse(String(at(answer, 'token', name)))
    expect(Math.round((told('until') - told('at')) / 86_400_000)).toBe(20)
    expect(String(at(answer, 'says', 'fr'))).toContain('rien n’affirme ici qu’il est qualifié')
    // A version, a digest of 32 bytes, a number of chance, a wish for the certificate: nothing else.
    expect(received.at(-1)?.length).toBeLessThan(80)
  })

  it('is held to the roots given', async () => {
    const root = readFileSync(file('ca.pem'), 'utf8')
    expect(await tried(`${origin}/tsa`, root)).toMatchObject({ token: { leadsToRoots: true } })
    const other = await tried(`${origin}/tsa`, readFileSync(file('other.pem'), 'utf8'))
    expect(other).toMatchObject({ kind: 'fails', token: null })
    expect(String(at(other, 'says', 'fr'))).toContain('ne remonte pas à la racine')
  })

  it.each([
    ['/nowhere', 'HTTP 404'],
    ['/moved', 'HTTP 302'],
    ['/page', 'RFC 3161'],
    ['/flood', 'RFC 3161'],
    ['/old', 'autre empreinte'],
  ])('fails in words at %s', async (path, words) => {
    if (path === '/old') await tried(`${origin}/old`)
    const answer = await tried(`${origin}${path}`)
    expect(at(answer, 'kind')).toBe('fails')
    expect(String(at(answer, 'says', 'fr'))).toContain(words)
  })

  it('holds no connection to the database while the authority takes its time', async () => {
    const connections = 12
    const trials = Array.from({ length: connections }, () => tried(`${origin}/slow`))
    await expect.poll(() => waiting.length, { timeout: 10_000 }).toBe(connections)
    expect((await member.get('/api/timestamp-authority')).status).toBe(200)
    for (const answer of waiting) answer()
    for (const trial of await Promise.all(trials)) expect(trial).toMatchObject({ kind: 'holds' })
  })

  it('fails in words where nobody answers', async () => {
    const answer = await tried('http://127.0.0.1:9/')
    expect(String(at(answer, 'says', 'fr'))).toContain('Aucune réponse')
  })

  it.each([
    ['ftp://exemple.example/', null],
    ['file:///etc/passwd', null],
    ['pas une adresse', null],
    ['https://moi:secret@exemple.example/', null],
    ['https://exemple.example/', 'rien'],
    ['https://exemple.example/', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'],
    [null, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'],
  ])('refuses %s with roots %s', async (url, rootsPem) => {
    for (const path of ['/api/timestamp-authority', '/api/timestamp-authority/trial']) {
      expect((await member.post(path, { url, rootsPem })).status).toBe(422)
    }
  })

  it('is set by a manager alone', async () => {
    const officer = await house.joined(member.organisationId, 'officer')
    const body = { url: `${origin}/tsa`, rootsPem: null }
    for (const path of ['/api/timestamp-authority', '/api/timestamp-authority/trial']) {
      expect((await officer.post(path, body)).status).toBe(403)
    }
    expect((await officer.get('/api/timestamp-authority')).status).toBe(200)
  })

  it('then stamps what the organisation seals, and no other’s', async () => {
    const rootsPem = readFileSync(file('ca.pem'), 'utf8')
    const set = { url: `${origin}/tsa`, rootsPem }
    const answer = expectOk(await member.post('/api/timestamp-authority', set))
    expect(answer.body).toMatchObject({ own: { url: set.url, roots: ['Racine Exemple'] } })
    const item = { number: 'F-1', label: 'Tables', issuedOn: '2025-12-11', dueOn: '2026-01-15' }
    const { id } = await deposited(member, {
      debtor: debtor({ name: 'Thomas Delmas' }),
      items: [{ ...item, amountCents: 195_000 }],
    })
    const fileId = await uploaded(member, 'Bon pour accord.', 'bon.txt')
    const attach = { expectedVersion: 1, fileId, kind: 'order', owners: [], deviceSha256: null }
    expectOk(await member.post(`/api/dossiers/${id}/exhibits`, attach))
    expectOk(await member.post(`/api/dossiers/${id}/bundles`, {}))
    const rows = () => member.get(`/api/dossiers/${id}/bundles`)
    await expect
      .poll(async () => at((await rows()).body, 'rows', 0, 'state'), { timeout: 20_000 })
      .toBe('sealed')
    expect(textAt(await rows(), 'rows', 0, 'sealed', 'authority')).toBe('Horodatage Exemple')
    const stranger = await house.founded({ name: 'Une autre maison' })
    expect((await stranger.get('/api/timestamp-authority')).body).toMatchObject({ own: null })
    const verbs = listAt(await member.get('/api/journal'), 'rows').map((row) => at(row, 'verb'))
    expect(verbs).toContain('timestamp-authority-set')
    const back = { url: null, rootsPem: null }
    const after = expectOk(await member.post('/api/timestamp-authority', back))
    expect(after.body).toMatchObject({ own: null, lastSet: { by: expect.any(String) } })
  })

  it('on the network of a published server is not reached, whatever its name', async () => {
    const { clock } = house.house
    const reach = { privateNetwork: false }
    const { from } = await openTimeStamps(house.folder, { clock, url: undefined, reach })
    const before = received.length
    for (const url of [`${origin}/tsa`, origin.replace('127.0.0.1', 'localhost')]) {
      const outcome = await from({ url, roots: [] })(Buffer.from('x'))
      expect(outcome).toEqual({ kind: 'forbidden-address' })
      expect(trialFails({ kind: 'forbidden-address' }).fr).toContain('QUITTANCE_TSA_URL')
    }
    expect(received).toHaveLength(before)
  })
})
