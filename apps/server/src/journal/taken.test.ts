import { execFile } from 'node:child_process'
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { certificatePem, leafHash, readSignedNote, readVerifierKey } from '@quittance/evidence'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealJournal } from '#journal/sealing/seal.ts'
import { stampCheckpoints } from '#journal/sealing/stamp.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { at, listAt } from '#testing/read.ts'
import { expectOk } from '#testing/steps.ts'

const run = promisify(execFile)

let house: TestHouse
let member: Member
let folder: string
beforeAll(async () => {
  house = await openTestHouse()
  member = await house.founded()
  folder = await mkdtemp(join(tmpdir(), 'quittance-proof-'))
})
afterAll(async () => {
  await house.stop()
  await rm(folder, { recursive: true, force: true })
})

const firstEntry = async () => at(expectOk(await member.get('/api/journal')).body, 'rows', 0)

/** What is taken away, unpacked by the command of the system; the path of its folder. */
async function unpacked(id: string, query = ''): Promise<string> {
  const answer = expectOk(await member.get(`/api/journal/${id}/proof.zip${query}`))
  const place = await mkdtemp(join(folder, 'taken-'))
  await writeFile(join(place, 'proof.zip'), answer.bytes)
  await run('unzip', ['-q', 'proof.zip'], { cwd: place })
  const [name = ''] = (await readdir(place)).filter((entry) => entry !== 'proof.zip')
  return join(place, name)
}

/** What `sh verifier.sh` says, and how it ends. */
async function verified(place: string): Promise<{ readonly status: number; readonly out: string }> {
  try {
    const { stdout } = await run('sh', ['verifier.sh'], { cwd: place })
    return { status: 0, out: stdout }
  } catch (cause) {
    if (!(cause instanceof Error) || !('stdout' in cause)) throw cause
    return { status: 1, out: String(cause.stdout) }
  }
}

describe('the sealed journal', () => {
  it('says how far it is sealed, under which key, and where each entry is', async () => {
    await sealJournal(house.house, member.organisationId)
    const { body } = expectOk(await member.get('/api/journal/sealing'))
    const rows = listAt(expectOk(await member.get('/api/journal')), 'rows')
    expect(body).toMatchObject({
      log: `quittance/${member.organisationId}`,
      waiting: 0,
      stamp: null,
      head: { treeSize: rows.length, sealedAt: expect.stringMatching(/^2026-05-04T/) },
    })
    expect(readVerifierKey(String(at(body, 'verifierKey')))?.name).toBe(at(body, 'log'))
    expect(rows.map((row) => at(row, 'place', 'index'))).toEqual(
      rows.map((_, n) => rows.length - 1 - n),
    )
  })

  it('gives its heads to a witness, and its key', async () => {
    await sealJournal(house.house, member.organisationId)
    const heads = expectOk(await member.get('/api/journal/checkpoints.txt')).bytes.toString()
    const notes = heads.split(/(?<=\n)\n(?=quittance)/).map((note) => note.replace(/\n\n$/, '\n'))
    expect(notes.map(readSignedNote)).not.toContain(null)
    const key = expectOk(await member.get('/api/journal/key.pem')).bytes.toString()
    expect(key).toMatch(/^-----BEGIN PUBLIC KEY-----\n/)
  })

  it('shows nothing of it to another organisation', async () => {
    const id = String(at(await firstEntry(), 'id'))
    const other = await house.founded()
    expect((await other.get(`/api/journal/${id}/proof.zip`)).status).toBe(404)
    const { body } = expectOk(await other.get('/api/journal/sealing'))
    expect(at(body, 'log')).toBe(`quittance/${other.organisationId}`)
    expect((await house.visitor().get('/api/journal/checkpoints.txt')).status).toBe(401)
  })
})

