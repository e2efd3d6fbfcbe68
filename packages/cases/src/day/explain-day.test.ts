import { day, NBSP, type Explanation } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'

import type { CaseFacts } from '#case-facts.ts'
import { explainDay } from '#day/explain-day.ts'
import { collected, inScenario, lawfulCase, promiseDue } from '#testing/lawful-case.ts'

const why = (changes: Partial<CaseFacts>, on: string) => explainDay(lawfulCase(changes), day(on))

/** « rule: sentence [article] = result », one line a node, what is under it after. */
function lines({ rule, sentence, citations, result, steps }: Explanation, depth = 0): string[] {
  const articles = citations.map(({ article }) => article).join(', ')
  const line = `${'  '.repeat(depth)}${rule}: ${sentence.replaceAll(NBSP, ' ')}`
  const on = articles === '' ? line : `${line} [${articles}]`
  const gives = result === undefined ? on : `${on} = ${result.replaceAll(NBSP, ' ')}`
  return [gives, ...steps.flatMap((step) => lines(step, depth + 1))]
}

describe('explainDay', () => {
  it('says the step that is due, what it waited for, what is lawful, what is held', () => {
    expect(lines(why({}, '2026-09-17'))).toEqual([
      'day/act: Écrire une relance : le délai du premier courrier est passé sans paiement. [R124-4, non une loi] = depuis 2 jours',
      '  day/sequence: Étape « deuxième relance » : à faire depuis le 15 septembre 2026. [non une loi]',
      '    day/step-behind: Première lettre. Fait le 1er septembre 2026. = 1er septembre 2026',
      '    day/step-behind: Appel. Facultatif, et non fait à temps : la suite n’attend pas. = passée',
      '    day/wait: Délai : 7 jours calendaires, puis 7 jours calendaires, à compter du 1er septembre 2026, jour de l’étape d’avant (celui d’une étape passée compte aussi). = 15 septembre 2026',
      '    day/channel: Voie. Premier choix du scénario. = courriel',
      '  day/lawful: 2 actes sont possibles aujourd’hui.',
      '    day/possible: Écrire une relance : le délai du premier courrier est passé sans paiement. [R124-4, non une loi] = possible depuis le 15 septembre 2026',
      '    day/possible: Appeler : un appel peut éviter un courrier de plus. [non une loi] = possible depuis le 20 août 2026',
      '  day/holds: Ce qui retient les autres actes.',
      '    day/held: Préparer la remise du dossier : impossible avant la mise en demeure (scénario de la maison). [non une loi]',
      '    day/held: Mettre en demeure : impossible avant une première relance (scénario de la maison). [non une loi]',
      '  day/limitation: Dernier jour pour agir avant la prescription. [2219] = 30 juin 2031',
    ])
  })

  it.each([
    [
      'money to pay over',
      { payments: collected('2026-09-05', '2026-10-05') },
      '2026-10-03',
      'day/pay-over-first',
      'R124-6',
    ],
    [
      'a promise that was not kept',
      { promises: promiseDue('2026-10-01') },
      '2026-10-02',
      'day/promise-lapsed',
      'non une loi',
    ],
    ['a reply to read', { repliesAwaiting: 1 }, '2026-09-17', 'day/reply-first', 'non une loi'],
    [
      'a letter that may have left',
      { underWay: [{ act: 'reminder', state: 'doubtful', since: day('2026-09-16') }] },
      '2026-09-17',
      'day/doubtful-sending',
      'non une loi',
    ],
  ] as const)('begins with what passes before the scenario: %s', (...row) => {
    const [, changes, on, rule, article] = row
    const [first] = why(changes, on).steps
    expect(first).toMatchObject({ rule })
    expect(first?.citations[0]?.article).toBe(article)
  })

  it.each([
    ['a plan that is followed', { status: 'plan' }, 'échéancier'],
    [
      'a pause',
      {
        outreach: {
          ...inScenario({ 'first-reminder': '2026-09-01' }),
          pauses: [{ from: day('2026-09-10'), until: null }],
        },
      },
      'suspendue',
    ],
    [
      'a dispute',
      {
        disputes: [{ id: 'd', component: 'whole', openedOn: day('2026-09-10'), answeredOn: null }],
      },
      'contestation',
    ],
  ] as const)('says of a day without an act what holds it: %s', (_, changes, word) => {
    const { sentence, steps } = why(changes, '2026-09-17')
    expect(sentence).toMatch(
      /^Aucun acte n’est à faire aujourd’hui : (?:la suite attend|l’étape due est retenue)\.$/u,
    )
    const held = steps.find(({ rule }) => rule === 'day/holds')?.steps ?? []
    expect(held.some((one) => one.sentence.includes(word))).toBe(true)
  })
})
