import { keys } from './words.ts'

/* Given names and words that tell «he» from «she». Written for this project from general knowledge. */

/** Of the given names, those of women; `EITHER_GIVEN_EN`: of women and men; the others are of men. */
export const FEMALE_GIVEN_EN = keys(`
chloé zoë zoé renée maría sofía lucía inés mónica verónica hélène françoise léa élise élodie émilie anaïs åsa małgorzata agnieszka inês róisín máire órla méabh sinéad caoimhe niamh aoife saoirse roisin eluned rhiannon moira morag aissatou fatou aminata ngozi adaeze lerato zanele thandiwe wanjiru priyanka lakshmi deepika anjali pooja divya kavita shreya samira nabila ingeborg annika elly giorgia
abigail ada adele agnes aisha alice alicia alison allison alma amal amanda amber amelia amina amy ana angela angelina anita ann anna anne annie april asha audrey ava ayesha barbara beatrice becky beth betty beverly brenda bridget carla carmen carol carole caroline carolyn carrie catherine cathy cecilia charlene charlotte cheryl chloe christina
christine cindy claire clara clare claudia colleen constance cristina crystal cynthia daisy dana daniela danielle daphne deborah debra dee delia denise diana diane dina dolores donna dora doreen doris dorothy edith eileen elaine eleanor elena elisa elizabeth ella ellen ellie elsa emily emma erica erika erin esther eva evelyn farah fatima
faye felicia fiona florence frances francesca freya gabriela gail gemma georgia georgina gina gladys gloria grace greta gwen hana hanna hannah harriet heather heidi helen helena helga hilary holly hope ida indira ines ingrid irene iris irina isabel isabella ivy jacqueline jane janet janice jasmine jeanne jenna jennifer jenny jessica jill
joan joanna joanne jodie josephine joy joyce juanita judith judy julia juliana julie juliet june kaitlyn karen karin kate katherine kathleen kathryn kathy katie katrina kay keiko kelly kerry kimberly kirsten krista kristen kristin laura lauren laurie leah leila lesley lillian lily lina linda lindsay lindsey lisa liz lois lola lori lorna
lorraine louisa louise lucia lucy lydia lynn mabel madeleine madison maggie maha malala mandy margaret margot maria marian marie marilyn marina marion marisa marlene marta martha martina mary maryam maureen maxine maya megan melania melanie melinda melissa mercedes meredith mia michelle mildred millie mira miranda miriam mona monica muriel
myra nadia nancy naomi natalia natalie natasha neha nia nicola nicole nikki nina nora norma olga olivia pamela pam patricia paula pauline peggy penelope penny petra phoebe pippa priya rachel rana rania rebecca reem renee rita roberta rosa rosalind rose rosemary roxanne ruby ruth sabrina sally salma samantha sandra sara sarah selena
serena shannon sharon sheila shelley shirley silvia simone sofia sonia sophia sophie stacey stella stephanie sue susan susanna suzanne sylvia tamara tania tanya tara teresa thelma theresa tiffany tina toni tracy ursula valentina valerie vanessa vera veronica victoria viola violet virginia vivian wanda wendy wilma yael yasmin yolanda yvette
yvonne zahra zainab zara zoe marguerite kristi kamala
`)
export const EITHER_GIVEN_EN = keys(
  'alex andrea ariel ashley billie cameron carl chen chris courtney dale dana darcy dominique drew evan gene hadi jackie jaime jamie jan jean jesse jo jordan jules kim kris lee leigh leslie lou marion max mel michele minnie morgan nikita noel nour pat quinn rene riley robin ronnie rory sam samer sandy sasha shelley sidney sydney taylor terry tony tracy tyler xi yuki simone andrea nicola vivian',
)
export const FEMALE_WORDS_EN = keys(
  'mrs ms miss lady dame baroness queen princess duchess sister mother daughter wife aunt grandmother widow spokeswoman chairwoman congresswoman councilwoman actress businesswoman saleswoman policewoman woman girl sheikha begum umm',
)
export const MALE_WORDS_EN = keys(
  'mr sir lord king prince duke baron count brother father son husband uncle grandfather widower spokesman chairman congressman councilman businessman policeman man boy sheikh pope cardinal archbishop imam ayatollah rabbi abu',
)
