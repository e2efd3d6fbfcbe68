import { settingsEn } from '#features/settings/settings.en.ts'
import { settingsFr } from '#features/settings/settings.fr.ts'
import { words, type SameKeys } from '#words/use-words.ts'

/** The words of the settings, in both languages. */
export const settingsWords = words(settingsFr, settingsEn)

export type SettingsWords = SameKeys<typeof settingsFr>
