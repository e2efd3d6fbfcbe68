import type { receptionFr } from '#app/dossier/reception/reception.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of how an exhibit was received. */
export const receptionEn: SameKeys<typeof receptionFr> = {
  ask: 'How this export was made',
  askSays:
    'A judge will ask. Leave empty what you do not know: nothing is guessed, and what is said here stays your own statement.',
  guide: 'How to export, application by application',
  device: 'Device',
  deviceHelp: 'Make and model: “Samsung Galaxy A54”.',
  app: 'Application',
  appHelp: 'The one that made the export: “WhatsApp”.',
  appVersion: 'Version of the application',
  appVersionHelp: 'As it shows it.',
  exportedOnHelp: 'On the device, not here.',
  appMissing: 'Name the application whose version this is.',
  exportedOn: 'Day of the export',
  exportedBy: 'Made by',
  exportedByHelp: 'Who held the device that day.',
  zone: 'Time zone of the device',
  zoneUnsaid: 'Not said',
  zoneParis: 'Paris',
  zoneMartinique: 'Martinique',
  zoneGuadeloupe: 'Guadeloupe',
  zoneGuyana: 'French Guiana',
  zoneReunion: 'Réunion',
  zoneMayotte: 'Mayotte',
  zoneMiquelon: 'Saint Pierre and Miquelon',
  zoneNoumea: 'New Caledonia',
  zoneTahiti: 'Tahiti',
  zoneUtc: 'Universal time',

  title: 'Chain of custody',
  receivedFrom: 'Received from',
  unsaid: 'not said',
  nobody: 'unknown member',
  declared: 'Stated at the deposit, not checked',
  by: (tool) => `by ${tool}`,
  token: 'Time-stamp on arrival',
  tokenAt: (day, hour, authority) => `Token of ${day} at ${hour}, given by “${authority}”.`,
  tokenWaits: 'The token is not there yet. It is asked for again every hour.',
  tokenLater: 'It says that these bytes existed at that instant, nothing of before.',
}
