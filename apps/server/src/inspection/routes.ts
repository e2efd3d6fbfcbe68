import { operations, reading, writing } from '#http/procedures.ts'
import { askInspection, readInspections } from '#inspection/ask-inspection.ts'

export const inspectionsRoutes = {
  list: operations.inspections.list.handler(reading(readInspections)),
  ask: operations.inspections.ask.handler(writing('manage-organisation', askInspection)),
}
