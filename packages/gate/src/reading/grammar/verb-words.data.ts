/** A set of words. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Pronouns that stand between a subject and its verb, and the first half of a denial. */
export const clitics = words('ne n me m te t se s le la les l lui leur en y nous vous')

/** The second half of a denial. */
export const denials = words(
  'pas plus jamais rien personne aucun aucune nulle ni guere nullement point',
)

/** Words that may stand between an auxiliary and the verb that it carries. */
export const adverbs = words(
  'pas plus jamais rien bien deja donc alors aussi encore toujours ainsi tres aussitot simplement immediatement directement seulement vite bientot prochainement desormais enfin ensuite egalement malheureusement certainement surement forcement notamment personnellement gratuitement volontiers tout toutefois cependant mieux vraiment peut-etre de d a',
)

/** « avoir » and « être », which carry a participle. */
export const auxiliaries = {
  having: words(
    'ai as a avons avez ont aurai auras aura aurons aurez auront aurais aurait aurions auriez auraient avais avait avions aviez avaient avoir',
  ),
  being: words(
    'suis es est sommes etes sont serai seras sera serons serez seront serais serait serions seriez seraient etais etait etions etiez etaient etre',
  ),
}

/** Verbs that carry the infinitive of another: what they announce is the other. */
export const modals = words(
  'vais vas va allons allez vont peux peut pouvons pouvez peuvent pourrai pourras pourra pourrons pourrez pourront pourrais pourrait pourrions pourriez pourraient pouvoir dois doit devons devez doivent devrai devras devra devrons devrez devront devrais devrait devrions devriez devraient veux veut voulons voulez veulent voudrons voudra voudrais voudrions souhaitons souhaite souhaitez desirons faudra fera ferons feront ferai viens vient venons viennent',
)

/** Words that end like the future of a verb, and are none. */
export const notThird = words(
  'extra opera camera mantra retrait portrait trait attrait abstrait distrait extrait chere sahara sandra clara sara nora laura flora dora aurora samira zohra zahra indira debora amira maura tamara barbara samara yara kara mira naira cassandra alexandra ingrid rivera ferreira pereira oliveira teixeira moreira vieira silveira herrera aura-t front affront infra ultra libera tiara chez rez assez nez montrez ra',
)

/** Words after « je », « on », « tu » that are no verb. */
export const notVerbs = words(
  'le la les un une des de du d l mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs et ou mais que qui si a en par pour dans sur avec sans ce cet cette ces droit tort hate honte besoin confiance aucun aucune jusqu lieu soin six dix trois plus merci notre votre autre lettre contre entre titre ordre affaire semaine chiffre raisons',
)

/** Whoever judges, acts for the law or for the creditor before it: what they did is told. */
export const authorities =
  /\b(?:juges?|magistrate?s?|tribuna(?:l|ux)|greffe|procureur|(?:notre|mon|nos|l') ?(?:avocate?s?|hui[sz]+iere?s?|commissaires? de justice))\b/
