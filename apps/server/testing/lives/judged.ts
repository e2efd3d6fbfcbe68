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
      'The policy of the house closes these days to calls and short messages, not to writing.',
  },
]

type Judgement = Pick<Condemned, 'rule'> & { readonly says: RegExp; readonly because: string }

/** What the checker condemns of a life, but for what people judged otherwise. */
export function condemned(life: Life): readonly Condemned[] {
  return condemnedByTheLaw(life).filter(
    ({ rule, why }) => !judged.some((one) => one.rule === rule && one.says.test(why)),
  )
}
