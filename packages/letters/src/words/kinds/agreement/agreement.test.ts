import { cents, day, euros } from '@quittance/kernel'
import {
  composeLetter,
  signedCopy,
  type LetterFactsByKind,
  type LetterKind,
} from '@quittance/letters'
import { describe, expect, it } from 'vitest'
import { planAgreement } from '../../../../testing/sample-agreements.ts'
import { sampleFacts } from '../../../../testing/sample-facts.ts'

const plan = { ...sampleFacts['payment-plan'], agreement: planAgreement }
const deed = sampleFacts['acknowledgment-of-debt']

function textOf<Kind extends LetterKind>(kind: Kind, facts: LetterFactsByKind[Kind]): string {
  const outcome = composeLetter(kind, facts)
  if (outcome.kind === 'refused') throw new Error(outcome.because.join(', '))
  return outcome.letter.text.replaceAll(/[\u00A0\u202F]/gu, ' ')
}

describe('a plan offered to be signed', () => {
  it('says that signing acknowledges the debt and interrupts limitation', () => {
    const text = textOf('payment-plan', plan)
    expect(text).toContain(
      'Vous reconnaissez sans équivoque devoir à Piscines du Vallon la somme de 1 490,00 €',
    )
    expect(text).toContain('interrompt la prescription (article 2240 du Code civil)')
    expect(text).toContain('Rien ne vous oblige à signer.')
    expect(text).toContain('un point-justice, dont l’accueil est gratuit')
    expect(text).toContain('signature électronique simple (articles 1366 et 1367 du Code civil)')
    expect(text).toContain('sa fiabilité n’est pas présumée')
    expect(text).not.toContain('qualifiée')
  })

  it('is signed on paper by both, in two originals, with room for each hand', () => {
    const agreement = { ...planAgreement, signature: 'paper' as const }
    const outcome = composeLetter('payment-plan', { ...plan, agreement })
    if (outcome.kind === 'refused') throw new Error('lawful')
    expect(outcome.letter.body.at(-1)).toMatchObject({
      id: 'signing',
      columns: [
        { title: '' },
        { title: expect.stringContaining('Élodie Garnier') },
        { title: 'Pour Piscines du Vallon, créancier' },
      ],
      tall: [3],
    })
    const text = textOf('payment-plan', { ...plan, agreement })
    expect(text).toContain('Fait en deux originaux (article 1375 du Code civil).')
    expect(text).toContain('retournez-nous l’un jusqu’au')
  })

  it('says of consumer credit that nothing is interrupted', () => {
    const text = textOf('payment-plan', {
      ...plan,
      agreement: { ...planAgreement, interruptsLimitation: false },
    })
    expect(text).toContain('Elle n’interrompt pas le délai de forclusion')
    expect(text).not.toContain('2240')
  })

  it.each([
    [{ kind: 'frozen' }, 'Intérêts. Aucun n’est demandé tant que l’échéancier est suivi.'],
    [
      { kind: 'continues', rate: 'au taux légal' },
      'continuent de courir au taux légal, sur le principal qui reste dû.',
    ],
    [{ kind: 'waived' }, 'Par décision de Mme Vallon du 27 mai 2026, ceux qui ont couru'],
  ] as const)('explains interest: %j', (interest, sentence) => {
    const concession =
      interest.kind === 'waived' ? { decidedBy: 'Mme Vallon', decidedOn: day('2026-05-27') } : null
    const agreement = { ...planAgreement, interest, concession }
    expect(textOf('payment-plan', { ...plan, agreement })).toContain(sentence)
  })

  it('acknowledges the whole debt where a part of it is given up for a plan that is kept', () => {
    const given = {
      element: 'conditional-remission',
      detail: null,
      amountCents: cents(-9000),
    } as const
    const concession = { decidedBy: 'Mme Vallon', decidedOn: day('2026-05-27') }
    const text = textOf('payment-plan', {
      ...plan,
      lines: [...plan.lines, given],
      instalments: [{ dueOn: day('2026-06-30'), amountCents: euros('1400.00') }],
      agreement: { ...planAgreement, concession },
    })
    expect(text).toContain('devoir à Piscines du Vallon la somme de 1 490,00 €')
    expect(text).toContain('90,00 € vous sont remis, par décision de Mme Vallon du 27 mai 2026')
    expect(text).toContain('de payer en une fois')
  })

  it('never dispenses with the formal notice of an acceleration', () => {
    expect(textOf('payment-plan', plan)).toContain(
      'Passé 15 jours à compter de sa réception sans paiement, et seulement alors',
    )
    const agreement = { ...planAgreement, acceleration: null }
    expect(textOf('payment-plan', { ...plan, agreement })).toContain(
      'ne rend pas les suivantes exigibles',
    )
  })

  it('says who drafted it only where an agency did', () => {
    expect(textOf('payment-plan', plan)).toContain('loi n° 71-1130 du 31 décembre 1971')
    const sender = { ...plan.sender, capacity: 'creditor' as const }
    expect(textOf('payment-plan', { ...plan, sender, creditor: null })).not.toContain('71-1130')
  })

  it('is refused when it may be signed until a day before it is offered', () => {
    const agreement = { ...planAgreement, answerBy: day('2026-05-31') }
    expect(composeLetter('payment-plan', { ...plan, agreement })).toEqual({
      kind: 'refused',
      because: ['pay-by-before-letter'],
    })
  })
})

