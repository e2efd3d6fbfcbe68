import { execFileSync, spawnSync } from 'node:child_process'
import { generateKeyPairSync, sign } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { storedZip } from '@quittance/evidence'
import { describe, expect, it } from 'vitest'
import { commands } from '#command-tree.ts'
import { outputTo } from '#io/output.ts'
import { run } from '#run.ts'

const fixtures = join(import.meta.dirname, '../../../../../tests/fixtures')
const fixture = (name: string) => readFileSync(join(fixtures, name))
const folder = mkdtempSync(join(tmpdir(), 'quittance-mails-'))
const at = (...names: string[]) => join(folder, ...names)
const DNS = join(fixtures, 'eml/delmas-signed.dns.json')

async function quittance(...words: string[]) {
  let printed = ''
  const stream = new Writable({
    write: (chunk, _, done) => {
      printed += String(chunk)
      done()
    },
  })
  const output = outputTo(stream)
  const status = await run(['evidence', ...words], { commands, output, complain: () => {} })
  return { status, printed, document: printed.startsWith('{') ? JSON.parse(printed) : null }
}

/** Seals files and unpacks the bundle; gives its top folder. */
async function sealed(name: string, dns: string): Promise<string> {
  const { status } = await quittance('seal', at(name), '-o', at(`${name}.zip`), '--dns', dns)
  expect(status).toBe(0)
  execFileSync('unzip', ['-q', `${name}.zip`, '-d', `${name}-out`], { cwd: folder })
  const [top = ''] = readdirSync(at(`${name}-out`))
  return at(`${name}-out`, top)
}

async function checksOf(file: string) {
  const { status, document } = await quittance('verify', file, '--json')
  const mails = document.checks.filter(({ id }: { id: string }) => id.startsWith('dkim'))
  return { status, document, mails }
}

/** The lists and the archive of a bundle as somebody who rewrites them would make them again. */
async function rewritten(top: string, name: string) {
  const remake = `(find data -type f | LC_ALL=C sort | xargs sha256sum) > manifest-sha256.txt
    awk '{print $2}' tagmanifest-sha256.txt | xargs sha256sum > t && mv t tagmanifest-sha256.txt`
  execFileSync('sh', ['-c', remake], { cwd: top })
  execFileSync('sh', ['-c', `cd .. && rm -f ../${name}.zip && zip -qr ../${name}.zip *`], {
    cwd: top,
  })
  return await checksOf(at(`${name}.zip`))
}

const opensslSays = (top: string, mail: string) => {
  const words = ['dgst', '-sha256', '-verify', 'cle-publique.pem', '-signature', 'signature.bin']
  const cwd = join(top, 'data/courriels', mail)
  return spawnSync('openssl', [...words, 'entetes-canoniques.bin'], { cwd, encoding: 'utf8' })
    .stdout
}

/** The commands of LISEZ-MOI.txt that go over the mails, each run as it is written. */
function readMeLoops(top: string) {
  const lines = readFileSync(join(top, 'LISEZ-MOI.txt'), 'utf8').split('\n')
  return lines
    .filter((line) => line.startsWith('  for '))
    .map((line) => execFileSync('sh', ['-c', line], { cwd: top, encoding: 'utf8' }))
}

mkdirSync(at('boite'))
writeFileSync(at('boite', 'a.eml'), fixture('eml/valid/delmas-signed.eml'))
writeFileSync(at('boite', 'b.mbox'), fixture('mbox/valid/delmas.mbox'))
writeFileSync(
  at('boite', 'c #1.zip'),
  storedZip([
    { path: 'courriels/delmas.eml', bytes: fixture('eml/valid/delmas-signed.eml') },
    { path: 'courriels/suite.mbox', bytes: fixture('mbox/valid/delmas.mbox') },
  ]),
)

