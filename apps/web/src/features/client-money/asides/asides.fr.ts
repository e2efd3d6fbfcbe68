/** French words of the statements that wait aside. */
export const asidesFr = {
  title: (count: number) =>
    count === 1 ? 'Un relevé mis de côté' : `${count} relevés mis de côté`,
  note: 'Aucune de leurs lignes n’est prise.',
  period: (from: string, to: string) => (from === to ? `Relevé du ${from}` : `Du ${from} au ${to}`),
  noPeriod: 'Relevé sans date',
  act: 'Prendre quand même',
  recognise: 'C’est bien le compte séparé',
  recogniseSilent:
    'Vérifiez que ce fichier vient bien de la page du compte séparé, sur le site de la banque. Votre réponse vaut pour les fichiers suivants de la même forme : ils seront pris comme les autres.',
  recogniseSays:
    'Vérifiez ce nom sur la convention du compte. Il sera retenu : les relevés suivants qui le portent seront pris comme les autres. Celui-ci l’est s’il fait suite à ce qui est lu.',
  recogniseReason: 'Comment vous le savez',
  recogniseSave: 'Retenir ce compte',
  dismiss: 'C’est un autre compte',
  dismissTitle: 'Écarter ce relevé',
  dismissSays:
    'Il n’est pas du compte séparé : il quitte cette liste. Son fichier et votre raison sont gardés, et il se reprend à tout moment.',
  dismissReason: 'Quel compte est-ce',
  dismissSave: 'Écarter ce relevé',
  dismissed: (count: number) => (count === 1 ? 'Un relevé écarté' : `${count} relevés écartés`),
  dismissedWhy: (by: string, on: string, because: string) =>
    `Écarté par ${by} le ${on} : « ${because} »`,
  reopen: 'Reprendre ce relevé',
  reopenSays:
    'Il attend de nouveau ; s’il fait suite à ce qui est lu, ses lignes sont prises aussitôt.',
  reopenReason: 'Pourquoi le reprendre',
  reread: 'Relire ses colonnes autrement',
  panelTitle: 'Prendre ce relevé quand même',
  panelSays:
    'Ses lignes seront écrites, sauf celles qui sont déjà connues. L’écart restera affiché jusqu’à ce qu’il soit expliqué.',
  reason: 'Pourquoi le prendre',
  reasonHelp: 'Votre raison est gardée au journal, avec votre nom.',
  noReason: 'Dites pourquoi, en quelques mots.',
  save: 'Prendre le relevé',
  refused:
    'Votre rôle ne permet pas de toucher aux fonds de tiers. Le comptable ou la responsable le peut.',
  late: (count: number) =>
    count === 1
      ? 'Un relevé qui attendait a été pris avec lui.'
      : `${count} relevés qui attendaient ont été pris avec lui.`,
}
