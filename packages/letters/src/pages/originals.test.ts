import { buffer } from 'node:stream/consumers'
import { composeLetter, type ComposedLetter } from '@quittance/letters'
import { joinDocuments, printedOriginals } from '@quittance/letters/pages'
import { describe, expect, it } from 'vitest'
import { planAgreement } from '../../testing/sample-agreements.ts'
import { sampleFacts } from '../../testing/sample-facts.ts'
import { machineHas, readPdfWith } from '../../testing/printed-page.ts'

function plan(signature: 'paper' | 'electronic'): ComposedLetter {
  const facts = { ...sampleFacts['payment-plan'], agreement: { ...planAgreement, signature } }
  const outcome = composeLetter('payment-plan', facts)
  if (outcome.kind === 'refused') throw new Error(outcome.because.join(', '))
  return outcome.letter
}

const textOf = (pdf: Uint8Array) => readPdfWith('pdftotext', pdf, '-layout')

describe.skipIf(!machineHas('pdftotext'))('printedOriginals (skipped without poppler)', () => {
  it('prints a plan that both sign in two originals, numbered, and joins a batch', async () => {
    const pdf = await printedOriginals(plan('paper'))
    const pages = textOf(pdf).split('\f').slice(0, -1)
    expect(pages).toHaveLength(4)
    expect(pages.map((page) => /original \d\/2/.exec(page)?.[0])).toEqual([
      'original 1/2',
      'original 1/2',
      'original 2/2',
      'original 2/2',
    ])
    const batch = await buffer(joinDocuments([pdf]))
    expect(textOf(batch).split('\f').slice(0, -1)).toHaveLength(4)
  })

  it('prints once what is signed on a screen', async () => {
    const text = textOf(await printedOriginals(plan('electronic')))
    expect(text.split('\f').slice(0, -1)).toHaveLength(2)
    expect(text).not.toContain('original')
  })
})
