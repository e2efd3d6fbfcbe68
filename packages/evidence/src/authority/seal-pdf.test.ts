import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeLocalAuthority, sealerOf } from '#authority/local-authority.ts'
import { certificatePem } from '#der/pem.ts'
import { sealPdf } from '#pdf/seal-pdf.ts'

const has = (tool: string) => spawnSync(tool, ['-v']).error === undefined
const folder = mkdtempSync(join(tmpdir(), 'quittance-pdf-'))
const authority = await makeLocalAuthority({
  now: () => '2026-11-22T05:20:00Z',
  chance: (bytes) => randomBytes(bytes),
})
const sealing = {
  signer: sealerOf(authority),
  signedAt: '2026-11-22T05:20:00Z',
  name: 'Cachet local NON QUALIFIE',
}

/** A PDF of one page that says nothing, with a plain table of objects. */
function plainPdf(page = ''): Uint8Array {
  const objects = [
    '<<\n  /Type /Catalog\n  /Pages 2 0 R\n>>',
    '<<\n  /Type /Pages\n  /Count 1\n  /Kids [3 0 R]\n>>',
    `<<\n  /Type /Page\n  /Parent 2 0 R\n  /MediaBox [0 0 200 200]${page}\n>>`,
  ]
  let text = '%PDF-1.7\n'
  const rows = objects.map((body, index) => {
    const row = `${String(text.length).padStart(10, '0')} 00000 n \n`
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return row
  })
  const table = `xref\n0 4\n0000000000 65535 f \n${rows.join('')}`
  const trailer = `trailer\n<<\n  /Size 4\n  /Root 1 0 R\n>>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + table + trailer, 'latin1')
}

const original = plainPdf()
const sealed = (await sealPdf(original, sealing)) ?? new Uint8Array()

function pdfsig(bytes: Uint8Array): string {
  writeFileSync(join(folder, 'r.pdf'), bytes)
  return spawnSync('pdfsig', ['-nocert', 'r.pdf'], { cwd: folder, encoding: 'utf8' }).stdout
}

describe('sealPdf', () => {
  it('adds to the bytes given, which remain its beginning', () => {
    expect(Buffer.from(sealed.subarray(0, original.length)).equals(original)).toBe(true)
    expect(Buffer.from(sealed).toString('latin1')).toContain('/SubFilter /ETSI.CAdES.detached')
  })

  it('gives the same bytes for the same file, key and instant', async () => {
    expect(Buffer.compare(sealed, (await sealPdf(original, sealing)) ?? Buffer.of()) === 0).toBe(
      true,
    )
  })

  it('refuses what no addition fits: no PDF, a sealed one, one cut anywhere', async () => {
    expect(await sealPdf(sealed, sealing)).toBeNull()
    expect(await sealPdf(new Uint8Array(), sealing)).toBeNull()
    for (let length = 0; length < original.length - 1; length += 1) {
      expect(await sealPdf(original.subarray(0, length), sealing)).toBeNull()
    }
  })

  it('keeps the annotations of a page', async () => {
    const marked = await sealPdf(plainPdf('\n  /Annots [1 0 R]'), sealing)
    expect(Buffer.from(marked ?? []).toString('latin1')).toContain('/Annots [5 0 R 1 0 R]')
  })

  it('holds a signature that openssl accepts over all the file but itself', () => {
    const text = Buffer.from(sealed).toString('latin1')
    const [, before = '', after = '', rest = ''] =
      /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(text) ?? []
    expect(Number(after) + Number(rest)).toBe(sealed.length)
    const hex = text.slice(Number(before) + 1, Number(after) - 1)
    const [part, signature] = [join(folder, 'part'), join(folder, 'seal.p7s')]
    writeFileSync(part, text.slice(0, Number(before)) + text.slice(Number(after)), 'latin1')
    writeFileSync(signature, Buffer.from(hex, 'hex'))
    writeFileSync(join(folder, 'root.pem'), certificatePem(authority.root))
    const files = ['-content', part, '-in', signature, '-CAfile', 'root.pem', '-out', '/dev/null']
    const mode = ['-verify', '-binary', '-inform', 'DER', '-purpose', 'any']
    execFileSync('openssl', ['cms', ...mode, ...files], { cwd: folder, stdio: 'pipe' })
  })

  it.skipIf(!has('pdfsig'))('is accepted by pdfsig (poppler-utils; skipped where absent)', () => {
    const told = pdfsig(sealed)
    expect(told).toContain('Signature Validation: Signature is Valid.')
    expect(told).toContain('Signature Type: ETSI.CAdES.detached')
    expect(told).toContain('Total document signed')
  })

  it.skipIf(!has('pdfsig'))('is refused by pdfsig once a byte has changed', () => {
    const changed = Buffer.from(sealed)
    changed[changed.indexOf('200 200')] = 0x33
    expect(pdfsig(changed)).toContain('Signature Validation: Digest Mismatch.')
  })
})
