import { describe, expect, it } from 'vitest'
import { inboundKinds, proposeReading, type InboundKind } from '#inbound/propose-reading.ts'
import { inboundKindWords, replyWaitsWords } from '#inbound/inbound-words.ts'

const plain = { commitments: null, bounced: false, automatic: false, returned: false }

const rows: readonly (readonly [string, InboundKind])[] = [
  ['Je ne suis pas la personne concernée.', 'wrong-person'],
  ['Vous vous trompez de personne', 'wrong-person'],
  ['Monsieur Delmas n’habite plus à cette adresse.', 'wrong-person'],
  ['J’ai déposé un dossier de SURENDETTEMENT en mars', 'over-indebtedness'],
  ['Notre société est en liquidation judiciaire depuis avril.', 'insolvency'],
  ['Maître Roux, mandataire judiciaire, a été nommé', 'insolvency'],
  ['Mon mari est décédé en janvier.', 'vulnerability'],
  ['Je sors d’un mois d’hospitalisation', 'vulnerability'],
  ['Ne m’écrivez plus par mail.', 'stop-e-mail'],
  ['STOP', 'stop-e-mail'],
  ['Bonjour, bien reçu.', 'other'],
  ['Il ne faut pas stopper la machine', 'other'],
]

describe('proposeReading', () => {
  it.each(rows)('reads « %s » as %s', (text, kind) => {
    expect(proposeReading({ ...plain, text }).kind).toBe(kind)
  })

  it('gives the very words, wherever accents stand', () => {
    const text = 'Élève d’un père décédé, je suis en tutelle'
    const [sign] = proposeReading({ ...plain, text }).signs
    expect(sign?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'décédé',
      'tutelle',
    ])
  })

  it('says of a bounce that it is one before all that it quotes', () => {
    const read = proposeReading({ ...plain, text: 'STOP', bounced: true, automatic: true })
    expect(read.signs.map(({ kind }) => kind)).toEqual(['bounce', 'stop-e-mail'])
  })

  it('keeps a promise visible beside what is graver', () => {
    const text = 'Je suis en surendettement mais je paierai 100 € le 3.'
    const commitments = { kinds: ['promise' as const], spans: [{ start: 31, end: 52 }] }
    const read = proposeReading({ ...plain, text, commitments })
    expect(read.signs.map(({ kind }) => kind)).toEqual(['over-indebtedness', 'promise'])
  })

  it('says that a machine answered, or that post came back', () => {
    expect(proposeReading({ ...plain, text: '', automatic: true }).kind).toBe('auto-reply')
    expect(proposeReading({ ...plain, text: '', returned: true }).kind).toBe('returned-mail')
  })

  it('has words for each kind in both languages', () => {
    for (const kind of inboundKinds) expect(inboundKindWords[kind].fr).not.toBe('')
    expect(replyWaitsWords.fr).toContain('suspendue')
  })
})
