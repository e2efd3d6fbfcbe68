import { operations, reading } from '#http/procedures.ts'
import { readCreditorMoney, readDossierMoney } from '#client-money/where/read-where.ts'

export const whereMoneyRoutes = {
  ofDossier: operations.whereMoney.ofDossier.handler(reading(readDossierMoney)),
  ofCreditor: operations.whereMoney.ofCreditor.handler(reading(readCreditorMoney)),
}
