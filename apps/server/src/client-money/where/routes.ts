import { operations, reading } from '#http/procedures.ts'
import { readDossierMoney } from '#client-money/where/read-where.ts'

export const whereMoneyRoutes = {
  ofDossier: operations.whereMoney.ofDossier.handler(reading(readDossierMoney)),
}
