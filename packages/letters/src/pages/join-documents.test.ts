import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { day } from '@quittance/kernel'
import { afterAll, describe, expect, it } from 'vitest'
import { joinDocuments } from '#pages/join-documents.ts'
import { closeLetters, renderLetter } from '#pages/render-letter.ts'
import { composeLetter } from '#words/compose-letter.ts'
import { postingSlip } from '#words/kinds/posting/posting-slip.ts'
import { sampleFacts } from '../../testing/sample-facts.ts'

afterAll(closeLetters)

const readsPdf = spawnSync('pdftotext', ['-v']).error === undefined
const checksPdf = spawnSync('qpdf', ['--version']).error === undefined
const folder = mkdtempSync(join(tmpdir(), 'quittance-batch-'))

async function batch(): Promise<string> {
  const { sender } = sampleFacts['formal-notice']
  const slip = postingSlip({
    sender,
    issuedOn: day('2026-06-08'),
    place: 'Lyon',
    caseNumber: null,
    reference: 'LOT-20260608',
    letters: [
      {
        rank: 1,
        registered: true,
        number: 'RK000001479FR',
        recipient: ['M. Thomas Delmas', '4 IMPASSE DU FOUR', '69001 LYON'],
        reference: '2026-0147-03',
        sheets: 1,
      },
      {
        rank: 2,
        registered: false,
        number: null,
        recipient: ['Atelier Verrières', '8 RUE HAUTE', '69000 LYON'],
        reference: 'Q-2026-00123',
        sheets: 1,
      },
    ],
  })
  const letters = (['formal-notice', 'receipt'] as const).map((kind) => {
    const composed = composeLetter(kind, sampleFacts[kind])
    if (composed.kind === 'refused') throw new Error(composed.because.join())
    return composed.letter
  })
  const printed: Uint8Array[] = []
  for (const letter of [slip, ...letters]) printed.push(await renderLetter(letter))
  const path = join(folder, 'lot.pdf')
  writeFileSync(path, await buffer(Readable.from(joinDocuments(printed))))
  return path
}

const said = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { encoding: 'utf8' })

describe('joinDocuments', () => {
  it.skipIf(!readsPdf)(
    'puts slip and letters in one file, each on sheets of its own (skipped without poppler)',
    async () => {
      const path = await batch()
      const { stdout } = said('pdfinfo', [path])
      const pages = Number(/Pages:\s+(\d+)/.exec(stdout)?.[1])
      expect(pages % 2).toBe(0)
      const texts = Array.from({ length: pages }, (_, index) => {
        const page = String(index + 1)
        return said('pdftotext', ['-layout', '-f', page, '-l', page, path, '-']).stdout
      })
      const begins = (words: string) => texts.findIndex((text) => text.includes(words))
      expect(begins('Bordereau de dépôt')).toBe(0)
      expect(texts[0]).toContain('RK000001479FR')
      expect(texts[0]).toContain('69001 LYON')
      const starts = [begins('Mise en demeure'), begins('Quittance')]
      expect(starts.filter((at) => at <= 0 || at % 2 === 1)).toEqual([])
      expect(texts.filter((text) => text.trim() === '').length).toBeGreaterThan(0)
    },
  )

  it.skipIf(!checksPdf)('is a file that qpdf finds whole (skipped without qpdf)', async () => {
    const { stdout, stderr, status } = said('qpdf', ['--check', await batch()])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('No syntax or stream encoding errors found')
  })

  it('refuses bytes that no press printed', async () => {
    const joined = joinDocuments([Buffer.from('%PDF-1.7\nnothing')])
    await expect(buffer(Readable.from(joined))).rejects.toThrow('plain table')
  })
})
