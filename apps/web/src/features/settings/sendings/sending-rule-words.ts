import { sendingRuleEn } from '#features/settings/sendings/sending-rule.en.ts'
import { sendingRuleFr } from '#features/settings/sendings/sending-rule.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of « Mode d’envoi », in both languages. */
export const sendingRuleWords = words(sendingRuleFr, sendingRuleEn)