describe('the material of signed e-mails', async () => {
  const top = await sealed('boite', DNS)
  const lines = readFileSync(join(top, 'data/messages.ndjson'), 'utf8').trimEnd().split('\n')
  const mails = readdirSync(join(top, 'data/courriels')).toSorted()

  it('stands for a message of a mailbox, and of an archive, as for one alone', () => {
    expect(mails).toHaveLength(4)
    expect(mails[0]).toBe('0001')
    const placed = mails.slice(1).map((name) => {
      const [, original, line] = /^(\d{4})-(\d{6})$/.exec(name) ?? []
      const { source, author } = JSON.parse(lines[Number(line) - 1] ?? '')
      return [original, source.path.replace(/^data\/originaux\//, ''), author.strength]
    })
    expect(placed).toEqual([
      ['0002', '0002.mbox', 'A'],
      ['0003', '0003.zip#courriels/delmas.eml', 'A'],
      ['0003', '0003.zip#courriels/suite.mbox', 'A'],
    ])
    const kept = readdirSync(join(top, 'data/courriels', mails[1] ?? '')).toSorted()
    expect(kept).toEqual(readdirSync(join(top, 'data/courriels/0001')).toSorted())
  })

  it('is checked by openssl, by the loops of LISEZ-MOI.txt and by verifier.sh', () => {
    for (const mail of mails) expect(opensslSays(top, mail)).toContain('Verified OK')
    const [keys = '', bodies] = readMeLoops(top)
    expect(keys.trimEnd().split('\n')).toEqual(mails.map(() => 'Verified OK'))
    expect(bodies).toBe('')
    expect(spawnSync('sh', ['verifier.sh'], { cwd: top }).status).toBe(0)
  })

  it('is verified: key, body, and the very message at its place', async () => {
    const found = await checksOf(at('boite.zip'))
    expect(found.status).toBe(0)
    const ids = ['dkim-message', 'dkim-signature', 'dkim-body-hash']
    expect(
      found.mails.map(({ id, result }: { id: string; result: string }) => [id, result]),
    ).toEqual(mails.flatMap(() => ids.map((id) => [id, 'ok'])))
  })

  it.each(['entetes-canoniques.bin', 'signature.bin', 'corps-canonique.bin', 'cle-publique.pem'])(
    'shows one bit changed in %s, though every list was rewritten',
    async (name) => {
      const path = join(top, 'data/courriels', mails[2] ?? '', name)
      const before = readFileSync(path)
      const changed = Buffer.from(before)
      changed[60] = (changed[60] ?? 0) ^ 1
      writeFileSync(path, changed)
      const found = await rewritten(top, `change-${name}`)
      const loops = readMeLoops(top).join('')
      const script = spawnSync('sh', ['verifier.sh'], { cwd: top }).status
      writeFileSync(path, before)
      expect(found.status).toBe(3)
      const [failed] = found.mails.filter(({ result }: { result: string }) => result === 'failed')
      expect(failed).toMatchObject({ id: 'dkim-message' })
      expect(failed.subject).toContain(mails[2])
      expect(loops).toContain(`FAUX : data/courriels/${mails[2]}`)
      expect(script).toBe(1)
    },
  )

  it('is refused under another message, or with another answer of the DNS', async () => {
    const [, mail = ''] = mails
    const [from, to] = [join(top, 'data/courriels', mail), join(top, 'data/courriels/0002-000002')]
    expect(existsSync(to)).toBe(false)
    execFileSync('mv', [from, to])
    const moved = await rewritten(top, 'moved')
    execFileSync('mv', [to, from])
    const failing = ({ mails: all }: typeof moved) =>
      all.flatMap(({ id, result }: { id: string; result: string }) => (result === 'ok' ? [] : [id]))
    expect(failing(moved)).toEqual(['dkim-message'])

    const dns = join(from, 'dns.json')
    const before = readFileSync(dns)
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
    const record = `p=${other.export({ type: 'spki', format: 'der' }).toString('base64')}`
    const [name = ''] = Object.keys(JSON.parse(before.toString()))
    for (const text of [JSON.stringify({ [name]: { TXT: [[record]] } }), '{"x":[1]', '[[]]']) {
      writeFileSync(dns, text)
      expect(failing(await rewritten(top, 'answer'))).toEqual(['dkim-message'])
    }
    writeFileSync(dns, before)
  })
})

/** A message signed with Ed25519, in a mailbox of one message without a signature. */
function edwardsBox() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const body = 'Je paie le 30 avril.\r\n'
  const hash = execFileSync('openssl', ['dgst', '-sha256', '-binary'], { input: body })
  const field = `v=1; a=ed25519-sha256; c=relaxed/relaxed; d=lanterne.example; s=e; h=from; bh=${hash.toString('base64')}; b=`
  const from = 'Thomas <thomas@lanterne.example>'
  const headers = `from:${from}\r\ndkim-signature:${field}`
  const digest = execFileSync('openssl', ['dgst', '-sha256', '-binary'], { input: headers })
  const signature = sign(null, digest, privateKey).toString('base64')
  const mail = `DKIM-Signature: ${field}${signature}\r\nFrom: ${from}\r\n\r\n${body}`
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64')
  const separator = 'From t@lanterne.example Tue Apr 14 10:30:01 2026\r\n'
  return {
    box: `${separator}From: ${from}\r\n\r\nBonjour.\r\n\r\n${separator}${mail}\r\n`,
    dns: { 'e._domainkey.lanterne.example': { TXT: [[`v=DKIM1; k=ed25519; p=${raw}`]] } },
  }
}

describe('a mailbox signed with Ed25519', async () => {
  const { box, dns } = edwardsBox()
  mkdirSync(at('edwards'))
  writeFileSync(at('edwards', 'a.mbox'), box)
  writeFileSync(at('dns.json'), JSON.stringify(dns))
  const top = await sealed('edwards', at('dns.json'))

  it('is checked by the loops too, as RFC 8463 has it', async () => {
    expect(readdirSync(join(top, 'data/courriels'))).toEqual(['0001-000002'])
    expect(readMeLoops(top).join('')).toMatch(/^Signature Verified Successfully\n$/)
    expect(spawnSync('sh', ['verifier.sh'], { cwd: top }).status).toBe(0)
    expect((await checksOf(at('edwards.zip'))).status).toBe(0)
  })
})

it('tells in one line that many e-mails hold', async () => {
  const box = fixture('mbox/valid/delmas.mbox').toString('latin1')
  mkdirSync(at('many'))
  writeFileSync(at('many', 'a.mbox'), Buffer.from(`${box}\n`.repeat(21), 'latin1'))
  const top = await sealed('many', DNS)
  expect(readdirSync(join(top, 'data/courriels'))).toHaveLength(21)
  const { status, printed } = await quittance('verify', at('many.zip'))
  expect(status).toBe(0)
  expect(printed.match(/data\/courriels\/.*/g)?.map((row) => row.replaceAll(/\s/g, ' '))).toEqual(
    Array(3).fill('data/courriels/ : 21 courriels'),
  )
})

it('says nothing of a key that was not archived', async () => {
  mkdirSync(at('keyless'))
  writeFileSync(at('keyless', 'a.eml'), fixture('eml/valid/delmas-signed.eml'))
  writeFileSync(at('keyless', 'b.mbox'), fixture('mbox/valid/delmas.mbox'))
  writeFileSync(at('none.json'), '{}')
  const top = await sealed('keyless', at('none.json'))
  expect(readdirSync(join(top, 'data/courriels'))).toEqual(['0001'])
  const { mails } = await checksOf(at('keyless.zip'))
  expect(mails.map(({ result }: { result: string }) => result)).toEqual(['ok', 'not-checked', 'ok'])
  expect(mails[0].sentence).not.toContain('clé')
})
