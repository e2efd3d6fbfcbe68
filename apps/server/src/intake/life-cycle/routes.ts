import { operations, reading, writing } from '#http/procedures.ts'
import { decideStatus } from '#intake/life-cycle/decide-status.ts'
import { listStatuses } from '#intake/life-cycle/list-statuses.ts'

export const lifeCycleRoutes = {
  list: operations.lifeCycle.list.handler(reading(listStatuses)),
  decide: operations.lifeCycle.decide.handler(writing('work-dossiers', decideStatus)),
}
