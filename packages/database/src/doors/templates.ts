export {
  findLetterTemplate,
  insertLetterTemplate,
  insertTemplatePublication,
  insertTemplateWithdrawal,
  listLetterTemplates,
  templatesInForce,
  type LetterTemplateRecord,
  type TemplateAudience,
  type TemplateLetter,
} from '#queries/outreach/letter-templates.ts'
