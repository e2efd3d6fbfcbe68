const split = (words: string) => words.split(' ')

/** Grammar: articles, pronouns, prepositions, adverbs of time and place, auxiliaries. */
const GRAMMAR = split(
  "a ai as au aux avec avez avons avoir avais avait ayant bien bon bonne c' ca car ce cela celui celle " +
    "cet cette ces ceci comme d' dans de depuis des desormais dont du durant e elle elles en encore ensuite " +
    "enfin entre envers es est et etait etais etant ete etes etre eu f h ici il ils j' je l' la le les leur " +
    "leurs lequel laquelle lors lui m' ma me mes moi mon n' ne nos notre nous nouveau nouvelle on ou par " +
    "parce parmi pas pendant plus pour puis qu' que qui quoi s' sa se ses soi soit sommes son sont suis " +
    "sous sur t' ta tant te tel telle tes toi ton tous tout toute toutes tu un une vers voici voila vos " +
    "votre vous y autre autres aussi alors ainsi donc afin apres avant chez contre hors jusqu' la " +
    'meme memes moins peu beaucoup presque trop tres vraiment autant plutot quelques plusieurs chaque ' +
    "aujourd' hui demain hier maintenant bientot toujours rapidement prochainement immediatement " +
    'vite tot tard directement direct definitivement completement entierement totalement integralement ' +
    'effectivement evidemment franchement sincerement honnetement simplement vivement fermement ' +
    'formellement expressement solennellement egalement personnellement actuellement dernierement ' +
    'malheureusement regulierement finalement bref bel parfaitement rapide temps jour jours semaine ' +
    'semaines mois an annee ans week end lundi mardi mercredi jeudi vendredi samedi dimanche matin matinee ' +
    'midi soir soiree apresmidi nuit journee moment instant heure heures minute minutes prochain prochaine ' +
    'passe passee dernier derniere debut fin milieu premier premiere second seconde deuxieme er eme ere j',
)

/** Numbers in words. */
const NUMBERS = split(
  'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts ' +
    'trente quarante cinquante soixante cent cents mille zero moitie tiers quart fois x',
)

/** Greetings, thanks, apologies, closing formulas, names for the person written to. */
const MANNERS = split(
  'bonjour bonsoir salut slt coucou hello yo cher chere chers madame mademoiselle monsieur messieurs mesdames ' +
    'mme mr m maitre docteur mec frere frerot fref cousin poto pote gros chef patron boss ami amie tonton tata ' +
    'mamie papi maman papa biens bien frangin frangine cheri cherie mon ma merci remercie remercions remerciant ' +
    'remerciements avance stp svp plait desole desolee desoles navre navree excuse excuses excuser excusez ' +
    'excusons pardon pardonne pardonnez honte gene genee confus confuse regret regrette regrettons prie ' +
    'prions priant vouloir veuillez agreer recevoir croire cordialement salutations distinguees meilleurs ' +
    'meilleures respectueuses sentiments expression consideration bisous bises bise bonne bonsoir journee ' +
    'soiree fete fetes annee sante espoir comprehension indulgence bienveillance patience patient patiente ' +
    'attention lecture disposition reste bye ciao promis jure parole honneur serieux serieusement ' +
    'inquiete inquietez panique stress stresse tranquille souci soucis zen cool super parfait entendu ' +
    'compris capte recu noter note notee notes ok oui ouais yes accord convenu comme prevu voulu demande ' +
    'assure assurons rassure confirme confirmons informe informons signale precise rappelle indique ' +
    'soussigne soussignee presente presentes present presents presenter sachez sache notez vrai exact ' +
    'juste verite clair sait sais savez savons conscience conscient consciente conscients ignore ignorons',
)

/** Money, means, papers, and the places where money changes hands. */
const MONEY = split(
  'argent sous fric thune thunes tune tunes pognon ble oseille euro euros eur balles boules k centime ' +
    'centimes ttc ht tva frais inclus compris interets total totale totalite integralite somme sommes ' +
    'montant montants solde soldes reste restant restante restants restantes reliquat du dus due dues deja mais ' +
    'dette dettes creance creances ardoise arriere arrieres impaye impayes impayee impayees retard retards ' +
    'echeance echeances echu echue echues mensualite mensualites versement versements paiement paiements ' +
    'reglement reglements virement virements cheque cheques prelevement transfert carte bancaire bleue cb ' +
    'especes liquide cash main mains propre propres enveloppe compte comptes banque bancaire ' +
    'facture factures n no numero num ref reference fa avoir mise place situation obligation obligations ' +
    'loyer loyers charges bail pret prets emprunt credit avance acompte commande livraison prestation ' +
    'prestations travaux chantier dossier courrier lettre mail mails email message messages sms relance ' +
    'relances rappel rappels rappel appel telephone telephonique entretien echange conversation discussion ' +
    'lydia paypal wero paylib western union boite aux lettres poste agence guichet distributeur bureau ' +
    'bureaux magasin boutique atelier depot garage domicile maison gare cafe bar restaurant resto boulot ' +
    'taf travail ecole devant derriere recommande recommandee colissimo accuse reception service services ' +
    'comptable comptabilite compta tresorerie treso direction gestion societe entreprise office etude ' +
    'cadre nom objet suite egard regard interieur telephone debiteur debitrice redevable creancier client ' +
    'fournisseur payeur titre delai delais report sursis facilite facilites echelonnement etalement ' +
    'echeancier plan calendrier rond pile poil complet complete entier entiere une unique seule seul ' +
    'intention engagement promesse necessaire besoin temporaire provisoire supplementaire ' +
    'supplementaires conformement concernant quant rapport principal capital',
)

