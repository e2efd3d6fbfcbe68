import type { whyTodayFr } from '#app/dossier/why-today/why-today.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of « Pourquoi aujourd’hui ». */
export const whyTodayEn: SameKeys<typeof whyTodayFr> = {
  today: 'today',
  todayIs: (day) => `today, ${day}`,
}
