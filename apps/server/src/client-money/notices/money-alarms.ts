import type { MoneyAlarm } from '@quittance/contract'
import { getOrganisation, payOverAlarms, type PayOverAlarm } from '@quittance/database'
import {
  cents,
  dayText,
  englishDay,
  englishEuros,
  eurosText,
  said,
  type Cents,
  type Day,
  type Said,
} from '@quittance/kernel'
import { lateBankLines } from '#client-money/lines/waiting-lines.ts'
import { ownAlarms } from '#client-money/own-orders/own-alarms.ts'
import { readAccount } from '#client-money/read-money.ts'
import { readAsides } from '#client-money/statements/asides.ts'
import { rightsOf } from '#wiring/rights.ts'
import type { Work } from '#wiring/work.ts'

/**
 * What of others' money cannot wait, the gravest first, for who may act on it: a gap of the separate
 * account, what the firm has to bring in, commissions that stayed, sums to pay over late or within 1,
 * 3 or 7 days, money without an owner from its fourth working day, statements put aside.
 */
export async function moneyAlarms(work: Work): Promise<readonly MoneyAlarm[]> {
  if (!rightsOf(work.caller.role).includes('handle-money')) return []
  const { kind } = await getOrganisation(work.tx)
  if (kind === 'creditor') return []
  const overs = await payOverAlarms(work.tx, work.today)
  const unidentified = await lateBankLines(work)
  const asides = (await readAsides(work)).rows
  const { gapCents } = await readAccount(work)
  return [
    ...(gapCents === null || gapCents === 0 ? [] : [gapAlarm(cents(gapCents))]),
    ...(await ownAlarms(work)),
    ...overs.map(payOverAlarm),
    ...(unidentified === null ? [] : [unidentifiedAlarm(unidentified)]),
    ...(asides.length === 0 ? [] : [asideAlarm(asides.length)]),
  ]
}

function gapAlarm(gap: Cents): MoneyAlarm {
  return {
    kind: 'gap',
    page: 'client-money',
    says: said(
      `L’écart du compte séparé est de ${eurosText(gap)} : il doit être de ${eurosText(cents(0))}.`,
      `The gap of the separate account is ${englishEuros(gap)}: it must be ${englishEuros(cents(0))}.`,
    ),
  }
}

const kinds = {
  late: 'pay-over-late',
  '1': 'pay-over-1',
  '3': 'pay-over-3',
  '7': 'pay-over-7',
} as const

function payOverAlarm({ span, count, amountCents, first }: PayOverAlarm): MoneyAlarm {
  const sum = sumOf(count, amountCents)
  const [fr, en] = [dayText(first), englishDay(first)]
  const verb = count === 1 ? { fr: 'est', en: 'is' } : { fr: 'sont', en: 'are' }
  return {
    kind: kinds[span],
    page: 'pay-over',
    says:
      span === 'late'
        ? said(
            `${sum.fr} ${verb.fr} en retard depuis le ${fr}.`,
            `${sum.en} ${verb.en} late since ${en}.`,
          )
        : said(
            `${sum.fr} ${verb.fr} à faire ${WITHIN[span].fr}, ${count === 1 ? 'au plus tard' : 'le premier'} le ${fr}.`,
            `${sum.en} ${verb.en} due ${WITHIN[span].en}, ${count === 1 ? 'by' : 'the first by'} ${en}.`,
          ),
  }
}

const WITHIN: Readonly<Record<'1' | '3' | '7', Said>> = {
  '1': said('d’ici demain', 'by tomorrow'),
  '3': said('sous trois jours', 'within three days'),
  '7': said('sous sept jours', 'within seven days'),
}

function sumOf(count: number, amount: Cents): Said {
  return count === 1
    ? said(`Un reversement de ${eurosText(amount)}`, `A pay-over of ${englishEuros(amount)}`)
    : said(
        `${count} reversements, ${eurosText(amount)} en tout,`,
        `${count} pay-overs, ${englishEuros(amount)} in all,`,
      )
}

function unidentifiedAlarm(late: {
  readonly count: number
  readonly amountCents: number
  readonly since: string
}): MoneyAlarm {
  const amount = cents(late.amountCents)
  const since: Day = Temporal.PlainDate.from(late.since)
  const [fr, en] = [dayText(since), englishDay(since)]
  return {
    kind: 'unidentified',
    page: 'client-money',
    says:
      late.count === 1
        ? said(
            `Un encaissement de ${eurosText(amount)} attend son dossier depuis le ${fr}.`,
            `A payment of ${englishEuros(amount)} has been waiting for its case since ${en}.`,
          )
        : said(
            `${late.count} encaissements, ${eurosText(amount)} en tout, attendent leur dossier depuis le ${fr}.`,
            `${late.count} payments, ${englishEuros(amount)} in all, have been waiting for their case since ${en}.`,
          ),
  }
}

function asideAlarm(count: number): MoneyAlarm {
  return {
    kind: 'statements-aside',
    page: 'client-money',
    says:
      count === 1
        ? said('Un relevé de banque attend, mis de côté.', 'A bank statement waits, put aside.')
        : said(
            `${count} relevés de banque attendent, mis de côté.`,
            `${count} bank statements wait, put aside.`,
          ),
  }
}
