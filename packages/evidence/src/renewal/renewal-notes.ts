/**
 * What LISEZ-MOI.txt says of renewals, from the day of the sealing: its bytes are sealed, so it must
 * know then how a token that is not there yet will be checked.
 */
export const RENEWAL_NOTE = `Un jeton se vérifie tant que valent les certificats de son autorité. Avant leur fin, un jeton plus
récent peut avoir été ajouté dans sceau/renouvellements/ANNÉE/ (puis ANNÉEb, ANNÉEc). Son
empreintes.txt donne l’empreinte de tagmanifest-sha256.txt, de tout ce qui était dans sceau/, de
chaque renouvellement d’avant, et des certificats joints à son propre jeton. Pour chacun, dans
l’ordre :
  sha256sum --strict -c sceau/renouvellements/ANNÉE/empreintes.txt
  openssl ts -verify -data sceau/renouvellements/ANNÉE/empreintes.txt -in sceau/renouvellements/ANNÉE/empreintes.tsr -CAfile RACINE.pem -untrusted sceau/renouvellements/ANNÉE/tsa.pem
  openssl ts -reply -in sceau/renouvellements/ANNÉE/empreintes.tsr -text
Chaque jeton se vérifie alors au jour du renouvellement suivant (-attime $(date -d AAAA-MM-JJ +%s)) :
son certificat valait encore ce jour-là. Le dernier se vérifie sans -attime. RACINE.pem peut réunir les
racines de plusieurs autorités. S’il y a un empreintes-sha512.txt, qui couvre tout le dossier, il se
vérifie de même, par sha512sum et son propre jeton. Un dernier renouvellement retiré ne se voit pas : le
dossier vaut alors ce que vaut le jeton d’avant.`

/** The lines of verifier.sh that check the token and each renewal; `$racine` may be empty. */
export const RENEWAL_SCRIPT: readonly string[] = [
  'jeton() {',
  '  if [ -n "$racine" ]; then',
  '    openssl ts -verify -data "$1.txt" -in "$2.tsr" -CAfile "$racine" -untrusted "$3" ${4:+-attime "$4"} || faux=1',
  '  fi',
  '}',
  'instant() {',
  '  date -d "$(openssl ts -reply -in "$1" -text 2>/dev/null | sed -n "s/^Time stamp: //p")" +%s',
  '}',
  'liste=tagmanifest-sha256 sceau=sceau/tagmanifest certificats=sceau/tsa.pem',
  'for r in sceau/renouvellements/*/; do',
  '  [ -e "${r}empreintes.tsr" ] || continue',
  '  sha256sum --strict -c "${r}empreintes.txt" || faux=1',
  '  jeton "$liste" "$sceau" "$certificats" "$(instant "${r}empreintes.tsr")"',
  '  liste="${r}empreintes" sceau="${r}empreintes" certificats="${r}tsa.pem"',
  '  if [ -e "${r}empreintes-sha512.txt" ]; then',
  '    sha512sum --strict -c "${r}empreintes-sha512.txt" || faux=1',
  '    jeton "${r}empreintes-sha512" "${r}empreintes-sha512" "$certificats" "$(instant "${r}empreintes-sha512.tsr")"',
  '  fi',
  'done',
  'if [ -n "$racine" ]; then',
  '  jeton "$liste" "$sceau" "$certificats" ""',
  'else',
  '  echo "Horodatage : donnez la racine de l’autorité pour le vérifier."',
  'fi',
]
