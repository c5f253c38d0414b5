import { keys } from './words.ts'

/* English words that give away what a capitalised name is. Written for this project. */

/** Last words of bodies. */
export const ORG_TAILS_EN = keys(`
agency university college institute academy school ministry department council committee commission authority party union bank company corporation corp inc ltd llc plc group foundation association federation organization organisation society museum gallery hospital clinic
court army navy brigade battalion forces force guard guards police service services bureau office board centre center laboratory laboratories lab congress parliament assembly senate tribe nation fund trust securities capital partners holdings industries airlines airways motors
lines ports foods brands logistics shipping mining resources pharma therapeutics insurance pension pensions investments ventures advisers advisors consulting solutions communications semiconductor semiconductors aerospace dynamics chemicals hotels resorts properties stores observatory exchange bourse branch biotherapeutics biotech biosciences genomics diagnostics analytics command corps rangers celtics warriors
energy petroleum oil telecom media news times post herald tribune gazette telegraph journal press radio television tv network broadcasting chronicle courant echo argus advertiser examiner sentinel inquirer enquirer observer mirror magazine review weekly team club unit squad online research strategies economics ratings fc united athletic rovers wanderers church ministries mission alliance
coalition movement front brigades militia cartel network taskforce initiative programme administration directorate secretariat tribunal ombudsman watchdog regulator orchestra theatre company studio studios pictures records entertainment systems technologies software pharmaceuticals labs consultancy
`)
/** First words of bodies before of, for. */
export const ORG_HEADS_EN = keys(
  'university bank ministry department museum council institute office bureau board court organization organisation house directorate school college academy society association federation union league church chamber center centre committee commission agency fund ministry district confederation congress statistics doctors reporters council alliance coalition mission front army brotherhood sons daughters friends',
)
export const LOC_TAILS_EN = keys(`
county river lake island islands valley mountains mountain sea ocean bay street road avenue lane boulevard square park airport stadium bridge peninsula province district strait canal desert beach hills hill coast harbour harbor port forest glacier reef falls creek canyon plateau
basin delta village township city heights gardens cemetery prison mosque cathedral tower towers palace castle plaza terminal station dam pipeline highway motorway jail penitentiary courthouse barracks checkpoint pavilion oval coliseum hippodrome velodrome racecourse speedway abbey priory minster manor docks wharf marina tunnel viaduct lighthouse gorge caves cove cliffs moors arena zoo reservoir border states territory territories
`)
export const LOC_HEADS_EN = keys(
  'mount lake cape port fort gulf isle strait bay lower upper north south east west northern southern eastern western new san santa saint los las',
)
export const EVENT_TAILS_EN = keys(
  'cup forum league trophy accord accords agreement agreements treaty championship championships olympics games war summit conference festival nations open marathon masters derby uprising revolution election tour prix fair biennale expo',
)
export const EVENT_HEADS_EN = keys('typhoon hurricane cyclone storm operation tropical')
export const EVENTS_EN = [
  'Six Nations',
  'World Cup',
  'Premier League',
  'Champions League',
  'Europa League',
  'Olympics',
  'Olympic Games',
  'Winter Olympics',
  'Paralympics',
  'Super Bowl',
  'World Series',
  'Wimbledon',
  'Tour de France',
  'Ryder Cup',
  'Grand National',
  'World War II',
  'World War I',
  'Second World War',
  'First World War',
  'Cold War',
  'Vietnam War',
  'Gulf War',
  'Arab Spring',
  'Brexit',
  'Ramadan',
  'Eid al-Fitr',
  'Eid al-Adha',
  'Christmas',
  'Easter',
  'Thanksgiving',
  'Hanukkah',
  'Oscars',
  'Grammys',
  'Davos forum',
  'Six Day War',
  'Yom Kippur',
]

/** Peoples, languages and adjectives of place: written with a capital, no names. */
export const ADJECTIVES_EN = keys(`
american british english scottish welsh irish french german italian spanish portuguese dutch belgian austrian swiss swedish norwegian danish finnish polish czech slovak hungarian romanian bulgarian serbian croatian bosnian albanian greek turkish russian ukrainian belarusian georgian armenian azerbaijani kazakh
uzbek afghan pakistani indian bangladeshi nepali burmese thai vietnamese cambodian malaysian indonesian filipino philippine chinese taiwanese japanese korean mongolian australian canadian mexican brazilian argentine argentinian chilean colombian venezuelan peruvian cuban haitian nigerian ghanaian kenyan
ethiopian somali sudanese egyptian libyan tunisian algerian moroccan syrian lebanese jordanian palestinian israeli israelis iraqi iranian saudi yemeni omani emirati qatari kuwaiti bahraini african asian european arab arabs western eastern northern southern muslim muslims christian christians jewish jews islamic catholic
catholics protestant buddhist hindu kurdish kurds kurd druze alawite sunni shiite shia latino hispanic black white asian-american african-american north south east west americans britons russians germans ukrainians syrians palestinians iranians yoruba igbo hausa latin hebrew arabic persian swahili tribal
zealander dane swede finn pole turk briton scot scots spaniard israelite california-based new york-based london-based republican democrat democratic conservative liberal communist socialist labour
`)
/** Those of them that are no nation's. */
export const FAITHS_AND_DIRECTIONS_EN = keys(
  'african asian european arab arabs western eastern northern southern muslim muslims christian christians jewish jews islamic catholic catholics protestant buddhist hindu druze alawite sunni shiite shia latino hispanic black white north south east west latin tribal republican democrat democratic conservative liberal communist socialist labour',
)
/** Words for people who speak without a name, and their kind. */
export const PEOPLE_EN = keys(`
official officials minister ministers spokesman spokeswoman spokesperson spokespeople source sources analyst analysts expert experts scientist scientists researcher researchers doctor doctors witness witnesses resident residents survivor survivors critic critics lawmaker lawmakers police judge lawyer lawyers prosecutor
prosecutors diplomat diplomats trader traders economist economists activist activists protester protesters mayor governor president director chief coach manager leader leaders group groups agency department company ministry government council councils report study statement audit draft findings lawsuit website survey poll
father mother son daughter brother sister wife husband friend neighbour neighbor novelist curator author writer captain officer officers soldier soldiers commander general student students teacher teachers chairman chairwoman chairperson executive ambassador envoy secretary senator representative professor
`)
