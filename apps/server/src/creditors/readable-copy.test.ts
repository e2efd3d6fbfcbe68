import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isReadableCopy } from '#creditors/readable-copy.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quittance-copy-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('a signed copy', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n%%EOF\n', true],
    ['a PNG', '\x89PNG\r\n\x1A\n', true],
    ['a JPEG', '\xFF\xD8\xFF\xE0\0\x10JFIF', true],
    ['a photograph of a telephone', '\0\0\0\x18ftypheic\0\0\0\0', true],
    ['a program', 'MZ\x90\0', false],
    ['a text', 'Convention', false],
    ['nothing', '', false],
  ])('is read or not by how it begins: %s', async (name, bytes, readable) => {
    const path = join(folder, name.replaceAll(' ', '-'))
    await writeFile(path, Buffer.from(bytes, 'latin1'))
    expect(await isReadableCopy(path)).toBe(readable)
  })
})
