/** Acts that a message of amicable recovery may say, and why: their verbs, by the start of the word. */
export type LawfulActs = {
  readonly why: string
  readonly verbs: string
}

/** What whoever writes may say he does, did or will do (actes de l’auteur). */
export const sendersActs: readonly LawfulActs[] = [
  {
    why: 'Répondre, examiner, vérifier : c’est instruire, et le débiteur y a droit.',
    verbs:
      'repon examin etudi analys regard relis relir lis lir lu traite traiton traiter verifi control recherch cherch compar instrui interrog compren entend ecout tranch reprend repris revien reven revoy reverr verr voi voy vu',
  },
  {
    why: 'Écrire au débiteur, l’appeler, lui envoyer une pièce : c’est la démarche amiable elle-même.',
    verbs:
      'embrass salu reedit edit redepos tourn ecri adress envo enverr transmet transmis transfer communiqu joign joind joint fourni remet remis remett recontact contact rappel appel telephon parl discut echang dialogu inform indiqu signal precis confirm rencontr accueill invit pri demand propos suggere sugger conseill orient guid aid accompagn explique expliqu detaill justifi montr present reproduis cit notifi avis prevenir prevenons prevenu preveni relanc redi di dis dit diron dirai dire soumet soumi soumettr',
  },
  {
    why: 'Suspendre, renoncer, corriger, accorder un délai : rien n’y est contraire au débiteur.',
    verbs:
      'suspend suspens arret cess interromp gele gel mett mis met mets patient attend renonc retir annul supprim efface effac rectifi corrig modifi ajust recalcul deduis deduir dedui rembours restitu imput accept accord consent etal echelonn report repouss prolong conven convien convenu convenir abandonn remis oubli ferm clor clos clotur classe classo archiv sold enregistr encaiss percev percu credit revers rever',
  },
  {
    why: 'Ce que l’auteur sait, espère ou regrette n’annonce aucun acte.',
    verbs:
      'remerci reste rest souhait desir voul voudr veu aim esper regrett excus desol sai savon saur su pens croy crois crain craign connai connais reconnai reconn dout doi dev peu pouv pourr puis prefer tien ten tiendr compt essay tent tach efforc appren appris constat relev note not observ remarq attir permet perm suppos imagin apprec devin ignor affirm maintien maint av ai a aur as avoi eu et etai som suis sera serai soyon est recoi recev recu trouv decouvr figur dispos possed deten garde gardo conserv prot respect engag promet trav interven agis agir agiss represent vous charg mandat reserv envisag souven aura presso jug partag sanction menac harcel ment deplac reflech sign evit depos reclam intent continu renvo decal rapproch resum expos paie pay regl sold contest acquitt fond prefere passerons passer soussign adress confie seulement choisi envisage demeur honor ravi heureu choisi saisir saisi',
  },
  {
    why: 'Livrer, réparer, facturer : c’est exécuter le contrat.',
    verbs:
      'livr pos install repar remplac chang depann entret nettoy fini achev termin expedi prepar pret lou garanti assur commenc continu poursui applique appliqu organis plan prevoi prevu prevoy program fix pren pris prendr don laiss laisso apport produi fabriqu vend vendu monte reali effectu faire fai fer factur commenc recuper retrouv porte porteron port',
  },
]

/** What the message may say that the debtor does, did or may do (actes du débiteur). */
export const debtorsActs: readonly LawfulActs[] = [
  {
    why: 'Payer, proposer, demander un délai : ce que le débiteur peut faire, ou a fait.',
    verbs:
      'pai pay regl vers vir rembours sold effectu proced acquit honor respect commenc continu termin propos souhait voul voudr veu desir prefer pourr peu pouv puis choisi dispos accept refus sign engag promi promet devr dev doi rest report etal echelonn deposi depos retir dedui gere ger charg organis prevoy prevu pren pris prendr complet compl rempl joign joindr joint retourn renvoy utilis saisi connect consult compar telecharg cliqu inform rassur',
  },
  {
    why: 'Contester, répondre, expliquer : son droit.',
    verbs:
      'contest repon ecri envoy adress appel telephon contact joign rappel parl di dis dites signal indiqu precis expliqu justifi inform demand reclam oppos invoqu evoqu reproch evoq soulev mention communiqu fourn transmet transmis confirm constat estim pens croy crois consid trouv juge semb fai faites fass oubli ignor sai sav saur saisir saisi cherch refl interrog pos soumet present montr autoris design rencontr crain traverse travers sent sentez regret compren connai touch benef recev recoi recu tien',
  },
  {
    why: 'Ce qu’il a acheté, et sa situation telle qu’il l’a dite.',
    verbs:
      'masqu demeur previen prevenir av ay aur ai as expos fond resum droit craign verif all vas compren ajout maintien mainten jusqu refus ete et est eti sera ser command achet emprunt lou recept util garde gard conserv habit demenag chang perdu perd attend atten encour risqu lis lir lu compt comptez voi voy verr cherche aim manq quitt retrouv reviend vi viv part partag vend faire suiv arriv pass bloqu renon rendre rendu rend livr donn laiss ven vien bénéf reconn mett mis met',
  },
]

