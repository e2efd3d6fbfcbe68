import { describe, expect, it } from 'vitest'
import { tell } from '#dossier/timeline-words.ts'

const told = (verb: string, facts: object) =>
  tell({ verb, subject: { kind: 'dossier', id: 'd' }, facts })

describe('what happened to a dossier', () => {
  it.each([
    ['promise-noted', { amountCents: 195_000, dueOn: '2026-04-30' }, '€1,950.00 by 30 April 2026.'],
    [
      'letter-reserved',
      { letter: 'formal-notice', channel: 'registered-letter', reference: 'R-03' },
      'By registered post, under the reference R-03.',
    ],
    ['act-left', { channel: 'letter' }, 'Printed into the post batch of the day.'],
    ['act-failed', { failure: 'no-address' }, 'No e-mail address is known for the recipient.'],
    ['act-retried', { failure: 'no-address' }, 'No e-mail address is known for the recipient.'],
    ['exhibit-read', { number: 15, findings: 1 }, '15 messages, 1 commitment to review.'],
    ['exhibit-read', { number: 1, findings: 0 }, '1 message, no commitment found.'],
    ['finding-decided', { amountCents: 5, dueOn: '2026-05-01' }, '€0.05, 1 May 2026.'],
    ['payment-recorded', { receivedOn: '2026-05-02' }, 'Received on 2 May 2026.'],
    [
      'payment-confirmed',
      { collectedOn: '2026-05-02' },
      'Seen on the bank statement of 2 May 2026.',
    ],
    ['receipt-issued', { amountCents: 195_000 }, 'Given to the debtor for €1,950.00.'],
  ])('%s is told in English', (verb, facts, english) => {
    const { detail } = told(verb, facts)
    expect(detail.en).toBe(english)
    expect(detail.fr).not.toBe(english)
  })

  it.each([
    ['promise', 'kept', 'Engagement retenu'],
    ['dispute', 'kept', 'Fait contraire retenu'],
    ['payment_claimed', 'corrected', 'Fait contraire corrigé'],
    ['refusal', 'set-aside', 'Fait contraire écarté'],
  ])('calls a %s that was %s by what it is', (kind, decision, title) => {
    expect(told('finding-decided', { kind, decision, amountCents: 5, dueOn: null }).title.fr).toBe(
      title,
    )
  })

  it('names the letter, the payment and the exhibit in its title', () => {
    const titles = [
      told('letter-reserved', { letter: 'second-reminder' }),
      told('letter-reserved', { letter: 'receipt' }),
      told('act-left', { step: 'dossier/x/formal-notice/2' }),
      told('act-left', { step: 'payment/x/notice' }),
      told('payment-recorded', { amountCents: 195_000 }),
      told('exhibit-attached', { number: 3 }),
    ].map(({ title }) => title)
    expect(titles.map(({ en }) => en)).toEqual([
      'Second reminder approved',
      'Receipt ready to leave',
      'Sent: Formal notice',
      'Sent: Notice of payment to the creditor',
      'Payment of €1,950.00',
      'Exhibit 3 attached',
    ])
    expect(titles.filter(({ fr, en }) => fr === en)).toEqual([])
  })

  it('tells a call from a note', () => {
    const call = told('note-written', { text: 'Pas de réponse.', kind: 'call' })
    expect(call).toMatchObject({ icon: 'call', title: { fr: 'Appel', en: 'Call' } })
    expect(told('note-written', { text: 'Pas de réponse.' })).toMatchObject({ icon: 'note' })
  })

  it('leaves what a person or a mail server wrote as it was', () => {
    const same = (text: string) => ({ fr: text, en: text })
    expect(told('note-written', { text: 'Rappeler lundi ?' }).detail).toEqual(
      same('Rappeler lundi ?'),
    )
    expect(told('act-failed', { failure: '550 no such user' }).detail).toEqual(
      same('550 no such user'),
    )
    const { detail } = told('letter-reserved', { personSays: 'Relu ? Oui.' })
    expect([detail.fr, detail.en].map((text) => text.endsWith('Relu ? Oui.'))).toEqual([true, true])
  })

  it('tells a verb of a later version by its name', () => {
    expect(told('case-closed', {}).title).toEqual({ fr: 'case closed', en: 'case closed' })
  })
})
