/** French words of the guide of exports. */
export const captureFr = {
  title: 'Sortir une conversation, sans rien y changer',
  says: 'Un export d’origine vaut plus qu’une copie d’écran : chaque message y garde sa place, son heure et son auteur. Aucun ne prouve tout : chaque guide dit ce que le fichier ne contient pas.',
  versions:
    'Les mots des menus varient avec la version et la langue de l’application. Si l’un ne s’y trouve pas, cherchez « exporter » dans son aide.',
  choose: 'Application',
  steps: 'Comment faire',
  lacks: 'Ce que l’export ne contient pas',
  also: 'Autre fichier',
  listTitle: 'Avant de partir de la conversation',
}
