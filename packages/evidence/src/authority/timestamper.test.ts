import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { certificatePem, certificatesInPem } from '#der/pem.ts'
import { checkSignature } from '#authority/check-signature.ts'
import { makeLocalAuthority } from '#authority/local-authority.ts'
import { localTimestamper, remoteTimestamper, type StampOutcome } from '#authority/timestamper.ts'
import { verifyTimestamp } from '#timestamp/verify-timestamp.ts'

const world = {
  now: () => `${new Date().toISOString().slice(0, 19)}Z`,
  chance: (bytes: number) => randomBytes(bytes),
}
const folder = mkdtempSync(join(tmpdir(), 'quittance-ts-'))
const at = (name: string) => join(folder, name)
const openssl = (...args: string[]) =>
  execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
const document = Buffer.from('OK pour te payer 1 950 € avant le 30/04\n')

const kept = await makeLocalAuthority(world)
const stampOf = (outcome: StampOutcome) => {
  if (outcome.kind !== 'stamped') throw new Error(JSON.stringify(outcome))
  return outcome.stamp
}
const stamp = stampOf(await localTimestamper(kept, world)(document))

/** An authority of openssl's own, with a root and a certificate made by it. */
function opensslAuthority(key: readonly string[]) {
  openssl(
    'req',
    '-x509',
    ...key,
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-subj',
    '/CN=Root',
    '-days',
    '30',
  )
  openssl('req', ...key, '-nodes', '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Tester')
  writeFileSync(
    at('ext'),
    'extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n',
  )
  openssl(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-extfile',
    'ext',
    '-out',
    'tsa.pem',
    '-days',
    '30',
  )
  writeFileSync(
    at('ts.cnf'),
    `[tsa]\ndefault_tsa=t\n[t]\nserial=${at('serial')}\nsigner_cert=${at('tsa.pem')}\nsigner_key=${at('tsa.key')}\ncerts=${at('ca.pem')}\nsigner_digest=sha384\ndefault_policy=1.2.3.4.1\ndigests=sha256,sha512\naccuracy=secs:1\ness_cert_id_chain=no\ness_cert_id_alg=sha256\n`,
  )
  writeFileSync(at('serial'), '01\n')
}

const reply = (query: Uint8Array): Buffer => {
  writeFileSync(at('q.tsq'), query)
  openssl('ts', '-reply', '-config', 'ts.cnf', '-queryfile', 'q.tsq', '-out', 'r.tsr')
  return readFileSync(at('r.tsr'))
}

describe('the local authority', () => {
  it('is accepted by openssl, by the data and the root', () => {
    writeFileSync(at('document'), document)
    writeFileSync(at('l.tsr'), stamp.reply)
    writeFileSync(at('root.pem'), certificatePem(stamp.root))
    writeFileSync(at('tsa.pem'), stamp.chain.map(certificatePem).join(''))
    const said = openssl(
      'ts',
      '-verify',
      '-data',
      'document',
      '-in',
      'l.tsr',
      '-CAfile',
      'root.pem',
      '-untrusted',
      'tsa.pem',
    )
    expect(said).toContain('Verification: OK')
    const text = openssl('ts', '-reply', '-in', 'l.tsr', '-text')
    expect(text).toContain('Status: Granted.')
    expect(text).toContain('Hash Algorithm: sha256')
  })

  it('holds for the trusted root, and says so', async () => {
    const setting = { check: checkSignature, beside: [], trusted: [kept.root] }
    const reading = await verifyTimestamp(stamp.reply, document, setting)
    expect(reading).toMatchObject({ kind: 'read', faults: [], chain: 'trusted' })
    expect(reading).toMatchObject({ authority: 'Horodatage local NON QUALIFIE' })
  })

  it('is refused by another root and for another document', async () => {
    const other = await makeLocalAuthority(world)
    const setting = { check: checkSignature, beside: [kept.root], trusted: [other.root] }
    const reading = await verifyTimestamp(stamp.reply, Buffer.from('autre'), setting)
    expect(reading).toMatchObject({ faults: ['other-document'], chain: 'own-root' })
  })

  it('no byte of a token changes without a fault', async () => {
    const setting = { check: checkSignature, beside: [], trusted: [kept.root] }
    const passed: number[] = []
    for (let position = 0; position < stamp.reply.length; position += 1) {
      for (const flip of [0x01, 0x80]) {
        const changed = Uint8Array.from(stamp.reply)
        changed[position] = (changed[position] ?? 0) ^ flip
        const reading = await verifyTimestamp(changed, document, setting)
        const sound =
          reading.kind === 'read' && reading.faults.length === 0 && reading.chain === 'trusted'
        if (sound) passed.push(position)
      }
    }
    expect(passed).toEqual([])
  })
})

describe('an authority of the network', () => {
  it.each([
    ['rsa', ['-newkey', 'rsa:2048']],
    ['ecdsa', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384']],
  ])('gives a token of %s keys that we check as openssl does', async (_, key) => {
    opensslAuthority(key)
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => response.end(reply(Buffer.concat(chunks))))
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const outcome = await remoteTimestamper(`http://127.0.0.1:${port}/`, world)(document)
    server.close()
    const given = stampOf(outcome)
    expect(given).toMatchObject({ authority: 'Tester', local: false })
    const trusted = certificatesInPem(readFileSync(at('ca.pem'), 'utf8'))
    const setting = { check: checkSignature, beside: [], trusted }
    expect(await verifyTimestamp(given.reply, document, setting)).toMatchObject({
      faults: [],
      chain: 'trusted',
      policy: '1.2.3.4.1',
    })
    const signature = Uint8Array.from(given.reply)
    signature[signature.length - 5] = (signature[signature.length - 5] ?? 0) ^ 1
    expect(await verifyTimestamp(signature, document, setting)).toMatchObject({
      faults: ['signature-invalid'],
    })
  })

  it('is unreachable where nobody answers', async () => {
    const outcome = await remoteTimestamper('http://127.0.0.1:9/', world)(document)
    expect(outcome.kind).toBe('unreachable')
  })
})

describe('hostile replies', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(5000)],
    [
      'deep nesting',
      Buffer.concat(Array.from({ length: 20_000 }, () => Buffer.from([0x30, 0x80]))),
    ],
    ['a lying length', Buffer.from([0x30, 0x84, 0x7f, 0xff, 0xff, 0xff, 0])],
  ])('are unreadable: %s', async (_, bytes) => {
    const setting = { check: checkSignature, beside: [bytes], trusted: [] }
    expect(await verifyTimestamp(bytes, document, setting)).toEqual({ kind: 'unreadable' })
  })
})
