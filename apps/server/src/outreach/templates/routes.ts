import { operations, reading, writing } from '#http/procedures.ts'
import { checkTemplate } from '#outreach/templates/check-template.ts'
import { checkSmsTemplate } from '#outreach/templates/sms/check-sms-template.ts'
import { saveSmsTemplate } from '#outreach/templates/sms/sms-template-verbs.ts'
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
  checkSms: operations.templates.checkSms.handler(reading(checkSmsTemplate)),
  saveSms: operations.templates.saveSms.handler(writing('manage-organisation', saveSmsTemplate)),
  publish: operations.templates.publish.handler(writing('manage-organisation', publishTemplate)),
  withdraw: operations.templates.withdraw.handler(writing('manage-organisation', withdrawTemplate)),
}
