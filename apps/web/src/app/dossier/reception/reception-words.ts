import { receptionEn } from '#app/dossier/reception/reception.en.ts'
import { receptionFr } from '#app/dossier/reception/reception.fr.ts'
import type { Choice } from '#ui/fields/SelectField.tsx'
import { words } from '#words/use-words.ts'

/** How an exhibit was received, in both languages. */
export const receptionWords = words(receptionFr, receptionEn)

type ReceptionWords = (typeof receptionWords)['fr']

/** The zones that a French device is likely to be set to, by their IANA names. */
export function zoneChoices(says: ReceptionWords): readonly Choice<string>[] {
  return [
    { value: '', text: says.zoneUnsaid },
    { value: 'Europe/Paris', text: says.zoneParis },
    { value: 'America/Guadeloupe', text: says.zoneGuadeloupe },
    { value: 'America/Cayenne', text: says.zoneGuyana },
    { value: 'Indian/Reunion', text: says.zoneReunion },
    { value: 'America/Martinique', text: says.zoneMartinique },
    { value: 'Indian/Mayotte', text: says.zoneMayotte },
    { value: 'Pacific/Noumea', text: says.zoneNoumea },
    { value: 'America/Miquelon', text: says.zoneMiquelon },
    { value: 'Pacific/Tahiti', text: says.zoneTahiti },
    { value: 'UTC', text: says.zoneUtc },
  ]
}

/** The name of a zone, or its IANA name as it was said. */
export function zoneName(zone: string, says: ReceptionWords): string {
  return zoneChoices(says).find(({ value }) => value === zone)?.text ?? zone
}
