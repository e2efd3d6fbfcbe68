import { simulationEn } from '#features/settings/scenarios/simulation/simulation.en.ts'
import { simulationFr } from '#features/settings/scenarios/simulation/simulation.fr.ts'
import { words } from '#words/use-words.ts'

/** The words of the simulation of a scenario, in both languages. */
export const simulationWords = words(simulationFr, simulationEn)