/** Circumstances that explain a delay without changing what is owed. */
const CIRCUMSTANCES = split(
  'chomage maladie malade arret hopital hospitalise hospitalisee accident deces divorce separation enfant ' +
    'enfants famille salaire paie paye prime rsa caf pole emploi licencie licenciee difficile difficiles ' +
    'difficulte difficultes financiere financieres financier financiers dur dure galere galeres galerais ' +
    'rame rames periode passe traverse traversons traversee coincee coince serre decouvert sec fauche ' +
    'petit petite grand gros grosse mauvais mauvaise passage imprevu oubli oublie oubliee oublier oublions ' +
    'zappe zappee tarde tarder tardons tardive tardif deborde debordee occupe occupee vacances voyage ' +
    'effacement huissier reunir rassembler arrete arreter valide validee demeure lieu chercher probleme problemes fournisseurs clients photos photo logiciel panne systeme informatique programme programmee oncle accueil poussieres carrelage peinture plomberie voiture moto scooter velo canape ordinateur meuble meubles ' +
    'courses essence electricite eau gaz reparation reparations depannage nettoyage formation honoraires ' +
    'cotisation cotisations abonnement materiel marchandise marchandises fournitures permis billets ' +
    'demenagement initial initiale janvier fevrier mars avril mai juin juillet aout septembre octobre ' +
    'novembre decembre noel paques toussaint marre rdv rendez eu principe gracieuse faute sans ' +
    'deplacement conge conges rentre rentree reviens reprends reprise temps mesure moyen moyens ' +
    'actuelle actuellement momentanee momentane cause raison raisons suite fond lache',
)

/** Small verbs that carry no reserve: states, movements, courtesy. */
const SMALL_VERBS = split(
  'fais fait faits faite faites faisons faire ferai ferons fera feront vais va vas allez allons aller irai ' +
    'ira peux peut pouvez pouvons pourrai pourrons pouvoir puis veux voulons viens venir viendrai viendra ' +
    'passe passer passerai passera amene apporte apporter apporterai arrive arrivera arriveront arriver ' +
    'part partira partiront partir sera seront serai serons seras serez aura auras aurai aurez aurons ' +
    'prends prendre prend prenons pouvant pouvons prendrai mets mettre mettrai met mettons tiens tenir tiendrai tenons suivra ' +
    'suivront suit interviendra interviendront parviendra parviendront parvenir recevras recevrez ' +
    'recevra touche touches touchera prevu prevue prevus prevoit prevoyons attend attends attendre ' +
    'attendez patienter demande demandons demander sollicite sollicitons solliciter souhaite souhaitons ' +
    'souhaiterais souhaiterions aimerais accorde accordez accorder octroyer consentir laisse laissez ' +
    'laisser donne donnez pourriez voudriez voulez permets permettre permettez assume assumons assumer ' +
    'honore honorer avoue avouons admets admettons reconnais reconnaissons reconnaitre certifie atteste ' +
    'declare declarons engage engageons conviens convenons accepte acceptons accepter procede procedons ' +
    'proceder procederai procederons procedera effectue effectuer effectuerai effectuera effectuee ' +
    'emettrai emettra emet emis adresse adresser adresserai adressons adressera transmets transmettrai ' +
    'transmettons transmis occupe charge chargerai occuperai vois voit tombe tombera tomberont retire ' +
    'retirer execute executer executera executerai dois devons devoir doit reste restons rester manque ' +
    'faut propose proposons proposer prete pretee avance avancee prets propice lancer lance ' +
    'commence commencer commencerai finir finit termine trouve trouverez trouveras ecris ecrivons ' +
    'compte comptons compter gagne jette file filerai filer finisse rentre ' +
    'fasse boite garder garde tiendra regle regles dit dis conteste contestons contester nie nions nier promets promettons promettre manquerai ' +
    'manquerons manquer restent arrivent restez pu oublie mentir soient eleve elevent avou redevables ' +
    'prete prets pretes avances avancees recue recus recues pas marche marchera pouvions echelonner etaler reporter decaler repousser',
)

/** The regular verbs of payment in the forms that promise or admit; never the conditional. */
const PAYING_STEMS = split(
  'regl rembours vir vers sold regularis acquitt restitu apur honor credit pay donn fil apport depos ' +
    'pos pass post adress effectu amen ramen envoy renvoy transfer rend',
)
const ENDINGS = split('e es ons er erai erons era eront ee ees es ra rai rons re u us ue ues')
const PAYING = PAYING_STEMS.flatMap((stem) => ENDINGS.map((ending) => stem + ending))
const PAYING_IRREGULAR = split(
  'paie paies paient paierai paierons paiera pairai envoi envoie enverrai enverrons enverra renvoie ' +
    'mets remets remettrai remettra remise remis rends rendent transmise mise',
)

/**
 * Words that change nothing to what a message says of money. A word that is not here may change
 * everything (« sous protêt », « le juge », « prétendument »): the message is for a person.
 *
 * Words that reserve, attribute or deny are left out on purpose, conditionals of payment with them.
 */
export const FAMILIAR_WORDS: ReadonlySet<string> = new Set([
  ...GRAMMAR,
  ...NUMBERS,
  ...MANNERS,
  ...MONEY,
  ...CIRCUMSTANCES,
  ...SMALL_VERBS,
  ...PAYING,
  ...PAYING_IRREGULAR,
])

/** Words that may follow a number of money; a noun after it would make it a count of things. */
export const FOLLOWING_WORDS: ReadonlySet<string> = new Set([
  ...GRAMMAR,
  ...SMALL_VERBS,
  ...PAYING,
  ...PAYING_IRREGULAR,
])
