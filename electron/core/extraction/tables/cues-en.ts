/*
 * English verbs of saying, every form. `say`: takes a clause with or without that; `that`: needs that, a colon or quotation
 * marks; `told`: names a hearer first; `name`: what something is called; `act`: only with quotation marks; `tone`: only with
 * a colon or quotation marks. Written for this project.
 */
export const CUE_VERBS_EN: Readonly<Record<'say' | 'that' | 'told' | 'name' | 'act' | 'tone', string>> = {
  say: 'said says say saying',
  that: `added adds add adding warned warns warn warning claimed claims claim claiming insisted insists insist insisting argued argues argue arguing confirmed confirms confirm confirming announced announces announce announcing explained explains explain explaining
    noted notes note noting stressed stresses stress stressing acknowledged acknowledges acknowledge acknowledging admitted admits admit admitting denied denies deny denying reported reports report reporting estimated estimates estimate estimating suggested suggests suggest suggesting predicted predicts predict predicting
    conceded concedes concede conceding complained complains complain complaining cautioned cautions caution cautioning declared declares declaring wrote writes write writing replied replies replying recalled recalls recalling joked jokes joking promised promises promise promising vowed vows vow vowing pledged pledges pledging
    ruled testified testifies testifying stated states stating alleged alleges allege alleging asserted asserts asserting maintained maintains maintain maintaining contended contends contend revealed reveals revealing concluded concludes concluding believed believes believe hoped hopes emphasized emphasised emphasizing emphasising
    showed shows showing found finds indicated indicates indicating tweeted posted remarked observed mentioned reiterated reiterates reiterating underlined underlines underlining underscored underscores underscoring highlighted highlights highlighting clarified clarifies clarifying lamented laments lamenting confessed confesses confessing disclosed discloses disclosing proclaimed proclaims proclaiming
    boasted boasts boasting hinted hints hinting implied implies retorted retorts retorting quipped quips quipping forecast forecasts forecasting cautions agreed agrees agreeing thought thinks ruling believing responded responds responding countered counters countering swore swears swearing reckoned reckons reckon reckoning`,
  told: 'told tells tell telling informed informs reminded assured',
  name: 'mocked mocks mocking called calls call calling describes described describing labelled labeled dubbed termed branded blamed',
  act: 'hails hailed hailing slams slammed blasts blasted apologises apologizes apologised apologized dismisses dismissed dismissing decries decried rejects rejected accused accuses accusing urged urges urging demanded demands demanding asked criticised criticized condemned praised pleads sees promised talk talks warn warns citing cites cited proposed proposes recommended recommends advised advises threatened threatens begged begs implored implores pleaded welcomed welcomes mourned mourns remembered remembers denounced denounces lambasted lambasts ridiculed ridicules derided derides deplored deplores heralded lauded lauds likened likens characterised characterized portrayed condemns praises criticises criticizes',
  tone: 'answered answers yelled screamed mused wondered wonders pondered inquired enquired commented comments commenting confided grumbled bragged thundered fumed disagreed objected protested repeated repeats interjected elaborated laughed sighed put asked asks asking shouted whispered continued concluded exclaimed cried muttered began begins',
}

/** Verbs that say something only with the word behind them: pointed out, shot back. `kind` as above. */
export const PHRASAL_CUES_EN: Readonly<
  Record<string, { readonly particle: string; readonly kind: 'that' | 'tone' | 'act' }>
> = {
  pointed: { particle: 'out', kind: 'that' },
  points: { particle: 'out', kind: 'that' },
  pointing: { particle: 'out', kind: 'that' },
  shot: { particle: 'back', kind: 'that' },
  shoots: { particle: 'back', kind: 'that' },
  fired: { particle: 'back', kind: 'tone' },
  hit: { particle: 'back', kind: 'tone' },
  hits: { particle: 'back', kind: 'tone' },
  blurted: { particle: 'out', kind: 'tone' },
  paid: { particle: 'tribute', kind: 'act' },
  pays: { particle: 'tribute', kind: 'act' },
  pay: { particle: 'tribute', kind: 'act' },
  paying: { particle: 'tribute', kind: 'act' },
  chimed: { particle: 'in', kind: 'tone' },
}