/** What the reader may be asked to do (demandes au débiteur). */
export const lawfulOrders: readonly LawfulActs[] = [
  {
    why: 'Payer, répondre, contester, écarter une erreur.',
    verbs:
      'apport droit expos resum pay regl vers vir effectu proced repon contact recontact appel rappel ecri envoy adress transmet joign joind indiqu precis dites fait faites donn veuill hesit pren consult connect cliqu scann utilis choisi demand signal preven inform parl conserv gard verif recev agre excus pardonn sach not croy oubli ten mett sign retourn renvoy complet rempl lis relis saisi suiv contest propos confirm expliqu rassur patient ignor consid rapproch accept depos reess retrouv pens evit telecharg imprim present montr voy calcul compar reserv organis soy av telephon laiss ven pass souhait prefer pouv voul autoris refl prot mefi rend convi chang achet sold commenc continu etal reest compren rempli',
  },
]

/** What another may be said to do (actes d’un autre, ou d’une chose). */
export const othersActs: readonly LawfulActs[] = [
  {
    why: 'Une chose qui suffit, qui reste, qui part ou qui arrive : rien n’est fait au débiteur.',
    verbs:
      'choisi reconnaissant entend sollicit soumett soumi departag suffi rest permet arriv part parvien convien concern comprend compren contien figur appara attein attei port dat faci facilit coute vaut val manqu commenc termin cess expir fini clos correspond reprend continu dur fonction serv aid evit agi import plai revien inclu ajout para dev pourr pouv peu est etr et sera ser a aur ava faudr fau fall suppos exig necess tien devien resul resu existe exist march chang sembl devra compens courir couv',
  },
  {
    why: 'Le créancier, son service ou le technicien répond, livre, vérifie.',
    verbs:
      'repon examin etudi analys regard lira li lu traite verifi control ecri adress envo enverr transmet transmis communiqu joign joind joint fourni remet remis contact rappel appel telephon confirm propos indiqu precis explique present suiv pren pris charg recev recoi recu accept accord rembours restitu encaiss imput dedui credit preleve preven livr pos install repar remplac fera faire passe passer pass vien vien organis fix etabl edit editer emet decid tranch statu apprec relanc ecoute accueil retir annul corrig rectifi recalcul actualis jour sign valid suspen repor etal clor ferm archiv classe sold conserv efface suppr gard not enregistr proteg engag pratiqu redui partag demand donn aid mett mis regl paie paye pay vers vir declar autoris saisi charge trouv poss loisible depos confie repass publi dira diron dit respect parvenir supposer preven tenu inform neces util disponib joignab ouver pret heureu ravi bienven valable acquis complet exact inexact confidentiel prescri arret precis termin reali effectu ajout compt',
  },
]

/** Duties of whoever collects: said not to be done, they are a right refused. */
export const duties = 'repond repon lir lis lit examin etudi ecout entend discut trait'

/** Words for the states a debtor may be said to be in (« vous êtes … »). */
export const lawfulStates =
  'soyez|a|au|aux|dans|en|de|d|du|sur|sans|pour|par|avec|chez|le|la|l|les|un|une|votre|tenue?s?|priee?s?|invitee?s?|redevables?|debit[a-z]+|informee?s?|libres?|client[a-z]*|dispos[a-z]+|toujours|encore|destinataires?|d.?accord|accord|accompagnee?s?|concernee?s?|assuree?s?|assistee?s?|representee?s?|remerciee?s?|satisfaite?s?|locataires?|titulaires?|absente?s?|jointe?s?|suivie?s?|hospitalisee?s?|malades?|protegee?s?|bien|tout|tombee?s?|confronte[a-z]*|inscrite?s?|condamnee?s?|payee?s?|mise?s?|victimes?|force[a-z]*|oblige[a-z]*|contraint[a-z]*|pas|nombreux|certaine?s?|sure?s?|connect[a-z]+|place[a-z]*|passe[a-z]*|ouverte?s?|interess[a-z]+|convenue?s?|engage[a-z]*|rest[a-z]+|revenu[a-z]*|venue?s?|deja|seule?s?|seul|proprietaires?|legalement|pr[eé]te?s?|identifi[a-z]*|sous|fiche[a-z]*|bonne?|condamne|malhonnete|ete|recu[a-z]*|contactee?s?|appelee?s?|sollicit[a-z]+|partie?s?|arrivee?s?|gene[a-z]*|embarrass[a-z]*|etonnee?s?|surprise?s?|desol[a-z]+|inqui[a-z]+|professionnel[a-z]*|particulier[a-z]*|domicilie[a-z]*|habilite[a-z]*|charge[a-z]*|nee?s?|parent[a-z]*|heritier[a-z]*|caution[a-z]*|cotitulaire[a-z]*'

/** What a title lets be said, by whoever holds it. @see CPCE L111-2 */
export const titledActs: readonly LawfulActs[] = [
  {
    why: 'Un titre exécutoire permet d’exécuter.',
    verbs:
      'saisi execut proced pratiqu signifi poursui engag enlev vend ouvr chang expuls repris repren preleve requer recour recouvr',
  },
]