describe('a plan that was signed', () => {
  it('keeps every word that was signed, and says what such a signature is worth', () => {
    const outcome = composeLetter('payment-plan', plan)
    if (outcome.kind === 'refused') throw new Error('lawful')
    const copy = signedCopy(outcome.letter, {
      signer: 'Élodie Garnier',
      channel: 'courriel, à é•••@exemple.example',
      offeredAt: '1er juin 2026 à 10:00:00',
      codeSentAt: '2 juin 2026 à 19:02:11',
      readAt: '2 juin 2026 à 19:03:40',
      signedAt: '2 juin 2026 à 19:09:05',
      codesSent: 1,
      wrongCodes: 1,
      callerAddress: '203.0.113.7',
      callerAgent: 'Mozilla/5.0 (Fictif)',
      textSha256: 'ab'.repeat(32),
    })
    const text = copy.text.replaceAll(/[\u00A0\u202F]/gu, ' ')
    for (const block of outcome.letter.body) expect(copy.body).toContain(block)
    expect(text).toContain('Signé par Élodie Garnier le 2 juin 2026 à 19:09:05')
    expect(text).toContain('Codes envoyés, codes faux | 1, 1')
    expect(text).toContain('ab'.repeat(32))
    expect(text).toContain('Signature électronique simple')
    expect(text).not.toMatch(/qualifiée|avancée/u)
  })
})

describe('an acknowledgment of debt', () => {
  it('leaves the sum to the hand of the debtor, in words and in figures', () => {
    const outcome = composeLetter('acknowledgment-of-debt', deed)
    if (outcome.kind === 'refused') throw new Error('lawful')
    const byHand = outcome.letter.body.find(
      (block) => block.kind === 'table' && block.id === 'by-hand',
    )
    expect(byHand).toMatchObject({
      rows: [
        ['La somme en toutes lettres', ''],
        ['La somme en chiffres, en euros', ''],
        ['Fait à', ''],
        ['Le', ''],
        [expect.stringContaining('Élodie Garnier'), ''],
      ],
      tall: [0, 4],
    })
    const onOnePage = outcome.letter.body.slice(
      outcome.letter.body.findIndex((block) => block.kind === 'table' && block.opensPage === true),
    )
    expect(onOnePage.map(({ id }) => id)).toEqual([
      'parties',
      'cause',
      'undertaking',
      ...(deed.dueOn === null ? [] : ['term']),
      'rate',
      'by-hand',
    ])
    expect(outcome.letter.signature).toEqual([])
    expect(textOf('acknowledgment-of-debt', deed)).toContain(
      'la somme que j’écris ci-dessous de ma main, en toutes lettres et en chiffres',
    )
  })

  it('names who is born where, and leaves what nobody said to be written', () => {
    expect(textOf('acknowledgment-of-debt', deed)).toContain('12 mai 1988, Exempleville')
    const debtorBirth = { on: null, place: null }
    expect(textOf('acknowledgment-of-debt', { ...deed, debtorBirth })).toContain('………………')
  })

  it('says that a loan over 5 000 € is declared, and nothing of one that is not', () => {
    const loan = { madeOn: day('2025-03-01'), principalCents: euros('5000.01') }
    expect(textOf('acknowledgment-of-debt', { ...deed, loan })).toContain('formulaire 2062')
    const small = { ...loan, principalCents: euros('5000.00') }
    expect(textOf('acknowledgment-of-debt', { ...deed, loan: small })).not.toContain('2062')
  })

  it('sets its instalments out, which make what is claimed', () => {
    const instalments = [
      { dueOn: day('2026-07-31'), amountCents: euros('745.00') },
      { dueOn: day('2026-08-31'), amountCents: euros('745.00') },
    ]
    expect(textOf('acknowledgment-of-debt', { ...deed, dueOn: null, instalments })).toContain(
      'Je paierai 745,00 € le 31 juillet 2026 et 745,00 € le 31 août 2026.',
    )
    expect(
      composeLetter('acknowledgment-of-debt', { ...deed, instalments: instalments.slice(1) }),
    ).toEqual({ kind: 'refused', because: ['sums-differ'] })
  })
})
