/** French words of what is done on a sealed bundle after its sealing. */
export const lastingFr = {
  holds: (until: string, from: string) =>
    `L’horodatage se vérifie jusqu’au ${until} ; à renouveler avant ce jour. Le produit le fait de lui-même à partir du ${from}.`,
  toRenew: (until: string) =>
    `L’horodatage se vérifie jusqu’au ${until} : il est à renouveler avant ce jour.`,
  ended: (until: string) =>
    `Le certificat de l’horodatage a pris fin le ${until} sans renouvellement : il ne se vérifie plus qu’à sa propre date. Scellez le dossier à nouveau.`,
  due: 'À renouveler',
  over: 'Certificat échu',
  byHand: 'À renouveler à la main',
  unknown:
    'Scellé avant que le produit ne garde la fin de l’horodatage : il ne sait pas quand le renouveler. Renouvelez-le vous-même une fois ; il s’en chargera ensuite.',
  notNow: 'Pas maintenant',
  renewedOn: (day: string, authority: string) => `Renouvelé le ${day} par « ${authority} ».`,
  byItself: (day: string, authority: string) =>
    `Renouvelé par le produit le ${day}, par « ${authority} ».`,
  renew: 'Renouveler l’horodatage',
  renewOf: (day: string) => `Renouveler l’horodatage du dossier scellé le ${day}`,
  renewing: 'Renouvellement en cours. Vous pouvez quitter cette page.',
  renewBegins: 'Renouvellement commencé.',
  asic: 'Emporter au format ASiC-E',
  asicOf: (day: string) => `Emporter au format ASiC-E le dossier scellé le ${day}`,
  asicMaking: 'Mise au format ASiC-E en cours.',
  asicBegins: 'Mise au format ASiC-E commencée.',
  asicHere: 'Télécharger au format ASiC-E',
  unsure: 'Le serveur n’a pas répondu : la demande a peut-être été prise.',
  safe: 'Rien n’est fait deux fois si vous recommencez.',
} as const
