import type { MoneyAlarm } from '@quittance/contract'
import { commissionsToSweep } from '@quittance/database'
import { addCents, cents, englishEuros, eurosText, said } from '@quittance/kernel'
import { readCovers } from '#client-money/own-orders/covers/read-covers.ts'
import { sweepAge } from '#client-money/own-orders/read-desk.ts'
import type { Work } from '#wiring/work.ts'

/** What the firm has to bring in, and commissions that stayed beyond their day: each an alarm. */
export async function ownAlarms(work: Work): Promise<readonly MoneyAlarm[]> {
  const { toBring } = await readCovers(work)
  const missing = addCents(...toBring.map(({ amountCents }) => cents(amountCents)))
  const commissions = await commissionsToSweep(work.tx)
  const waiting = addCents(...commissions.map(({ grossCents }) => grossCents))
  const { late } = await sweepAge(work, commissions)
  const alarms: MoneyAlarm[] = []
  if (missing > 0) {
    alarms.push({
      kind: 'cover',
      page: 'own-orders',
      says: said(
        `Le cabinet doit apporter ${eurosText(missing)} au compte séparé aujourd’hui.`,
        `The office has to bring ${englishEuros(missing)} into the separate account today.`,
      ),
    })
  }
  if (late) {
    alarms.push({
      kind: 'commissions-late',
      page: 'own-orders',
      says: said(
        `${eurosText(waiting)} de commissions attendent d’être virés au cabinet depuis plus d’un jour ouvré.`,
        `${englishEuros(waiting)} of commissions have waited for more than a working day to be transferred to the office.`,
      ),
    })
  }
  return alarms
}
