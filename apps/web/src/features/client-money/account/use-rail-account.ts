import { useQuery } from '@tanstack/react-query'
import { day } from '@quittance/kernel'
import type { RailFacts } from '#app/frame/Workbench.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { sidesOf } from '#features/client-money/account/account-sides.ts'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import { accountQuery } from '#features/client-money/money-queries.ts'
import { proofTime } from '#features/client-money/account/proof-time.ts'
import { paths } from '#paths.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/**
 * The separate account for the foot of the rail; nothing before the first statement, nor for a
 * creditor, who has none.
 */
export function useRailAccount(): Pick<RailFacts, 'account'> {
  const words = useWords(clientMoneyWords)
  const format = useFormat()
  const { organisation, today } = useSignedIn()
  const { data } = useQuery({ ...accountQuery, enabled: organisation.kind !== 'creditor' })
  if (data === undefined) return {}
  const { bank, owed } = sidesOf(data)
  if (bank === null) return {}
  const time = proofTime(data, day(today))
  const account = {
    bank,
    owed,
    readAt: time === null ? '' : format.hour(time.at),
    href: paths.clientMoney(),
  }
  if (time === null || time.isToday) return { account }
  const says = words.provedOn(format.shortDay(time.at.toPlainDate()))
  return { account: { ...account, says } }
}
