import { operations, reading, writing } from '#http/procedures.ts'
import { checkTemplate } from '#outreach/templates/check-template.ts'
import {
  publishTemplate,
  readTemplates,
  saveTemplate,
  withdrawTemplate,
} from '#outreach/templates/template-verbs.ts'

export const templatesRoutes = {
  list: operations.templates.list.handler(reading(readTemplates)),
  check: operations.templates.check.handler(reading(checkTemplate)),
  save: operations.templates.save.handler(writing('manage-organisation', saveTemplate)),
  publish: operations.templates.publish.handler(writing('manage-organisation', publishTemplate)),
  withdraw: operations.templates.withdraw.handler(writing('manage-organisation', withdrawTemplate)),
}
