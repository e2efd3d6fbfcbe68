import type { ReadingWarning } from '@quittance/contract'

/** French words of what a reading leaves to check. */
export const warningsFr = {
  'ambiguous-dates':
    'Rien ne dit si les dates sont écrites jour puis mois : celles qui se lisent de deux façons n’ont pas de jour.',
  'archive-not-opened':
    'Cette archive n’a pas été ouverte : sa structure est dangereuse ou démesurée. Extrayez-en la conversation, puis attachez-la seule.',
  'bad-attachment-data': 'Les données d’un fichier joint n’ont pas pu être décodées.',
  'character-replaced':
    'Un caractère qui ne peut ni s’afficher ni se garder est remplacé par « \uFFFD » ; les octets d’origine restent dans le fichier.',
  'count-mismatch':
    'Le fichier annonce un autre nombre de messages que celui qu’il contient : il a pu être retouché.',
  'dated-after-arrival':
    'Un message au moins porte une date postérieure à l’arrivée du fichier : il n’a pas pu être écrit tel quel.',
  'debtor-not-recognised':
    'Aucun auteur n’a pu être rapproché du débiteur : aucun engagement n’a été cherché. Attachez de nouveau ce fichier en donnant votre nom tel qu’il y figure.',
  'doctype-ignored':
    'Le fichier déclare un type de document (DOCTYPE) : il est ignoré et rien n’en est développé.',
  'duplicate-record': 'Deux messages portent le même identifiant.',
  'forged-line-suspicion':
    'Une ligne imite peut-être un message : son heure ou sa forme détonne dans la conversation.',
  'malformed-record': 'Un passage, là où se tient un message, n’a pas pu être lu comme un message.',
  'message-cut': 'Ce message est très long : seul son début s’affiche.',
  'near-export-limit':
    'Le nombre de messages approche la limite de l’application : l’export est peut-être incomplet.',
  'other-authors':
    'Plusieurs personnes ont écrit : seuls les messages de l’auteur rapproché du débiteur ont été lus pour y chercher des engagements.',
  'other-name':
    'Le nom de l’auteur n’est pas celui du débiteur au dossier : vérifiez qu’il s’agit bien de lui.',
  'other-number':
    'Le numéro de l’auteur n’est pas celui du débiteur au dossier : vérifiez qu’il s’agit bien de lui.',
  'truncated-file': 'Le fichier s’arrête avant sa fin : il est lu aussi loin que possible.',
  'unreadable-date': 'La date d’un message est absente, illisible ou impossible.',
  'zone-unknown':
    'Le fichier ne dit pas dans quel fuseau horaire sont ses heures : elles sont montrées comme écrites.',
} satisfies Readonly<Record<ReadingWarning, string>>
