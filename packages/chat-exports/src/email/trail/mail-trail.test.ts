import { describe, expect, it } from 'vitest'
import { mailTrail } from '#email/trail/mail-trail.ts'

const bytesOf = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\r\n'))

const REPORT = [
  'From: MAILER-DAEMON@exemple.example',
  'To: cabinet@exemple.example',
  'Auto-Submitted: auto-replied',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
  '',
  '--b1',
  'Content-Type: text/plain',
  '',
  'Votre message n’a pas pu être remis.',
  '--b1',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.exemple.example',
  '',
  'Final-Recipient: rfc822; thomas.delmas@exemple.example',
  'Action: failed',
  'Status: 5.1.1',
  '',
  'Final-Recipient: rfc822; autre@exemple.example',
  'Action: delayed',
  'Status: 4.4.1',
  '--b1',
  'Content-Type: text/rfc822-headers',
  '',
  'Message-ID: <01890a5d-ac96-774b-bcce-b302099a8057@cabinet.example>',
  'Subject: Relance',
  '--b1--',
  '',
]

describe('mailTrail', () => {
  it('gives what a message answers, each once, folded lines included', () => {
    const trail = mailTrail(
      bytesOf([
        'In-Reply-To: <b@cabinet.example>',
        'References: <a@cabinet.example>',
        ' <b@cabinet.example>',
        '',
        'Bonjour <c@cabinet.example>',
      ]),
    )
    expect(trail.answers).toEqual(['b@cabinet.example', 'a@cabinet.example'])
    expect(trail).toMatchObject({ automatic: false, report: null })
  })

  it.each([
    ['Auto-Submitted: auto-replied', true],
    ['Auto-Submitted: auto-generated (absence)', true],
    ['Auto-Submitted: no', false],
    ['Precedence: auto_reply', true],
    ['Precedence: bulk', false],
    ['X-Autoreply: yes', true],
    ['Subject: Auto-Submitted', false],
  ])('reads of « %s » whether a machine wrote it', (field, automatic) => {
    expect(mailTrail(bytesOf([field, '', '']))).toMatchObject({ automatic })
  })

  it('reads a notice of non-delivery: recipients, action, code, and the message that came back', () => {
    const trail = mailTrail(bytesOf(REPORT))
    expect(trail.report).toEqual({
      outcomes: [
        { recipient: 'thomas.delmas@exemple.example', action: 'failed', status: '5.1.1' },
        { recipient: 'autre@exemple.example', action: 'delayed', status: '4.4.1' },
      ],
      ofMessages: ['01890a5d-ac96-774b-bcce-b302099a8057@cabinet.example'],
    })
    expect(trail.answers).toEqual(trail.report?.ofMessages)
  })

  it('reads a notice that is cut anywhere, and never throws', () => {
    const whole = bytesOf(REPORT)
    for (let length = 0; length <= whole.length; length += 7) {
      expect(mailTrail(whole.subarray(0, length)).answers.length).toBeLessThan(2)
    }
  })

  it('bounds a chain of answers that a hostile message writes', () => {
    const chain = Array.from({ length: 5000 }, (_, index) => `<${index}@x.example>`).join(' ')
    expect(mailTrail(bytesOf([`References: ${chain}`, '', ''])).answers).toHaveLength(200)
  })
})
