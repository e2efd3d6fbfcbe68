/**
 * Texts that the application writes itself. Compared without direction marks, in lower case unless
 * said otherwise.
 */
export type KnownText = { readonly text: string; readonly french: boolean }

const french = (text: string): KnownText => ({ text, french: true })
const other = (text: string): KnownText => ({ text, french: false })

/** Lines about the conversation: at the start or in the middle of a line without author. */
export const SYSTEM_TEXTS: readonly KnownText[] = [
  french('les messages et les appels sont chiffrés de bout en bout'),
  other('messages and calls are end-to-end encrypted'),
  other('messages to this group are now secured'),
  french('a créé le groupe «'),
  other('created group "'),
  french('a ajouté'),
  french('vous a ajouté'),
  french('a été ajouté·e'),
  other('added'),
  other('were added'),
  french('a quitté'),
  other('left'),
  french('a changé'),
  other('changed'),
  french('a modifié'),
]

/** What stands for a file that was left out of the export. */
export const OMITTED_MEDIA: readonly KnownText[] = [
  french('<médias omis>'),
  other('<media omitted>'),
  other('<medien ausgeschlossen>'),
  french('image absente'),
  french('vidéo absente'),
  french('audio omis'),
  french('sticker omis'),
  french('document omis'),
  french('gif retiré'),
  other('image omitted'),
  other('video omitted'),
  other('audio omitted'),
  other('sticker omitted'),
  other('document omitted'),
  other('gif omitted'),
  other('bild weggelassen'),
]

/** What ends the text of an edited message, letter for letter. */
export const EDITED_ENDINGS: readonly KnownText[] = [
  french('<Ce message a été modifié>'),
  other('<This message was edited>'),
]

/** What stands for a deleted message, letter for letter, its final full stop aside. */
export const DELETED_TEXTS: readonly KnownText[] = [
  french('Ce message a été supprimé'),
  french('Vous avez supprimé ce message'),
  other('This message was deleted'),
  other('You deleted this message'),
]

/** What announces the name of a joined file, at the end of a text. */
export const NAMED_BEFORE: readonly KnownText[] = [french('<pièce jointe'), other('<attached')]

/** What follows the name of a joined file, on the first line. */
export const NAMED_AFTER: readonly KnownText[] = [
  french('(fichier joint)'),
  other('(file attached)'),
]
