import { operations, reading, writing } from '#http/procedures.ts'
import { confirmRate, refuseRate, withdrawAddedRate } from '#law/rates/decide-rate.ts'
import { noticedMissingRates } from '#law/rates/missing-rates.ts'
import { proposeMissingRate } from '#law/rates/propose-rate.ts'
import { readRates } from '#law/rates/read-rates.ts'

export const ratesRoutes = {
  list: operations.rates.list.handler(reading(readRates)),
  missing: operations.rates.missing.handler(reading(noticedMissingRates)),
  propose: operations.rates.propose.handler(writing('keep-rates', proposeMissingRate)),
  confirm: operations.rates.confirm.handler(writing('keep-rates', confirmRate)),
  refuse: operations.rates.refuse.handler(writing('keep-rates', refuseRate)),
  withdraw: operations.rates.withdraw.handler(writing('keep-rates', withdrawAddedRate)),
}