describe('the proof of an entry, taken away', () => {
  it('is checked by plain commands, in both languages, an entry that waited sealed first', async () => {
    const fresh = await house.founded()
    const row = at(expectOk(await fresh.get('/api/journal')).body, 'rows', 0)
    expect((await fresh.get(`/api/journal/${String(at(row, 'id'))}/proof.zip`)).status).toBe(200)
    const entry = await firstEntry()
    const id = String(at(entry, 'id'))
    const place = await unpacked(id)
    expect((await readdir(place)).toSorted()).toEqual([
      'LISEZ-MOI.txt',
      'entree.json',
      'inclusion.tlog-proof',
      'journal-cle.pem',
      'point-de-controle.txt',
      'verifier.sh',
    ])
    const bytes = await readFile(join(place, 'entree.json'))
    expect(leafHash(bytes)).toBe(at(entry, 'leafHash'))
    expect(await verified(place)).toEqual({
      status: 0,
      out:
        'Place et racine : OK, l’entrée est dans l’arbre du point de contrôle.\n' +
        'Signature : OK, la clé journal-cle.pem a signé ce point de contrôle.\n',
    })
    const english = await unpacked(id, '?lang=en')
    expect((await verified(english)).out).toContain('Signature: OK')
    expect(await readFile(join(english, 'README.txt'), 'utf8')).toContain(leafHash(bytes))
  })

  it.each([
    ['the entry', 'entree.json', ' ', 'Place et racine : ÉCHEC'],
    ['the checkpoint', 'point-de-controle.txt', '\n', 'Point de contrôle : ÉCHEC'],
  ])('fails when %s is another', async (...[, name, added, says]) => {
    const place = await unpacked(String(at(await firstEntry(), 'id')))
    await appendFile(join(place, name), added)
    const { status, out } = await verified(place)
    expect({ status, says: out.includes(says) }).toEqual({ status: 1, says: true })
  })

  it('fails under another key, and with another root', async () => {
    const place = await unpacked(String(at(await firstEntry(), 'id')))
    await run('openssl', ['genpkey', '-algorithm', 'ed25519', '-out', 'k.pem'], { cwd: place })
    const other = ['pkey', '-in', 'k.pem', '-pubout', '-out', 'journal-cle.pem']
    await run('openssl', other, { cwd: place })
    expect(await verified(place)).toMatchObject({
      status: 1,
      out: expect.stringContaining('ÉCHEC'),
    })
    const bent = await unpacked(String(at(await firstEntry(), 'id')))
    for (const name of ['inclusion.tlog-proof', 'point-de-controle.txt']) {
      const text = await readFile(join(bent, name), 'utf8')
      const size = /\n(\d+)\n/.exec(text)?.[1] ?? ''
      const after = `\n${size}\n`
      const from = text.indexOf(after) + after.length
      const sign = text.charAt(from) === 'A' ? 'B' : 'A'
      await writeFile(join(bent, name), text.slice(0, from) + sign + text.slice(from + 1))
    }
    expect((await verified(bent)).out).toContain('Place et racine : ÉCHEC')
  })
})

describe('a checkpoint, time-stamped', () => {
  it('is so by an authority that is not the house, once, and its token goes with the proof', async () => {
    const roots: Uint8Array[] = []
    let asked = 0
    const timeStamps: TestHouse['house']['timeStamps'] = {
      ...house.house.timeStamps,
      local: false,
      stamp: async (document) => {
        asked += 1
        const outcome = await house.house.timeStamps.stamp(document)
        if (outcome.kind === 'stamped') roots.push(outcome.stamp.root)
        return outcome
      },
    }
    await sealJournal(house.house, member.organisationId)
    await stampCheckpoints(house.house)
    expect(at(expectOk(await member.get('/api/journal/sealing')).body, 'stamp')).toBe(null)
    await stampCheckpoints({ ...house.house, timeStamps })
    const once = asked
    await stampCheckpoints({ ...house.house, timeStamps })
    expect(asked).toBe(once)
    const { body } = expectOk(await member.get('/api/journal/sealing'))
    expect(at(body, 'stamp', 'treeSize')).toBe(at(body, 'head', 'treeSize'))
    const place = await unpacked(String(at(await firstEntry(), 'id')))
    await writeFile(join(place, 'root.pem'), certificatePem(roots[0] ?? new Uint8Array()))
    const token = ['-data', 'point-de-controle.txt', '-in', 'horodatage.tsr', '-CAfile', 'root.pem']
    // The clock of the test is not that of the machine: the certificate is judged on its own day.
    const when = ['-attime', String(Math.ceil(house.clock.now().epochMilliseconds / 1000))]
    await run('openssl', ['ts', '-verify', ...token, ...when], { cwd: place })
    expect((await verified(place)).status).toBe(0)
  })

  it('is tried again later when the authority does not answer', async () => {
    const fresh = await house.founded()
    await sealJournal(house.house, fresh.organisationId)
    const told: string[] = []
    await stampCheckpoints({
      database: house.house.database,
      log: { ...house.house.log, info: (what) => told.push(what) },
      timeStamps: {
        ...house.house.timeStamps,
        local: false,
        stamp: async () => ({ kind: 'unreachable', reason: 'timeout' }),
      },
    })
    expect(told).toEqual(['checkpoint-not-stamped'])
    expect(at(expectOk(await fresh.get('/api/journal/sealing')).body, 'stamp')).toBe(null)
  })
})
