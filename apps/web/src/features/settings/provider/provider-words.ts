import { providerEn } from '#features/settings/provider/provider.en.ts'
import { providerFr } from '#features/settings/provider/provider.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the page of the provider of electronic registered letters, in both languages. */
export const providerWords = words(providerFr, providerEn)
