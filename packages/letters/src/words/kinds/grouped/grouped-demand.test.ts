import { cents, day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { composeGrouped } from '#words/compose-grouped.ts'
import type { ComposedLetter } from '#words/composed-letter.ts'
import type { FormalNoticeFacts } from '#words/facts/letter-facts.ts'
import { demandKinds, type DemandKind } from '#words/templates/template.ts'
import { sampleFacts } from '../../../../testing/sample-facts.ts'

/** A dossier of the same debtor and creditor, with a sum and a reference of its own. */
function part(rank: number, asked: Partial<FormalNoticeFacts> = {}): FormalNoticeFacts {
  const facts = sampleFacts['formal-notice']
  return {
    ...facts,
    caseNumber: `2026-014${rank}`,
    reference: `2026-014${rank}-L2`,
    firstLetter: { reference: `2026-014${rank}-L1`, sentOn: day(`2026-04-1${rank}`) },
    lines: [{ element: 'principal', detail: null, amountCents: cents(rank * 10_000) }],
    payment: { ...facts.payment, reference: `RF0${rank}CODE`, epcPayload: `BCD ${rank}` },
    ...asked,
  }
}

function composed(kind: DemandKind, parts: readonly FormalNoticeFacts[]): ComposedLetter {
  const outcome = composeGrouped(kind, parts)
  if (outcome.kind === 'refused') throw new Error(outcome.because.join(', '))
  return outcome.letter
}

const plain = (text: string) => text.replaceAll(/[\s\u00A0\u202F]+/gu, ' ')

describe('a letter for several dossiers', () => {
  it.each(demandKinds)(
    'asks for each with its own reference and code, and one total: %s',
    (kind) => {
      const letter = composed(kind, [part(1), part(2), part(3)])
      const codes = letter.body.flatMap((block) =>
        block.kind === 'payment' ? [block.code?.payload] : [],
      )
      expect(codes).toEqual(['BCD 1', 'BCD 2', 'BCD 3'])
      const ids = letter.body.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const text = plain(letter.text)
      for (const rank of [1, 2, 3]) {
        expect(text).toContain(`Dossier 2026-014${rank}, référence 2026-014${rank}-L2`)
        expect(text).toContain(`Total du dossier 2026-014${rank} : ${rank}00,00 €`)
      }
      expect(text).toContain('Total à payer : 600,00 €')
      expect(text.match(/Total à payer/gu)).toHaveLength(1)
      expect(text).toContain('cette somme de 600,00 € au plus tard')
    },
  )

  it('names the first letter of each in a later step, and quotes the law once in the first', () => {
    const later = plain(composed('second-reminder', [part(1), part(2)]).text)
    expect(later).toContain('première lettre du 11 avril 2026, référence 2026-0141-L1')
    expect(later).toContain('première lettre du 12 avril 2026, référence 2026-0142-L1')
    const first = composed('first-reminder', [part(1), part(2)])
    expect(first.body.filter(({ kind }) => kind === 'quotation')).toHaveLength(1)
    expect(plain(first.text)).not.toContain('première lettre')
  })

  it('says of interest what each notice changes, once where it is the same', () => {
    const same = composed('formal-notice', [part(1), part(2)])
    expect(same.body.filter(({ id }) => id.startsWith('interest'))).toHaveLength(1)
    const unlike = composed('formal-notice', [
      part(1),
      part(2, { interestAfterNotice: 'already-runs' }),
    ])
    const ids = unlike.body.map(({ id }) => id).filter((id) => id.startsWith('interest'))
    expect(ids).toEqual(['interest-1', 'interest-2'])
  })

  it('is not written where one of them could not be: paid, or never named to an agency', () => {
    const paid = part(2, { lines: [{ element: 'principal', detail: null, amountCents: cents(0) }] })
    expect(composeGrouped('second-reminder', [part(1), paid])).toEqual({
      kind: 'refused',
      because: ['nothing-to-pay'],
    })
    expect(composeGrouped('second-reminder', [part(1), part(2, { firstLetter: null })])).toEqual({
      kind: 'refused',
      because: ['first-letter-not-named'],
    })
  })
})
