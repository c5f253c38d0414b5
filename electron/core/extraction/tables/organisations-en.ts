import { keys, listed } from './words.ts'

/* Bodies in English that their words do not give away. Written for this project from general knowledge. */
export const ORGANISATIONS_EN: readonly string[] = listed(`
United Nations, UN, U.N., UN Security Council, U.N. Security Council, Security Council, UNICEF, UNESCO, UNHCR, UNRWA, WHO, World Health Organization, World Bank, IMF, International Monetary Fund, WTO, IAEA, ICC, NATO, EU, E.U., European Union
European Commission, European Parliament, European Council, European Central Bank, African Union, Arab League, OPEC, OPEC+, ASEAN, BRICS, G7, G20, OSCE, Interpol, Europol, Red Cross, Red Crescent, Amnesty International, Human Rights Watch, Oxfam, Save the Children
Doctors Without Borders, Greenpeace, NASA, FBI, CIA, NSA, Pentagon, State Department, Justice Department, Treasury Department, Defense Department, Homeland Security, Supreme Court, Congress, Senate, House of Representatives, House of Commons, House of Lords
Parliament, Knesset, Kremlin, Bundestag, Duma, Federal Reserve, Fed, Bank of England, FDA, CDC, EPA, SEC, FAA, NHS, BBC, ITV, Sky News, CNN, MSNBC, NBC, ABC, CBS, Fox News, PBS, NPR, CBC, Al Jazeera, Al-Jazeera, Reuters, Associated Press, AP, AFP, Agence France-Presse
Bloomberg, PA, UPI, Xinhua, TASS, RIA Novosti, Interfax, Kyodo, Anadolu, SANA, IRNA, Tasnim, Fars, New York Times, The New York Times, Washington Post, The Washington Post, Wall Street Journal, Los Angeles Times, USA Today, Guardian, The Guardian, Daily Telegraph, Telegraph, Daily Mail
Financial Times, Times of London, Sunday Times, Independent, The Independent, The Economist, Economist, Irish Times, Le Monde, Le Figaro, Der Spiegel, Spiegel, El Pais, Haaretz, Times of Israel, Jerusalem Post, Politico, Axios, Time, Newsweek, Forbes, The Atlantic, New Yorker, Nature
Science, The Lancet, Lancet, Al-Arabiya, Al Arabiya, Al-Ahram, Google, Apple, Microsoft, Amazon, Facebook, Meta, Twitter, X, Instagram, WhatsApp, YouTube, TikTok, Telegram, Snapchat, LinkedIn, Bluesky, Reddit, Wikipedia, Netflix, Disney, Tesla, SpaceX, Boeing, Airbus, Intel, Nvidia
OpenAI, IBM, Samsung, Huawei, Sony, Toyota, Volkswagen, BMW, Ford, General Motors, ExxonMobil, Shell, BP, Total, Chevron, Gazprom, Rosneft, Aramco, Saudi Aramco, Goldman Sachs, JPMorgan, JPMorgan Chase, Morgan Stanley, Citigroup, HSBC, Barclays, Deutsche Bank, UBS, Credit Suisse
Walmart, McDonald's, Coca-Cola, Pepsi, Starbucks, Nike, Adidas, Pfizer, Moderna, AstraZeneca, Hamas, Hezbollah, Fatah, Islamic Jihad, Palestinian Authority, PLO, Islamic State, ISIS, ISIL, al-Qaeda, al-Qaida, Al Qaeda, Taliban, Houthis, Boko Haram, al-Shabab, al-Shabaab
Muslim Brotherhood, PKK, SDF, Syrian Democratic Forces, YPG, Revolutionary Guard, Revolutionary Guards, Quds Force, Wagner, Wagner Group, IRA, Sinn Fein, DUP, Labour, Labour Party, Conservative Party, Conservatives, Tories, Liberal Democrats, Lib Dems, Green Party, Greens, SNP
Reform UK, Plaid Cymru, Democratic Party, Republican Party, Democrats, Republicans, GOP, Likud, FIFA, UEFA, IOC, NFL, NBA, MLB, NHL, PGA, FA, Premier League club, Manchester United, Manchester City, Liverpool FC, Arsenal, Chelsea, Tottenham, Real Madrid, FC Barcelona, Bayern Munich, Juventus
AC Milan, Inter Milan, Paris Saint-Germain, PSG, Ajax, Celtic, Rangers, Harvard, Yale, Princeton, Stanford, MIT, Oxford University, Cambridge University, Harvard University, White House press office, Scotland Yard, Metropolitan Police, Getty Images, Getty, Alamy, MINUSMA, Africa Corps, An Garda Síochána, Garda, WTA, ATP, ITF, Max Planck Institute, Konrad Adenauer Foundation, Transport Scotland, Welsh Rugby Union, Coast Guard, National Guard
`)

/** Words of every day as well: a name only inside a sentence, not at its beginning. */
export const WEAK_EN = keys(
  'nature science time total shell meta apple ford independent guardian telegraph economist parliament congress senate fed labour conservatives tories greens democrats republicans rangers celtic chelsea arsenal nike amazon x pa fa intel nice reading cork hull kent moon earth mars venus saturn jupiter pacific atlantic queens charlotte',
)
