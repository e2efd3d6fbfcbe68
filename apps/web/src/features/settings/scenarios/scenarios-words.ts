import { scenariosEn } from '#features/settings/scenarios/scenarios.en.ts'
import { scenariosFr } from '#features/settings/scenarios/scenarios.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the scenarios of an organisation, in both languages. */
export const scenariosWords = words(scenariosFr, scenariosEn)
