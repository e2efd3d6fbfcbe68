import { condemned as condemnedByTheLaw } from './checker/checker.ts'
import type { Condemned, Life } from './checker/life.ts'

/** What the checker condemns and people judged otherwise, with the reason. */
const judged: readonly Judgement[] = [
  {
    rule: 4,
    says: /the first step of this dossier is not a letter but a e-mail/,
    because: 'Whether an e-mail is a letter (CPCE R124-4) is not settled: it passes as arguable.',
  },
  {
    rule: 10,
    says: /is a (?:Sunday|public holiday)/,
    because:
      'The policy of the house closes these days to calls and to messages, not to paper: the post brings it.',
    unless: 'e-mail',
  },
]

type Judgement = Pick<Condemned, 'rule'> & {
  readonly says: RegExp
  readonly because: string
  /** A channel of which it was not judged so. */
  readonly unless?: string
}

/** What the checker condemns of a life, but for what people judged otherwise. */
export function condemned(life: Life): readonly Condemned[] {
  const channels = new Map(
    life.happenings.flatMap((one) =>
      one.kind === 'sent' ? [[one.act, one.channel] as const] : [],
    ),
  )
  return condemnedByTheLaw(life).filter(
    ({ rule, why, act }) =>
      !judged.some(
        (one) => one.rule === rule && one.says.test(why) && one.unless !== channels.get(act),
      ),
  )
}
