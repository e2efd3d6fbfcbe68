import { templatesEn } from '#features/outreach/templates/templates.en.ts'
import { templatesFr } from '#features/outreach/templates/templates.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the templates of an organisation, in both languages. */
export const templatesWords = words(templatesFr, templatesEn)
